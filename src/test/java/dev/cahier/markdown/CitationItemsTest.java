package dev.cahier.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.bibliography.CitedItem;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read between the brackets of a citation. */
final class CitationItemsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "@a, p. 3 | page 3",
                "@a p. 3 | page 3",
                "@a, pp. 33-35 | page 33–35",
                "@a, pp. 33--35, 40 | page 33–35, 40",
                "@a, 33–35 | page 33–35",
                "@a, 12 | page 12",
                "@a, p. xii | page xii",
                "@a, page 3 and more | page 3 + ` and more`",
                "@a, chap. 3 | chapter 3",
                "@a, sec. 2.1 | section 2.1",
                "@a, § 4 | section 4",
                "@a, §§ 4–6 | section 4–6",
                "@a, fig. 2 | figure 2",
                "@a, vol. 2, p. 15 | volume 2 + `, p. 15`",
                "@a, Thm. 3 |  + `, Thm. 3`",
                "@a, pages 1, 2 & 5 | page 1, 2 & 5",
                "@a, line 12 | line 12",
                "@a for details |  + ` for details`",
                "@a，第 33–35 页 | page 33–35",
                "@a，第33页 | page 33",
                "@a, 33页 | page 33",
                "@a，33～35页 | page 33–35",
                "@a，第 33 至 35 页 | page 33–35",
                "@a，第 3－5 页 | page 3–5",
                "@a，第 3、5 页 | page 3、5",
                "@a，第 3 章 | chapter 3",
                "@a，第2节 | section 2",
                "@a，第 2 卷 | volume 2",
                "@a，第 33 頁 | page 33",
                "@a，33 | page 33",
                "@a，pp.33-35 | page 33–35",
                "@a，第三章 |  + `，第三章`",
                "@a，图 3 |  + `，图 3`"
            })
    void placesInWorks(String written, String expected) {
        List<CitedItem> items = CitationItems.of(written, key -> key);

        assertThat(items).singleElement();
        CitedItem item = items.get(0);
        String place = item.isLocated() ? item.label() + " " + item.locator() : "";
        String suffix = item.suffix().isEmpty() ? "" : " + `" + item.suffix() + "`";
        assertThat((place + suffix).strip()).isEqualTo(expected == null ? "" : expected.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "@a; @b; @c | a b c",
                "@a;@b | a b",
                "see @a | <see >a",
                "see also @a, p. 3; cf. @b | <see also >a/3 <cf. >b",
                "e.g., @a; and @b | <e.g., >a <and >b",
                "参见 @a；另见@b | <参见 >a <另见 >b",
                "例如@a | <例如>a",
                "-@a | -a",
                "see -@a, p. 3 | <see >-a/3",
                "@a; -@b | a -b",
                "@{a:b/c}; @d_1 | a:b/c d_1",
                "see @a; for more | <see >a<; for more>",
                "see; @a | <see; >a"
            })
    void severalWorksWithWordsAroundThem(String written, String expected) {
        String read =
                CitationItems.of(written, key -> key).stream()
                        .map(CitationItemsTest::shown)
                        .collect(Collectors.joining(" "));

        assertThat(read).isEqualTo(expected);
    }

    private static String shown(CitedItem item) {
        return marked(item.prefix())
                + (item.yearOnly() ? "-" : "")
                + item.key()
                + (item.isLocated() ? "/" + item.locator() : "")
                + marked(item.suffix());
    }

    private static String marked(String text) {
        return text.isEmpty() ? "" : "<" + text + ">";
    }
}
