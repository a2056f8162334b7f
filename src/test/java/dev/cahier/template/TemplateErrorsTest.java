package dev.cahier.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.Severity;
import dev.cahier.diagnostic.SourceLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the author of a template is told when it is wrong; the wording is part of the product. */
class TemplateErrorsTest {

    @TempDir private Path templates;

    @Test
    void placesASyntaxErrorWhereTheTemplateHasIt() {
        thenError(
                "<h1>x</h1>\n  ${page.title!}</#if>\n",
                new SourceLocation("templates/404.ftlh", 2, 17, "  ${page.title!}</#if>"),
                "\"</#if>\" is out of place here");
    }

    @Test
    void saysWhichDirectiveIsNotClosed() {
        assertThat(diagnosticOf("<p>\n<#if page.math>\n").message())
                .startsWith("Unexpected end of file reached. You have an unclosed #if.");
    }

    @Test
    void namesTheExpressionThatHasNoValue() {
        thenError(
                "<h1>\n\t文：${page.publisher}\n",
                new SourceLocation("templates/404.ftlh", 2, 6, "\t文：${page.publisher}"),
                "'page.publisher' has no value",
                "check its spelling; where it may be absent, write ${(page.publisher)!} or"
                        + " <#if (page.publisher)??>...</#if>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "${page.titel} | page.titel | page.title",
                "${pgae.title} | pgae | page",
                "${site.adress.basePath} | site.adress | site.address",
                "${site.menu[0].txt} | site.menu[0].txt | site.menu[0].text",
                "${site.menu?first.ulr} | site.menu?first.ulr | site.menu?first.url",
                "${site['tilte']} | site[\"tilte\"] | site.title",
                "${basePath} | basePath | site.address.basePath",
                "${site.basePath} | site.basePath | site.address.basePath",
                "${structuredData} | structuredData | meta.structuredData",
                "<#list site.menu as entry>${entri.url}</#list> | entri | entry",
                "<#list site.menu as entry>${entry.html2}</#list> | entry.html2 | entry.html",
                "<#macro row cells>${cels}</#macro><@row cells='x'/> | cels | cells",
                "<#assign total = 3>${totl} | totl | total",
                "<#import '/base.ftlh' as base><@base.layuot kind='x'/> | base.layuot | base.layout",
                "${assset('cahier.css')} | assset | asset"
            })
    void suggestsTheValueThatWasMeant(String template, String expression, String meant) {
        Diagnostic error = diagnosticOf(template);

        assertThat(error.message()).isEqualTo("'" + expression + "' has no value");
        assertThat(error.hint()).contains("did you mean " + meant + "?");
    }

    @Test
    void saysWhichPagesHaveAValueThatThisOneLacks() {
        thenError(
                "${note.bodyHtml}",
                at(3, "${note.bodyHtml}"),
                "'note' has no value",
                "only note.ftlh sees note; in templates of several pages write"
                        + " <#if note??>...</#if>");
    }

    @Test
    void placesAnErrorInTheTemplateThatIsImported() throws IOException {
        Files.writeString(templates.resolve("mine.ftlh"), "<#macro m>\n<#if>\n</#macro>");

        thenError(
                "<#import \"/mine.ftlh\" as mine>",
                new SourceLocation("templates/mine.ftlh", 2, 2, "<#if>"),
                "#if is an existing directive, but the tag is malformed. (See FreeMarker Manual /"
                        + " Directive Reference.)");
    }

    @Test
    void suggestsTheTemplateThatWasMeant() {
        thenError(
                "<#include \"/partials/heder.ftlh\">",
                at(1, "<#include \"/partials/heder.ftlh\">"),
                "there is no template templates/partials/heder.ftlh",
                "did you mean /partials/header.ftlh?");
    }

    @Test
    void suggestsTheBuiltInThatWasMeant() {
        thenError(
                "${page.title?no_esk}",
                at(14, "${page.title?no_esk}"),
                "Unknown built-in: \"no_esk\"",
                "did you mean ?no_esc?");
    }

