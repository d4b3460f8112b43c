package io.waybill.validate.tags;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.schema.ApiSchema;
import io.waybill.schema.Field;
import io.waybill.schema.ValueType;
import io.waybill.schema.ValueType.ListOf;
import io.waybill.schema.ValueType.MapOf;
import io.waybill.schema.ValueType.Primitive;
import io.waybill.tags.Samples;
import io.waybill.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An object that breaks a declared rule, and one like it that does not.
 *
 * @param type the type of the objects
 * @param broken the object that breaks it
 * @param sound the object that does not
 * @param fields where a finding must be, by paths from the object; empty for the object itself
 */
record Violation(String type, Mapping broken, Mapping sound, List<String> fields) {

    /** A text that breaks a format, and one that has it. */
    private static final Map<String, List<String>> FORMATS = Map.of(
            "k8s-short-name", List.of("A_b", "a-b"),
            "k8s-long-name", List.of("A_b", "a.b"),
            "k8s-long-name-caseless", List.of("a_b!", "A.b"),
            "k8s-label-key", List.of("a b", "a"),
            "k8s-prefixed-label-key", List.of("abc", "example.com/a"),
            "k8s-uuid", List.of("x", "01234567-89ab-cdef-0123-456789abcdef"),
            "k8s-extended-resource-name", List.of("cpu", "example.com/gpu"),
            "k8s-resource-fully-qualified-name", List.of("abc", "example.com/a"),
            "k8s-path-segment-name", List.of("a/b", "a"),
            "k8s-resource-pool-name", List.of("A_b", "a/b"));

    /** The objects for a tag; none where nothing can break it, or the API has no such field. */
    static List<Violation> of(Tag tag, List<Tag> all, ApiSchema schema) {
        if (tag.name().equals("enum")) {
            return ofEnum(tag, schema);
        }
        Optional<Field> field = schema.type(tag.type()).flatMap(type -> type.field(tag.field()));
        return field.map(found -> of(tag, found, all, schema)).orElse(List.of());
    }

    private static List<Violation> of(Tag tag, Field field, List<Tag> all, ApiSchema schema) {
        Node sample = Samples.of(field.type());
        return switch (tag.name()) {
            case "required" -> List.of(with(tag, mode(tag, all), mode(tag, all).with(tag.field(), sample)));
            case "format" -> List.of(format(tag, field));
            case "maxItems" -> List.of(value(tag, items(field, tag.number() + 1), items(field, tag.number())));
            case "maxLength", "maxBytes" -> List.of(text(tag, (int) tag.number()));
            case "minimum" -> List.of(value(tag, Scalar.of(tag.number() - 1), Scalar.of(tag.number())));
            case "maximum" -> List.of(value(tag, Scalar.of(tag.number() + 1), Scalar.of(tag.number())));
            case "modeDiscriminator" -> List.of(value(tag, Scalar.of("Bogus"), Scalar.of(anyMode(tag, all))));
            case "forbidden" -> List.of(with(tag, Mapping.empty().with(tag.field(), sample), Mapping.empty()));
            case "unionMember" -> union(tag, all, schema);
            case "listType", "unique" -> duplicates(tag, field, all);
            case "dependentRequired" -> List.of(dependent(tag, sample, schema));
            case "dependentForbidden" -> List.of(dependent(tag, sample, schema).reversed());
            default -> List.of();
        };
    }

    private Violation reversed() {
        return new Violation(type, sound, broken, fields);
    }

    private static Violation with(Tag tag, Mapping broken, Mapping sound) {
        return new Violation(tag.type(), broken, sound, List.of(tag.field()));
    }

    private static Violation value(Tag tag, Node broken, Node sound) {
        return with(
                tag, Mapping.empty().with(tag.field(), broken), Mapping.empty().with(tag.field(), sound));
    }

    /** The object with the mode under which the tag holds. */
    private static Mapping mode(Tag tag, List<Tag> all) {
        if (!tag.isIn("ifMode")) {
            return Mapping.empty();
        }
        String discriminator = all.stream()
                .filter(other -> other.type().equals(tag.type()) && other.name().equals("modeDiscriminator"))
                .map(Tag::field)
                .findFirst()
                .orElseThrow();
        return Mapping.empty().with(discriminator, Scalar.of(tag.of("ifMode")));
    }

    private static String anyMode(Tag discriminator, List<Tag> all) {
        return all.stream()
                .filter(tag -> tag.type().equals(discriminator.type()) && tag.isIn("ifMode"))
                .map(tag -> tag.of("ifMode"))
                .findFirst()
                .orElseThrow();
    }

