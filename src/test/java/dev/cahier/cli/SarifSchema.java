package dev.cahier.cli;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The official JSON schema of SARIF 2.1.0, see {@code schemas/README.md} of the test resources. */
final class SarifSchema {

    private static final Path FILE = Path.of("src/test/resources/schemas/sarif-2.1.0-rtm.5.json");

    private SarifSchema() {}

    /** Returns what is wrong with a file. */
    static List<String> errors(String sarif) throws IOException {
        Schema schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                        .getSchema(Files.readString(FILE));
        return schema.validate(sarif, InputFormat.JSON).stream().map(Object::toString).toList();
    }
}
