package dev.cahier.math;

import dev.cahier.math.MathPiece.Role;
import java.util.ArrayList;
import java.util.List;

/** Joins the parts of a formula with blanks where a reader expects them. */
final class MathRow {

    /** Signs that may stand before a number. */
    private static final String SIGNS = "+−±∓-";

    private final boolean compact;
    private final List<MathPiece> pieces = new ArrayList<>();

    /**
     * Creates an empty row.
     *
     * @param compact whether blanks are left out, as in scripts
     */
    MathRow(boolean compact) {
        this.compact = compact;
    }

    void add(MathPiece piece) {
        if (!piece.text().isEmpty()) {
            pieces.add(piece);
        }
    }

    /** Returns the row as one part. */
    MathPiece joined() {
        if (pieces.size() == 1) {
            return pieces.get(0);
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            text.append(i > 0 && blankBefore(i) ? " " : "").append(shown(i));
        }
        return new MathPiece(text.toString(), inBrackets() ? Role.ATOM : Role.ROW);
    }

    /** A quotient beside a factor would be read otherwise. */
    private String shown(int index) {
        MathPiece piece = pieces.get(index);
        boolean factor =
                piece.role() == Role.QUOTIENT
                        && (index > 0 && multiplies(pieces.get(index - 1), Role.CLOSING)
                                || index + 1 < pieces.size()
                                        && multiplies(pieces.get(index + 1), Role.OPENING));
        return factor ? piece.bracketed() : piece.text();
    }

    private static boolean multiplies(MathPiece piece, Role bracket) {
        return piece.isFactor() || piece.role() == bracket || piece.role() == Role.NAME;
    }

    private boolean blankBefore(int index) {
        MathPiece left = pieces.get(index - 1);
        MathPiece right = pieces.get(index);
        if (isSign(index - 1)) {
            return false;
        }
        if (left.role() == Role.INFIX || right.role() == Role.INFIX) {
            return !compact && left.role() != Role.OPENING && right.role() != Role.CLOSING;
        }
        return switch (left.role()) {
            case PUNCTUATION -> !compact && right.role() != Role.CLOSING;
            case NAME -> beginsWithWord(right);
            case BIG_OPERATOR -> !compact;
            case OPENING, TEXT -> false;
            default -> wordsWouldMeet(left, right);
        };
    }

    private boolean wordsWouldMeet(MathPiece left, MathPiece right) {
        boolean words =
                right.role() == Role.NAME
                        || right.role() == Role.BIG_OPERATOR && !compact
                        || isNumber(left) && isNumber(right);
        return words && left.endsOperand() && left.role() != Role.CLOSING
                || words && left.role() == Role.CLOSING && !compact;
    }

    private static boolean isNumber(MathPiece piece) {
        return piece.text().codePoints().allMatch(Character::isDigit);
    }

    private static boolean beginsWithWord(MathPiece piece) {
        return piece.role() != Role.OPENING
                && piece.role() != Role.CLOSING
                && piece.role() != Role.PUNCTUATION
                && piece.role() != Role.TEXT;
    }

    /** Returns whether a part is the sign of what follows, rather than between two operands. */
    private boolean isSign(int index) {
        MathPiece piece = pieces.get(index);
        return piece.role() == Role.INFIX
                && SIGNS.contains(piece.text())
                && (index == 0 || !pieces.get(index - 1).endsOperand());
    }

    /** Returns whether the whole row stands in one pair of brackets. */
    private boolean inBrackets() {
        int depth = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Role role = pieces.get(i).role();
            depth += role == Role.OPENING ? 1 : role == Role.CLOSING ? -1 : 0;
            if (depth == 0 && i + 1 < pieces.size()) {
                return false;
            }
        }
        return depth == 0 && !pieces.isEmpty();
    }
}