    private static Violation format(Tag tag, Field field) {
        List<String> texts = FORMATS.get(tag.value());
        if (texts == null) {
            throw new IllegalStateException("Nobody knows the format of " + tag);
        }
        if (tag.isIn("subfield")) {
            String inner = tag.of("subfield");
            Violation whole = value(tag, field(inner, texts.get(0)), field(inner, texts.get(1)));
            return new Violation(tag.type(), whole.broken, whole.sound, List.of(tag.field() + "." + inner));
        }
        if (tag.isIn("eachKey")) {
            Node entry = Samples.of(((MapOf) field.type()).value());
            return value(
                    tag,
                    Mapping.empty().with(texts.get(0), entry),
                    Mapping.empty().with(texts.get(1), entry));
        }
        return tag.isIn("eachVal")
                ? value(tag, Sequence.of(Scalar.of(texts.get(0))), Sequence.of(Scalar.of(texts.get(1))))
                : value(tag, Scalar.of(texts.get(0)), Scalar.of(texts.get(1)));
    }

    private static Mapping field(String name, String text) {
        return Mapping.empty().with(name, Scalar.of(text));
    }

    private static Violation text(Tag tag, int length) {
        Scalar broken = Scalar.of("a".repeat(length + 1));
        Scalar sound = Scalar.of("a".repeat(length));
        return tag.isIn("eachVal") ? value(tag, Sequence.of(broken), Sequence.of(sound)) : value(tag, broken, sound);
    }

    private static Sequence items(Field field, long count) {
        ValueType element = field.type() instanceof ListOf list ? list.element() : Primitive.ANY;
        return Sequence.of(IntStream.range(0, (int) count)
                .mapToObj(i -> element == Primitive.STRING ? Scalar.of("a" + i) : named(element, "a" + i))
                .toList());
    }

    private static Node named(ValueType element, String name) {
        return element.referencedType().isPresent() ? field("name", name) : Samples.of(element);
    }

    /** None of the members, and two of them; a union of several names has each for itself. */
    private static List<Violation> union(Tag tag, List<Tag> all, ApiSchema schema) {
        List<String> members = all.stream()
                .filter(other -> other.type().equals(tag.type()) && other.name().equals("unionMember"))
                .filter(other -> other.argument().equals(tag.argument()))
                .map(Tag::field)
                .toList();
        Mapping one = Mapping.empty().with(tag.field(), Samples.of(tag.field(), tag.type(), schema));
        List<String> fields = new ArrayList<>(members);
        fields.add("");
        List<Violation> violations = new ArrayList<>();
        violations.add(new Violation(tag.type(), Mapping.empty(), one, fields));
        members.stream()
                .filter(member -> !member.equals(tag.field()))
                .findFirst()
                .ifPresent(other -> {
                    Mapping two = one.with(other, Samples.of(other, tag.type(), schema));
                    violations.add(new Violation(tag.type(), two, one, fields));
                });
        return violations;
    }

    private static List<Violation> duplicates(Tag tag, Field field, List<Tag> all) {
        if (tag.value().equals("atomic") || !(field.type() instanceof ListOf list)) {
            return List.of();
        }
        Mapping keyed = Mapping.empty();
        for (Tag key : all) {
            if (key.type().equals(tag.type())
                    && key.field().equals(tag.field())
                    && key.name().equals("listMapKey")) {
                keyed = keyed.with(key.value(), Scalar.of("a"));
            }
        }
        Node item = keyed.isEmpty() ? Samples.of(list.element()) : keyed;
        Violation twice = value(tag, Sequence.of(item, item), Sequence.of(item));
        return List.of(new Violation(tag.type(), twice.broken, twice.sound, List.of(tag.field() + "[1]")));
    }

    private static Violation dependent(Tag tag, Node sample, ApiSchema schema) {
        Mapping alone = Mapping.empty().with(tag.field(), sample);
        Mapping both = alone.with(tag.argument(), Samples.of(tag.argument(), tag.type(), schema));
        return new Violation(tag.type(), alone, both, List.of(tag.field(), tag.argument(), ""));
    }

    /** Every field whose values are that enum: by its name, as the facts do not keep Go types of texts. */
    private static List<Violation> ofEnum(Tag tag, ApiSchema schema) {
        String name = tag.type().substring(tag.type().lastIndexOf('.') + 1);
        String apiPackage = tag.type().substring(0, tag.type().lastIndexOf('.'));
        return schema.types().stream()
                .filter(type -> type.apiPackage().equals(apiPackage))
                .flatMap(type -> type.fields().stream()
                        .filter(field -> isOf(field, name))
                        .map(field -> ofEnum(type.name(), field)))
                .toList();
    }

    private static boolean isOf(Field field, String enumName) {
        boolean isList = field.type() instanceof ListOf list && list.element() == Primitive.STRING;
        String singular = isList ? field.name().replaceFirst("s$", "") : field.name();
        String suffix = singular.substring(0, 1).toUpperCase(Locale.ROOT) + singular.substring(1);
        return (isList || field.type() == Primitive.STRING) && !suffix.equals("Type") && enumName.endsWith(suffix);
    }

    private static Violation ofEnum(String type, Field field) {
        Node broken = Scalar.of("Bogus");
        Mapping object =
                Mapping.empty().with(field.name(), field.type() instanceof ListOf ? Sequence.of(broken) : broken);
        return new Violation(type, object, Mapping.empty(), List.of(field.name()));
    }
}
