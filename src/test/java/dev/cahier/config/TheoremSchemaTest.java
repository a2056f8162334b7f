package dev.cahier.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TheoremSchemaTest {

    @Test
    void hasDefaultsForEveryKey() {
        assertThat(config("{}")).isEqualTo(TheoremConfig.DEFAULT);
    }

    @Test
    void readsWhatIsShown() {
        TheoremConfig config =
                config(
                        "{page: true, within: section, references: titled, proofs: open,"
                                + " solutions: plain}");

        assertThat(config.page()).isTrue();
        assertThat(config.withinSections()).isTrue();
        assertThat(config.titled()).isTrue();
        assertThat(config.proofs()).isEqualTo(ProofDisplay.OPEN);
        assertThat(config.solutions()).isEqualTo(ProofDisplay.PLAIN);
    }

    @Test
    void letsKindsShareACounterWhereverTheKeyIsWritten() {
        TheoremConfig config =
                config("{shared: [[theorem, claim], [Example, remark]], kinds: {claim: Claim}}");

        assertThat(config.kind("claim").orElseThrow().counter()).isEqualTo("theorem");
        assertThat(config.kind("remark").orElseThrow().counter()).isEqualTo("example");
        assertThat(config.kind("lemma").orElseThrow().counter()).isEqualTo("lemma");
        assertThat(config("{shared: all}").kinds())
                .extracting(TheoremKind::counter)
                .containsOnly("all");
    }

    @ParameterizedTest
    @CsvSource({"claim, en, Claim", "断言, zh-CN, 断言", "CLAIM, zh-Hant-TW, 斷言", "claim, fr, Claim"})
    void knowsKindsOfTheSiteByAllTheirNames(String mark, String language, String name) {
        TheoremKind claim =
                config("{kinds: {claim: {name: {en: Claim, zh: 断言, zh-Hant: 斷言}}}}")
                        .kind(mark)
                        .orElseThrow();

        assertThat(claim.ownName(language)).contains(name);
        assertThat(claim.numbered()).isTrue();
        assertThat(claim.role()).isEqualTo(TheoremKind.Role.STATEMENT);
        assertThat(claim.styleClass()).isEqualTo("claim theorem-theorem");
    }

    @Test
    void changesKindsOfCahier() {
        TheoremConfig config =
                config("{kinds: {remark: {numbered: false}, theorem: {name: {de: Satz}}}}");

        assertThat(config.kind("REMARK").orElseThrow().numbered()).isFalse();
        assertThat(config.kind("satz").orElseThrow().name()).isEqualTo("theorem");
        assertThat(config.kind("theorem").orElseThrow().ownName("de")).contains("Satz");
        assertThat(config.kind("theorem").orElseThrow().ownName("en")).isEmpty();
    }

    @Test
    void letsOwnKindsBehaveLikeOthers() {
        TheoremKind problem =
                config("{kinds: {problem: {like: exercise}, sketch: {like: proof}}}")
                        .kind("problem")
                        .orElseThrow();

        assertThat(problem.role()).isEqualTo(TheoremKind.Role.EXERCISE);
        assertThat(problem.ownName("en")).contains("Problem");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{paeg: true} | 'theorems.paeg' is not a key of the configuration",
                "{within: chapter} | 'theorems.within' must be note or section",
                "{shared: [theorem, lema]} | 'theorems.shared' names 'lema', which is not a kind",
                "{shared: theorem} | 'theorems.shared' must be lists of kinds, or all",
                "{proofs: shut} | 'theorems.proofs' must be plain, named, open or folded",
                "{kinds: {open problem: Problem}} | the kind 'open problem' must be one word",
                "{kinds: {lemma: {like: axiom}}} | 'lemma' is a kind of Cahier",
                "{kinds: {claim: {like: clame}}} | 'theorems.kinds.like' must be definition",
                "{kinds: {claim: {name: {x_y: C}}}} | 'theorems.kinds' must be a language tag",
                "{kinds: [claim]} | 'theorems.kinds' must be kinds with names or keys",
                "true | 'theorems' must be keys with values",
            })
    void reportsWhatIsWrong(String yaml, String message) {
        assertThat(load(yaml).diagnostics())
                .singleElement()
                .extracting(Diagnostic::message)
                .asString()
                .contains(message);
    }

    private static TheoremConfig config(String yaml) {
        LoadedConfig loaded = load(yaml);
        assertThat(loaded.diagnostics()).isEmpty();
        return loaded.config().theorems();
    }

    private static LoadedConfig load(String yaml) {
        return SiteConfigLoader.read(new SourceText("cahier.yaml", "theorems: " + yaml));
    }
}
