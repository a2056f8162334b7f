package dev.cahier.math;

import dev.cahier.tex.TexMacro;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the meaning of a {@link Macro} as TeX again. */
final class MacroDefinition {

    /** The form that {@link Macro} gives a definition of the site, whatever its TeX holds. */
    private static final Pattern COMMAND =
            Pattern.compile(
                    "\\\\newcommand\\{.+?\\}\\[(\\d)\\](?:\\[\\{(.*?)\\}\\])?\\{(.*)\\}",
                    Pattern.DOTALL);

    private static final Pattern TOKENS =
            Pattern.compile(
                    "\\{\"tokens\":\\[(.*?)\\](?:,\"fixed\":1)?,\"arguments\":(\\d)"
                            + "(?:,\"delimiters\":\\[(?:\\[\\],?)*\\])?"
                            + "(?:,\"optional\":\\[(.*?)\\])?(?:,\"unexpandable\":1)?\\}");

    private static final Pattern OTHER_NAME =
            Pattern.compile("\\{\"(?:alias|text)\":\"((?:[^\"\\\\]|\\\\.)*)\"\\}");

    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    private MacroDefinition() {}

    /** Returns the macro; nothing, if it is more than TeX with arguments. */
    static Optional<TexMacro> of(Macro macro) {
        Matcher command = COMMAND.matcher(macro.meaning());
        if (command.matches()) {
            return Optional.of(
                    new TexMacro(
                            macro.name(),
                            Integer.parseInt(command.group(1)),
                            Optional.ofNullable(command.group(2)),
                            command.group(3)));
        }
        Matcher other = OTHER_NAME.matcher(macro.meaning());
        if (other.matches()) {
            String body = unescaped(other.group(1));
            return Optional.of(body)
                    .filter(b -> b.indexOf('#') < 0)
                    .map(b -> new TexMacro(macro.name(), 0, Optional.empty(), b));
        }
        Matcher tokens = TOKENS.matcher(macro.meaning());
        return tokens.matches()
                ? Optional.of(
                        new TexMacro(
                                macro.name(),
                                Integer.parseInt(tokens.group(2)),
                                Optional.ofNullable(tokens.group(3)).map(MacroDefinition::tex),
                                tex(tokens.group(1))))
                : Optional.empty();
    }

    /** The engine keeps tokens in the order in which it takes them from the end. */
    private static String tex(String reversed) {
        List<String> tokens = new ArrayList<>();
        Matcher string = STRING.matcher(reversed);
        while (string.find()) {
            tokens.add(unescaped(string.group(1)));
        }
        Collections.reverse(tokens);
        StringBuilder tex = new StringBuilder();
        boolean behindWord = false;
        for (String token : tokens) {
            if (behindWord && !token.isEmpty() && isLetter(token.charAt(0))) {
                tex.append(' ');
            }
            tex.append(token);
            behindWord = token.length() > 1 && token.charAt(0) == '\\' && isLetter(token.charAt(1));
        }
        return tex.toString();
    }

    private static String unescaped(String json) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char escaped = json.charAt(++i);
            switch (escaped) {
                case 'n' -> text.append('\n');
                case 't' -> text.append('\t');
                case 'u' -> {
                    text.append((char) Integer.parseInt(json.substring(i + 1, i + 5), 16));
                    i += 4;
                }
                default -> text.append(escaped);
            }
        }
        return text.toString();
    }

    private static boolean isLetter(char c) {
        return BackslashScanner.isAsciiLetter(c) || c == '@';
    }
}
