package dev.cahier.build;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import nu.validator.vendor.thaiopensource.util.PropertyMapBuilder;
import nu.validator.vendor.thaiopensource.validate.ValidateProperty;
import nu.validator.vendor.thaiopensource.validate.ValidationDriver;
import nu.validator.vendor.thaiopensource.validate.rng.CompactSchemaReader;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Validates files that programs read against the schemas of their formats. */
final class Schemas {

    private static final Path FOLDER = TrialSites.resource("schemas");

    private Schemas() {}

    /** Returns what is wrong with an Atom feed. */
    static List<String> atom(String xml) {
        Problems problems = new Problems();
        PropertyMapBuilder properties = new PropertyMapBuilder();
        ValidateProperty.ERROR_HANDLER.put(properties, problems);
        ValidationDriver driver =
                new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        try {
            Path schema = FOLDER.resolve("atom.rnc");
            driver.loadSchema(new InputSource(schema.toUri().toString()));
            driver.validate(new InputSource(new StringReader(xml)));
        } catch (SAXException e) {
            problems.found.add(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return problems.found;
    }

    /** Returns what is wrong with a sitemap, {@code sitemap.xsd}, or a list of some. */
    static List<String> xsd(String schema, String xml) {
        Problems problems = new Problems();
        try {
            Validator validator =
                    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                            .newSchema(FOLDER.resolve(schema).toFile())
                            .newValidator();
            validator.setErrorHandler(problems);
            validator.validate(new StreamSource(new StringReader(xml)));
        } catch (SAXException e) {
            problems.found.add(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return problems.found;
    }

    /** Returns the text of a file. */
    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static final class Problems implements ErrorHandler {

        private final List<String> found = new ArrayList<>();

        @Override
        public void warning(SAXParseException e) {
            error(e);
        }

        @Override
        public void error(SAXParseException e) {
            found.add(e.getLineNumber() + ": " + e.getMessage());
        }

        @Override
        public void fatalError(SAXParseException e) {
            error(e);
        }
    }
}
