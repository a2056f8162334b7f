package dev.cahier.fuzz;

import dev.cahier.build.TrialSites;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Makes notes without end: constructs in each other, pieces of real notes, HTML that attacks, and
 * slips of the keyboard. Equal seeds make equal notes.
 */
final class NoteMaker {

    /** HTML that does something in a browser, and what may hide it. */
    private static final List<String> ATTACKS =
            List.of(
                    "<script>evil()</script>",
                    "<img src=x onerror=evil()>",
                    "<svg onload=evil()><path d='M0 0'/></svg>",
                    "<svg><a xlink:href=javascript:evil()><text>a</text></a></svg>",
                    "<math><mtext><img src=x onerror=evil()></mtext></math>",
                    "<a href=\"java\nscript:evil()\">a</a>",
                    "<a href=javascript&colon;evil()>a</a>",
                    "[a](javascript:evil())",
                    "[a](<java&#x0A;script:evil()>)",
                    "![a](data:text/html,evil)",
                    "[r]: javascript:evil()\n\n[r]",
                    "<javascript:evil()>",
                    "<iframe srcdoc='<script>evil()</script>'></iframe>",
                    "<form action=javascript:evil()><button>b</button></form>",
                    "<style>*{background:url(javascript:evil())}</style>",
                    "<b style='position:fixed' onclick=evil()>b</b>",
                    "<base href=https://evil.example/>",
                    "<meta http-equiv=refresh content='0;url=javascript:evil()'>",
                    "<details ontoggle=evil() open>d</details>",
                    "<noscript><p title='</noscript><img src=x onerror=evil()>'></noscript>",
                    "<!-- --!><img src=x onerror=evil()> -->",
                    "<![CDATA[<img src=x onerror=evil()>]]>",
                    "<table><td><script>evil()</script>",
                    "`<script>evil()</script>`",
                    "```html\n<script>evil()</script>\n```",
                    "# <script>evil()</script>",
                    "{{< figure src=\"javascript:evil()\" link=\"javascript:evil()\" >}}",
                    "{{< details \"<script>evil()</script>\" >}}<img onerror=evil() src=x>{{< /details >}}",
                    "> [!note] <img src=x onerror=evil()>\n> a",
                    "$\\href{javascript:evil()}{x}$",
                    "$\\text{<script>evil()</script>}$",
                    "[[a|<script>evil()</script>]]",
                    "![<img src=x onerror=evil()>](/p.png '\"><script>evil()</script>')",
                    "a {onclick=evil() style=\"x\" .\"><script>}",
                    "[^x]: <script>evil()</script>\n\n[^x]",
                    "<b",
                    "<",
                    "</",
                    "'",
                    "\"",
                    "<p>",
                    "</p>",
                    "<div>",
                    "</div>",
                    "<pre>",
                    "</pre>");

    private final List<String> blocks;

    private NoteMaker(List<String> blocks) {
        this.blocks = blocks;
    }

    /** Reads the blocks of all notes of this repository. */
    static NoteMaker ofRealNotes() {
        List<String> blocks = new ArrayList<>();
        for (String folder : List.of("content", "docs", "src/test/resources/sites")) {
            for (Map.Entry<String, Path> file : TrialSites.files(Path.of(folder)).entrySet()) {
                if (file.getKey().endsWith(".md")) {
                    blocks.addAll(List.of(read(file.getValue()).split("\n\n+")));
                }
            }
        }
        // Graphs take a hundred times longer than all else.
        blocks.removeIf(block -> block.contains("```dot") || block.contains("~~~dot"));
        return new NoteMaker(List.copyOf(blocks));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a note without any HTML of its own: all tags in what it becomes are Cahier's. */
    String withoutHtml(SplittableRandom random) {
        StringBuilder note = new StringBuilder(one(RandomNotes.FRONT, random));
        String gap = random.nextInt(3) == 0 ? "\n" : "\n\n";
        for (int i = blocks(random); i > 0; i--) {
            String block = random.nextInt(5) < 3 ? one(RandomNotes.BLOCKS, random) : line(random);
            note.append(contained(block, random)).append(gap);
        }
        return slipped(note, random);
    }

    /** Returns a note of pieces of real notes, of constructs, and of HTML that attacks. */
    String withAttacks(SplittableRandom random) {
        StringBuilder note = new StringBuilder(one(RandomNotes.FRONT, random));
        for (int i = blocks(random); i > 0; i--) {
            String block =
                    switch (random.nextInt(4)) {
                        case 0 -> one(blocks, random);
                        case 1 -> one(RandomNotes.BLOCKS, random);
                        case 2 -> spliced(one(blocks, random), one(ATTACKS, random), random);
                        default -> one(ATTACKS, random) + one(ATTACKS, random);
                    };
            note.append(contained(block, random)).append(random.nextInt(4) == 0 ? "\n" : "\n\n");
        }
        return slipped(note, random);
    }

    /** Most notes are short, because many short ones find more than a few long ones do. */
    private static int blocks(SplittableRandom random) {
        int count = 1;
        while (count < 8 && random.nextBoolean()) {
            count++;
        }
        return count;
    }

    private static String line(SplittableRandom random) {
        StringBuilder line = new StringBuilder();
        for (int i = random.nextInt(5); i >= 0; i--) {
            line.append(one(RandomNotes.INLINE, random)).append(random.nextInt(3) == 0 ? "" : " ");
        }
        return line.toString();
    }

    private static String contained(String block, SplittableRandom random) {
        String text = block;
        while (random.nextInt(3) == 0) {
            text = RandomNotes.within(one(RandomNotes.CONTAINERS, random), text);
        }
        return text;
    }

    private static String spliced(String text, String piece, SplittableRandom random) {
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + piece + text.substring(at);
    }

    /** Types, deletes and repeats a few characters. */
    private static String slipped(StringBuilder text, SplittableRandom random) {
        for (int i = random.nextInt(4); i > 0 && text.length() > 0; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> {
                    int end = Math.min(text.length(), at + random.nextInt(60));
                    text.insert(random.nextInt(text.length()), text.substring(at, end));
                }
                default -> {
                    String slips = RandomNotes.SLIPS;
                    text.insert(at, slips.charAt(random.nextInt(slips.length())));
                }
            }
        }
        return text.toString();
    }

    private static String one(List<String> pieces, SplittableRandom random) {
        return pieces.get(random.nextInt(pieces.size()));
    }
}
