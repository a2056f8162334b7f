package dev.cahier.math.rewrite;

import dev.cahier.math.rewrite.TexNode.Group;
import dev.cahier.math.rewrite.TexNode.Token;
import java.util.List;
import java.util.Map;

/**
 * Reads typographic primes and apostrophes behind a symbol as primes, which KaTeX would print on
 * the base line.
 */
final class PrimeRule {

    /** The characters and how many primes each is. */
    private static final Map<String, Integer> PRIMES =
            Map.of("’", 1, "′", 1, "ʹ", 1, "ʼ", 1, "″", 2, "ʺ", 2, "”", 2, "‴", 3, "⁗", 4);

    private static final Map<String, String> OPENING_QUOTES = Map.of("’", "‘`", "”", "“\"");

    private PrimeRule() {}

    static boolean isPrime(String text) {
        return PRIMES.containsKey(text);
    }

    static boolean isAnyPrime(TexNode node) {
        return node instanceof Token token && isPrime(token.text());
    }

    static void write(Token token, NodeReader reader, List<TexNode> written, Rewriter rewriter) {
        if (!isBehindSymbol(written) || closesQuotation(token, written)) {
            written.add(token);
            return;
        }
        StringBuilder primes = new StringBuilder("'".repeat(PRIMES.get(token.text())));
        while (reader.peek().filter(PrimeRule::isAnyPrime).isPresent()) {
            primes.append("'".repeat(PRIMES.get(((Token) reader.next()).text())));
        }
        int end = reader.last().end();
        rewriter.changed(token.start(), end, primes.toString());
        written.add(new Token(primes.toString(), token.start(), end));
    }

    private static boolean isBehindSymbol(List<TexNode> written) {
        if (written.isEmpty()) {
            return false;
        }
        TexNode last = written.get(written.size() - 1);
        if (!(last instanceof Token token)) {
            return true;
        }
        if (written.size() > 1
                && isScript(written.get(written.size() - 2))
                && token.text().length() == 1) {
            return true;
        }
        return token.text().equals("'")
                || token.isCommand() && Character.isLetter(token.text().charAt(1))
                || ")]}|".contains(token.text())
                || Character.isLetterOrDigit(token.text().codePointAt(0));
    }

    private static boolean isScript(TexNode node) {
        return TexNode.is(node, "_");
    }

    /** Returns whether the mark ends what an opening quotation mark has begun. */
    private static boolean closesQuotation(Token token, List<TexNode> written) {
        String opening = OPENING_QUOTES.get(token.text());
        return opening != null
                && written.stream()
                        .anyMatch(
                                node ->
                                        node instanceof Token mark
                                                && opening.contains(mark.text()));
    }

    /** Returns whether a group holds nothing but primes, as the superscript of a symbol may. */
    static boolean isOnlyPrimes(TexNode node) {
        return isAnyPrime(node)
                || node instanceof Group group
                        && !group.body().isEmpty()
                        && group.body().stream().allMatch(PrimeRule::isAnyPrime);
    }

    /** Returns the primes of a superscript as KaTeX shows them best. */
    static String raised(TexNode node) {
        StringBuilder raised = new StringBuilder("{");
        List<TexNode> marks = node instanceof Group group ? group.body() : List.of(node);
        for (TexNode mark : marks) {
            raised.append("\\prime".repeat(PRIMES.get(((Token) mark).text())));
        }
        return raised.append('}').toString();
    }
}
