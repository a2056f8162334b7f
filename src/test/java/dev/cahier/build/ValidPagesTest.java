package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.FutureTask;
import nu.validator.validation.SimpleDocumentValidator;
import nu.validator.xml.SystemErrErrorHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/** Every page of finished sites is valid HTML, as the Nu checker sees it. */
@ExtendWith(OwnSite.Built.class)
final class ValidPagesTest {

    private static final String SCHEMA = "http://s.validator.nu/html5-all.rnc";

    /** The checker reads its schema by deep recursion. */
    private static final long STACK_BYTES = 16L << 20;

    @TempDir private Path folder;

    @Test
    void writesOurOwnSiteWithoutErrors(OwnSite site) throws Exception {
        assertThat(site.report().failed()).isFalse();
        assertThat(site.pages()).hasSizeGreaterThan(50);
        assertThat(errors(site.files())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sites/every-feature", "sites/reading-notes", "sites/diagrams"})
    void writesOtherSitesWithoutErrors(String name) throws Exception {
        Path site = TrialSites.copy(name, folder);
        assertThat(TrialSites.build(site, Optional.empty()).failed()).isFalse();

        assertThat(errors(TrialSites.files(site.resolve("site")))).isEmpty();
    }

    /** Returns what the checker finds, without its warnings. */
    private static List<String> errors(SortedMap<String, Path> files) throws Exception {
        FutureTask<List<String>> check = new FutureTask<>(() -> check(files));
        new Thread(null, check, "Nu checker", STACK_BYTES).start();
        return check.get();
    }

    private static List<String> check(SortedMap<String, Path> files) throws Exception {
        Found found = new Found();
        SimpleDocumentValidator validator = new SimpleDocumentValidator(false, false, false);
        validator.setUpMainSchema(SCHEMA, new SystemErrErrorHandler());
        validator.setUpValidatorAndParsers(found, false, false);
        for (Map.Entry<String, Path> file : files.entrySet()) {
            if (file.getKey().endsWith(".html")) {
                found.page = file.getKey();
                validator.checkHtmlFile(file.getValue().toFile(), true);
            }
        }
        return found.errors;
    }

    private static final class Found implements ErrorHandler {

        private final List<String> errors = new ArrayList<>();
        private String page = "";

        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) {
            errors.add(
                    page
                            + ":"
                            + e.getLineNumber()
                            + ":"
                            + e.getColumnNumber()
                            + ": "
                            + e.getMessage());
        }

        @Override
        public void fatalError(SAXParseException e) {
            error(e);
        }
    }
}