    @Test
    void suggestsTheAssetThatWasMeant() {
        thenError(
                "${asset(\"cahir.css\")}",
                at(1, "${asset(\"cahir.css\")}"),
                "templates/assets has no file 'cahir.css'",
                "did you mean 'cahier.css'?");
    }

    @Test
    void suggestsTheWordThatWasMeant() {
        thenError(
                "${label(\"contens\")}",
                at(1, "${label(\"contens\")}"),
                "templates/labels has no word 'contens'",
                "did you mean 'contents'?");
    }

    @Test
    void speaksOfValuesWithoutNamingJavaClasses() {
        thenError(
                "<#list page.title as x></#list>",
                at(8, "<#list page.title as x></#list>"),
                "For \"#list\" list source: Expected a sequence or collection, but this has"
                        + " evaluated to a string: page.title");
    }

    @Test
    void repeatsWhatATemplateStopsWith() {
        thenError("<#stop \"no photo\">", at(1, "<#stop \"no photo\">"), "no photo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<#include \"/404.ftlh\">", "<#macro m><@m/></#macro><@m/>"})
    void endsATemplateThatCallsItselfWithoutEnd(String template) {
        thenError(template, at(1, template), "the template includes or calls itself without end");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                "${page?api.hashCode()}",
                "${page.class}",
                "${page.getClass()}",
                "${site.menu.class}",
                "<#include \"/../../secret.ftlh\">",
                "<#include \"file:///etc/passwd\">"
            })
    void reachesNothingButItsData(String template) {
        assertThat(diagnosticOf(template).code()).isEqualTo("template-error");
    }

    @Test
    void reportsATemplateThatIsNotUtf8() throws IOException {
        Files.write(templates.resolve("404.ftlh"), "笔记".getBytes(Charset.forName("GBK")));

        assertThat(Theme.load(templates).diagnostics())
                .containsExactly(
                        Diagnostic.error(
                                        "template-error",
                                        SourceLocation.startOf("templates/404.ftlh"),
                                        "the file is not UTF-8")
                                .withHint("save it in the encoding UTF-8"));
    }

    private static SourceLocation at(int column, String line) {
        return new SourceLocation("templates/404.ftlh", 1, column, line);
    }

    private void thenError(String template, SourceLocation location, String message) {
        assertThat(diagnosticOf(template))
                .isEqualTo(Diagnostic.error("template-error", location, message));
    }

    private void thenError(String template, SourceLocation location, String message, String hint) {
        assertThat(diagnosticOf(template))
                .isEqualTo(
                        new Diagnostic(
                                Severity.ERROR,
                                "template-error",
                                Optional.of(location),
                                message,
                                Optional.of(hint)));
    }

    /** FreeMarker keeps the failure, and throws something else when it is asked again. */
    @ParameterizedTest
    @ValueSource(
            strings = {"<#if broken>", "<#include '/mine.ftlh'>", "<#import '/mine.ftlh' as m>"})
    void saysTheSameWheneverATemplateIsUsed(String template) throws IOException {
        Files.writeString(templates.resolve("mine.ftlh"), "<p>\n<#if broken>");
        Files.writeString(templates.resolve("404.ftlh"), template);
        Theme theme = Theme.load(templates);
        SampleSite sample = new SampleSite(theme);
        PageRenderer renderer = new PageRenderer(theme, sample.site());
        NotFoundView view = new NotFoundView(sample.page("x", "/x/"));
        Rendering first = renderer.render(view);

        assertThat(first).isInstanceOf(Rendering.Failed.class);
        assertThat(((Rendering.Failed) first).diagnostic().message()).contains("unclosed #if");
        assertThat(renderer.render(view)).isEqualTo(first);
        assertThat(renderer.render(view)).isEqualTo(first);
    }

    private Diagnostic diagnosticOf(String template) {
        try {
            Files.writeString(templates.resolve("404.ftlh"), template);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Theme theme = Theme.load(templates);
        SampleSite sample = new SampleSite(theme);
        Rendering rendering =
                new PageRenderer(theme, sample.site())
                        .render(new NotFoundView(sample.page("x", "/x/")));
        assertThat(rendering).isInstanceOf(Rendering.Failed.class);
        return ((Rendering.Failed) rendering).diagnostic();
    }
}
