package io.waybill.validate.rules.schemas;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.schema.Minor;
import io.waybill.validate.rules.formats.SchemaFormats;
import io.waybill.validate.rules.schemas.ValueSchema.Combined;
import io.waybill.validate.rules.schemas.ValueSchema.Limits;
import io.waybill.validate.rules.schemas.ValueSchema.OfLists;
import io.waybill.validate.rules.schemas.ValueSchema.OfObjects;
import io.waybill.validate.rules.schemas.ValueSchema.Range;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a schema once, so that values can be compared with it often. What has another form than it should is left out. */
public final class SchemaReader {

    private static final Minor ANY = new Minor(Integer.MAX_VALUE);

    private final Mapping written;
    private final Minor minor;

    private SchemaReader(Mapping written, Minor minor) {
        this.written = written;
        this.minor = minor;
    }

    /** The schema that was written, where it does not matter which formats a minor knows. */
    public static ValueSchema read(Mapping written) {
        return read(written, ANY);
    }

    /** The schema that was written, as servers of a minor read it. */
    public static ValueSchema read(Mapping written, Minor minor) {
        SchemaReader reader = new SchemaReader(written, minor);
        return new ValueSchema(
                reader.types(),
                reader.scalars(),
                new OfLists(reader.limits("minItems", "maxItems"), reader.schema(Schema.ITEMS)),
                reader.objects(),
                new Combined(reader.list("allOf"), reader.list("anyOf"), reader.list("oneOf"), reader.schema("not")),
                reader.value("default"),
                reader.rules());
    }

    private ValueSchema.Types types() {
        return new ValueSchema.Types(
                text(Schema.TYPE),
                isTrue(Schema.INT_OR_STRING),
                isTrue("nullable"),
                isTrue(Schema.PRESERVE),
                isTrue(Schema.EMBEDDED),
                text(Schema.LIST_TYPE),
                texts(Schema.LIST_KEYS),
                text(Schema.MAP_TYPE).equals("atomic"));
    }

    private OfObjects objects() {
        return new OfObjects(
                limits("minProperties", "maxProperties"),
                schemas(Schema.PROPERTIES),
                schema(Schema.ADDITIONAL),
                isTrue(Schema.ADDITIONAL),
                texts("required"));
    }

    private Limits limits(String least, String most) {
        return new Limits(number(least), number(most));
    }

    private ValueSchema.Scalars scalars() {
        return new ValueSchema.Scalars(
                written.get("enum") instanceof Sequence list ? list.items() : List.of(),
                format(),
                text("pattern"),
                text("pattern").isEmpty() ? Optional.empty() : SchemaPatterns.compiled(text("pattern")),
                limits("minLength", "maxLength"),
                new Range(limits("minimum", "maximum"), isTrue("exclusiveMinimum"), isTrue("exclusiveMaximum")),
                number("multipleOf"));
    }

    /** A format of texts that the servers do not know yet is none. */
    private String format() {
        String format = text("format");
        return SchemaFormats.isKnown(format) && !SchemaFormats.isKnown(format, minor) ? "" : format;
    }

    private List<CustomRule> rules() {
        List<CustomRule> rules = new ArrayList<>();
        if (written.get(Schema.VALIDATIONS) instanceof Sequence list) {
            for (Node item : list) {
                if (item instanceof Mapping rule) {
                    rules.add(CustomRule.read(rule));
                }
            }
        }
        return rules;
    }

    private @Nullable Node value(String keyword) {
        Node value = written.get(keyword);
        return value instanceof Scalar scalar && scalar.isNull() ? null : value;
    }

    private String text(String keyword) {
        return text(written, keyword);
    }

    /** The text of a scalar under a keyword; empty where there is none. */
    static String text(Mapping mapping, String keyword) {
        return mapping.get(keyword) instanceof Scalar scalar && !scalar.isNull() ? scalar.text() : "";
    }

    private boolean isTrue(String keyword) {
        return text(keyword).equals("true");
    }

    private @Nullable BigDecimal number(String keyword) {
        return written.get(keyword) instanceof Scalar scalar
                ? SchemaTypes.number(scalar).orElse(null)
                : null;
    }

    private List<String> texts(String keyword) {
        List<String> texts = new ArrayList<>();
        if (written.get(keyword) instanceof Sequence list) {
            for (Node item : list) {
                texts.add(item instanceof Scalar scalar && !scalar.isNull() ? scalar.text() : "");
            }
        }
        return texts;
    }

    private @Nullable ValueSchema schema(String keyword) {
        return written.get(keyword) instanceof Mapping schema ? read(schema, minor) : null;
    }

    private Map<String, ValueSchema> schemas(String keyword) {
        Map<String, ValueSchema> schemas = new LinkedHashMap<>();
        if (written.get(keyword) instanceof Mapping byName) {
            for (String name : byName.keys()) {
                schemas.put(name, read(byName.get(name) instanceof Mapping schema ? schema : Mapping.empty(), minor));
            }
        }
        return schemas;
    }

    private List<ValueSchema> list(String keyword) {
        List<ValueSchema> schemas = new ArrayList<>();
        if (written.get(keyword) instanceof Sequence list) {
            list.forEach(item -> schemas.add(read(item instanceof Mapping schema ? schema : Mapping.empty(), minor)));
        }
        return schemas;
    }
}
