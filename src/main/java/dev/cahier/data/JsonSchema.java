package dev.cahier.data;

import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes the declarations of keys as a JSON schema (draft 7), by which editors complete and check
 * what users write. A schema accepts everything that the program reads; it may accept more.
 */
public final class JsonSchema {

    private static final JsonFactory FACTORY = new JsonFactory();

    private static final String YES_OR_NO =
            "^\\s*([Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[Yy][Ee][Ss]|[Nn][Oo]|[Oo][Nn]|[Oo][Ff][Ff])"
                    + "\\s*$";

    private final JsonGenerator json;

    private JsonSchema(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Returns the schema of a file whose root has the keys of a table.
     *
     * @param title what the schema describes
     * @param others whether other keys are allowed
     */
    public static String of(KeyTable<?> table, String title, boolean others) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("$schema", "http://json-schema.org/draft-07/schema#");
            json.writeStringProperty("title", title);
            new JsonSchema(json).keys(table, others);
            json.writeEndObject();
        }
        return text + "\n";
    }

    private void keys(KeyTable<?> table, boolean others) {
        type("object", "null");
        json.writeBooleanProperty("additionalProperties", others);
        json.writeObjectPropertyStart("properties");
        for (Key key : table.declarations()) {
            json.writeObjectPropertyStart(key.name());
            json.writeStringProperty("description", description(key));
            type(key.type());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static String description(Key key) {
        String spelling = key.sameAs().map(other -> "Read as '" + other + "'. ").orElse("");
        return spelling
                + key.meaning()
                + "\nDefault: "
                + key.fallback()
                + "\nExample: "
                + key.example();
    }

    private void type(ValueType type) {
        if (type instanceof ValueType.Plain) {
            type("string", "number", "boolean", "null");
        } else if (type instanceof ValueType.Flag) {
            anyOf(List.of(this::flag, () -> pattern(YES_OR_NO)));
        } else if (type instanceof ValueType.Texts) {
            type("string", "number", "boolean", "null", "array");
        } else if (type instanceof ValueType.AnyKeys) {
            type("object", "null");
        } else if (type instanceof ValueType.Whole whole) {
            anyOf(List.of(() -> whole(whole), () -> pattern("^\\s*[+-]?\\d[\\d_]*\\s*$")));
        } else if (type instanceof ValueType.Word word) {
            anyOf(List.of(() -> words(word.words()), () -> pattern(anyCase(word.words()))));
        } else if (type instanceof ValueType.Keys keys) {
            keys(keys.table(), false);
        } else if (type instanceof ValueType.Named named) {
            type("object", "null");
            json.writeObjectPropertyStart("additionalProperties");
            type(named.value());
            json.writeEndObject();
        } else if (type instanceof ValueType.ListOf list) {
            type("array", "null");
            json.writeObjectPropertyStart("items");
            type(list.item());
            json.writeEndObject();
        } else if (type instanceof ValueType.Either either) {
            anyOf(either.types().stream().map(one -> (Runnable) () -> type(one)).toList());
        }
    }

    private void anyOf(List<Runnable> types) {
        json.writeArrayPropertyStart("anyOf");
        for (Runnable type : types) {
            json.writeStartObject();
            type.run();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void type(String... names) {
        json.writeArrayPropertyStart("type");
        List.of(names).forEach(json::writeString);
        json.writeEndArray();
    }

    /** An empty value is allowed for every type, and means that there is none. */
    private void flag() {
        json.writeArrayPropertyStart("enum");
        json.writeBoolean(true);
        json.writeBoolean(false);
        json.writeNull();
        json.writeEndArray();
    }

    private void words(List<String> words) {
        json.writeArrayPropertyStart("enum");
        words.forEach(json::writeString);
        json.writeNull();
        json.writeEndArray();
    }

    private void whole(ValueType.Whole whole) {
        type("integer", "null");
        json.writeNumberProperty("minimum", whole.least());
        json.writeNumberProperty("maximum", whole.most());
    }

    private void pattern(String regex) {
        type("string");
        json.writeStringProperty("pattern", regex);
    }

    private static String anyCase(List<String> words) {
        StringBuilder regex = new StringBuilder("^\\s*(");
        for (String word : words) {
            regex.append(regex.charAt(regex.length() - 1) == '(' ? "" : "|");
            word.chars()
                    .forEach(
                            c ->
                                    regex.append(
                                            Character.isLetter(c)
                                                    ? "["
                                                            + (char) Character.toUpperCase(c)
                                                            + (char) Character.toLowerCase(c)
                                                            + "]"
                                                    : String.valueOf((char) c)));
        }
        return regex.append(")\\s*$").toString();
    }
}
