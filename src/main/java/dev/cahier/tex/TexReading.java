package dev.cahier.tex;

/** Finds where commands, groups and arguments end in TeX that is not split into tokens yet. */
final class TexReading {

    private TexReading() {}

    /** Returns the index behind the command whose backslash stands at an index. */
    static int endOfCommand(LocatedTex text, int backslash) {
        int end = backslash + 1;
        while (end < text.length() && LocatedTex.isLetter(text.at(end))) {
            end++;
        }
        return end == backslash + 1 ? Math.min(end + 1, text.length()) : end;
    }

    static int endOfLine(LocatedTex text, int from) {
        int end = from;
        while (end < text.length() && text.at(end) != '\n') {
            end++;
        }
        return end;
    }

    static int behindSpaces(LocatedTex text, int from) {
        int index = from;
        while (index < text.length() && Character.isWhitespace(text.at(index))) {
            index++;
        }
        return index;
    }

    /** Returns the index behind the argument that starts at an index; -1 if there is none. */
    static int behindArgument(LocatedTex text, int start) {
        if (start >= text.length() || text.at(start) == '}' || text.at(start) == '&') {
            return -1;
        }
        if (text.at(start) == '{') {
            int close = closing(text, start, '{', '}');
            return close < 0 ? -1 : close + 1;
        }
        return text.at(start) == '\\' ? endOfCommand(text, start) : start + 1;
    }

    /** Returns where the group that opens at an index is closed; -1 if it is not. */
    static int closing(LocatedTex text, int start, char open, char close) {
        int depth = 0;
        int braces = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.at(i);
            if (c == '\\') {
                i++;
            } else if (c == '%') {
                i = endOfLine(text, i);
            } else if (c == close && braces == 0 && --depth == 0) {
                return i;
            } else if (c == open && braces == 0) {
                depth++;
            } else if (open != '{') {
                braces += c == '{' ? 1 : c == '}' ? -1 : 0;
            }
        }
        return -1;
    }
}
