package io.waybill.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * Kubernetes declares rules as tags on the types of its API. Those that are facts (what is required, closed sets, keys of
 * lists) are facts here, field by field, but for what is explained; every other tag is known by its name, with who judges
 * what it says, as {@code DeclaredRulesTest} of validate and of diff prove with objects.
 */
class TagsTest {

    private static final Minor MINOR = new Minor(37);

    /** Tags that are no facts, and who judges what they say. */
    private static final Map<String, String> JUDGED = Map.ofEntries(
            Map.entry("optional", "nothing to judge"),
            Map.entry("supportsSubresource", "nothing to judge: how the API is served"),
            Map.entry("isSubresource", "nothing to judge: how the API is served"),
            Map.entry("opaqueType", "nothing to judge: the type has rules of its own"),
            Map.entry("immutable", "diff, by its fields that cannot change"),
            Map.entry("update", "diff, by its fields that cannot change"),
            Map.entry("monotonic", "status, which servers write"),
            Map.entry("format", "rules of validate"),
            Map.entry("maxItems", "rules of validate"),
            Map.entry("maxLength", "rules of validate"),
            Map.entry("maxBytes", "rules of validate"),
            Map.entry("minimum", "rules of validate"),
            Map.entry("maximum", "rules of validate"),
            Map.entry("unionMember", "rules of validate"),
            Map.entry("zeroOrOneOfMember", "rules of validate"),
            Map.entry("modeDiscriminator", "rules of validate"),
            Map.entry("forbidden", "gates: the field is dropped where its gate is off"),
            Map.entry("dependentRequired", "rules of validate"),
            Map.entry("dependentForbidden", "rules of validate"),
            Map.entry("customValidation", "rules of validate"),
            Map.entry("customUnique", "status, which servers write"),
            Map.entry("unique", "keys of lists, or a set"));

    /** Facts that are not kept, by the beginning or end of the field. */
    private static final Map<Predicate<String>, String> EXPLAINED = Map.of(
            field -> field.matches("\\w+\\.\\w+\\.\\w*Status\\.\\w+"), "servers write it, and nobody writes it by hand",
            field -> field.endsWith(".conditions"), "servers write it, and nobody writes it by hand",
            field -> field.startsWith("resource."), "lists of devices are judged by rules of validate",
            field -> field.startsWith("flowcontrol."), "required by the mode of a union, which a rule judges");

    private record Tag(String type, String field, String name, String value, String wrappers) {

        String path() {
            return type + "." + field;
        }
    }

    private final ApiSchema schema = ApiHistory.load().at(MINOR);
    private final Traits traits = Traits.load();

    @Test
    void everyTagIsAFactOrIsJudged() throws IOException {
        Set<String> open = new TreeSet<>();
        for (Tag tag : tags()) {
            boolean isExplained = EXPLAINED.keySet().stream().anyMatch(known -> known.test(tag.path()));
            if (!JUDGED.containsKey(tag.name()) && !isFact(tag) && !isExplained) {
                open.add(tag.path() + " " + tag.name() + " " + tag.value());
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void everyExplanationIsNeeded() throws IOException {
        List<Tag> tags = tags();

        assertThat(JUDGED.keySet())
                .allSatisfy(name -> assertThat(tags).anyMatch(tag -> tag.name().equals(name)));
        assertThat(EXPLAINED)
                .allSatisfy((known, reason) -> assertThat(tags)
                        .as(reason)
                        .anyMatch(tag -> known.test(tag.path()) && !JUDGED.containsKey(tag.name()) && !isFact(tag)));
    }

    private boolean isFact(Tag tag) {
        Optional<Field> field = schema.type(tag.type()).flatMap(type -> type.field(tag.field()));
        FieldTraits known = traits.of(tag.type(), tag.field());
        return switch (tag.name()) {
            case "required" -> field.filter(Field::required).isPresent();
            case "enum" -> tag.field().isEmpty() || known.allowed().isPresent();
            case "listType" -> !tag.value().equals("set") || known.isSet();
            case "listMapKey" -> known.keys().contains(tag.value());
            default -> false;
        };
    }

    /** The tags of fields themselves, of types that the minor has. */
    private List<Tag> tags() throws IOException {
        Path table = Path.of("../../build/tags/validation-tags-" + MINOR + ".tsv");
        return Files.readAllLines(table).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(row -> new Tag(row[0] + "." + row[1], row[2], row[3], row[5], row[6]))
                .filter(tag ->
                        !tag.wrappers().contains("eachVal") && !tag.wrappers().contains("subfield"))
                .filter(tag -> schema.type(tag.type()).isPresent())
                .toList();
    }
}
