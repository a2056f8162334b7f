package dev.cahier.template;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A small Chinese site whose pages show everything that the theme can show. */
final class SampleSite {

    private static final String HOST = "https://notes.example";

    private final Labels labels;

    SampleSite(Theme theme) {
        this.labels = theme.labels("zh-CN");
    }

    SiteView site() {
        return new SiteView(
                "演算本",
                "神经网络与数学分析的学习笔记：写得慢，算得细。",
                "林一舟",
                "zh-CN",
                new SiteView.Address(HOST + "/", "/"),
                List.of(
                        new LinkView("文章", "/posts/"),
                        new LinkView("标签", "/tags/"),
                        new LinkView("归档", "/archive/"),
                        new LinkView("激活函数", "/activations/"),
                        new LinkView("关于", "/about/")),
                Map.of(),
                "auto",
                "/search/",
                SiteView.Comments.NONE,
                "/katex/katex.min.css",
                "© 2024 林一舟",
                "Cahier 0.1.0",
                Map.of());
    }

    PageView page(String title, String url) {
        return new PageView(title, escaped(title), "一句话的说明。", "zh-CN", url, HOST + url, "", true);
    }

    NoteView note(String bodyHtml) {
        return note(page("激活函数的导数：从 Sigmoid 到 GELU", "/posts/activation/"), bodyHtml);
    }

    NoteView note(PageView page, String bodyHtml) {
        return new NoteView(
                page,
                new NoteView.Byline(
                        labels.date(LocalDate.of(2024, 3, 5)),
                        labels.date(LocalDate.of(2024, 6, 18)),
                        List.of(new LinkView("林一舟", "")),
                        12,
                        4820),
                new NoteView.Terms(
                        tags(),
                        List.of(new LinkView("深度学习", "/categories/深度学习/")),
                        List.of(new LinkView("从零推导反向传播", "/series/backprop/"))),
                "激活函数为什么要<em>可导</em>?",
                ImageView.NONE,
                contents(),
                bodyHtml,
                new NoteView.Neighbours(
                        new LinkView("矩阵求导的链式法则", "/posts/matrix/"),
                        new LinkView("Batch Normalization 的几何直觉", "/posts/batch-norm/")),
                new NoteView.Reuse("", ""),
                around(),
                new NoteView.Options(true, true, false),
                Map.of());
    }

    private static SurroundingsView around() {
        LinkView matrix = new LinkView("矩阵求导的链式法则", "/posts/matrix/");
        return new SurroundingsView(
                List.of(
                        new SurroundingsView.Part(
                                new LinkView("从零推导反向传播", "/series/backprop/"),
                                2,
                                3,
                                matrix,
                                new LinkView("Batch Normalization", "/posts/batch-norm/"))),
                List.of(matrix),
                StatementsView.NONE,
                List.of(),
                List.of(new SurroundingsView.Backlink(matrix, List.of("见<mark>激活函数</mark>一文。"))));
    }

    ListPageView list(ListPageView.Kind kind, PageView page) {
        return new ListPageView(
                page,
                kind,
                "",
                List.of(
                        card("激活函数的导数：从 Sigmoid 到 GELU", LocalDate.of(2024, 3, 5)),
                        card("矩阵求导的链式法则", LocalDate.of(2024, 2, 11)),
                        card("Why does softmax look like that?", LocalDate.of(2024, 1, 28)),
                        card("信息熵、交叉熵与 KL 散度", LocalDate.of(2023, 12, 2))),
                new PaginationView(2, 5, "/", "/page/3/"),
                42,
                List.of(new TermsPageView.Entry("从零推导反向传播", "/series/backprop/", 3)));
    }

    ArchiveView archive() {
        List<NoteCardView> cards = list(ListPageView.Kind.HOME, page("", "/")).notes();
        return new ArchiveView(
                page("归档", "/archive/"),
                "",
                List.of(
                        new ArchiveView.Year("2024", cards.subList(0, 3)),
                        new ArchiveView.Year("2023", cards.subList(3, 4))));
    }

    TermsPageView terms() {
        return new TermsPageView(
                page("标签", "/tags/"),
                "",
                List.of(
                        new TermsPageView.Entry("神经网络", "/tags/neural-networks/", 12),
                        new TermsPageView.Entry("数学分析", "/tags/analysis/", 7),
                        new TermsPageView.Entry("LaTeX", "/tags/latex/", 1)));
    }

    private NoteCardView card(String title, LocalDate date) {
        return new NoteCardView(
                title,
                escaped(title),
                "/posts/" + date + "/",
                labels.date(date),
                "<p>梯度在深层网络里为什么会消失？从 <em>sigmoid</em> 的导数上界 1/4 说起，逐层相乘，"
                        + "再看 ReLU 与 GELU 怎样改变了这件事。</p>",
                tags().subList(0, 2),
                List.of(new LinkView("从零推导反向传播", "/series/backprop/")),
                ImageView.NONE,
                false,
                "zh-CN",
                Map.of());
    }

    private static List<LinkView> tags() {
        return List.of(
                new LinkView("神经网络", "/tags/neural-networks/"),
                new LinkView("数学分析", "/tags/analysis/"),
                new LinkView("反向传播", "/tags/backprop/"));
    }

    private static List<HeadingView> contents() {
        return HeadingView.tree(
                List.of(
                        HeadingView.of(2, "why", "为什么要可导"),
                        HeadingView.of(3, "chain", "链式法则的代价"),
                        HeadingView.of(2, "sigmoid", "Sigmoid 与它的导数"),
                        HeadingView.of(2, "table", "各函数的性质对照表"),
                        HeadingView.of(3, "code", "一段代码"),
                        HeadingView.of(2, "end", "小结与练习")));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
