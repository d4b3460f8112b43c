package io.waybill.crd;

import io.waybill.codegen.name.JavaNames;
import io.waybill.schema.ApiHistory;
import io.waybill.schema.ApiSchema;
import io.waybill.schema.Field;
import io.waybill.schema.Minor;
import io.waybill.schema.ObjectType;
import io.waybill.schema.ValueType;
import io.waybill.schema.ValueType.Primitive;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The types of Kubernetes that definitions embed unchanged.
 *
 * <p>A structure is like a type if it has the fields that some minor gave that type, with values that take what the typed
 * API writes. Bounds and rules that a definition adds do not count: what is written stays the same, and is validated.
 */
final class BuiltInTypes {

    private static final Pattern STABLE = Pattern.compile("[a-z]+\\.v[0-9]+\\.[A-Za-z]+");

    /** Structures with fewer fields are like many types, so that only Kubernetes' own name for them counts. */
    static final int TELLING_FIELDS = 3;

    private static final String OBJECT_META = "meta.v1.ObjectMeta";

    /** What controller-gen writes of embedded metadata, and what the Prometheus operator writes of it. */
    private static final List<Set<String>> EMBEDDED_METADATA = List.of(
            Set.of("annotations", "finalizers", "labels", "name", "namespace"),
            Set.of("annotations", "labels", "name"));

    private final Map<Set<String>, Set<String>> byFields = new HashMap<>();
    private final Map<String, Map<String, Integer>> byUse = new HashMap<>();
    private final Set<String> simpleNames =
            new HashSet<>(List.of("Blueprint", "Environment", "Layout", "Manifest", "Resource", "Target"));
    private final ApiSchema newest;

    BuiltInTypes(ApiHistory history) {
        this.newest = history.at(history.newest());
        for (Minor minor : history.minors()) {
            for (ObjectType type : history.at(minor).types()) {
                if (STABLE.matcher(type.name()).matches()
                        && newest.type(type.name()).isPresent()) {
                    add(names(type.fields()), type.name());
                }
            }
        }
        EMBEDDED_METADATA.forEach(fields -> add(fields, OBJECT_META));
        for (ObjectType type : newest.types()) {
            simpleNames.add(type.simpleName());
            for (Field field : type.fields()) {
                field.type()
                        .referencedType()
                        .ifPresent(used -> byUse.computeIfAbsent(field.name(), any -> new HashMap<>())
                                .merge(used, 1, Integer::sum));
            }
        }
    }

    private void add(Set<String> fields, String type) {
        byFields.computeIfAbsent(fields, any -> new TreeSet<>()).add(type);
    }

    private static Set<String> names(Collection<Field> fields) {
        Set<String> names = new HashSet<>();
        fields.forEach(field -> names.add(field.name()));
        return names;
    }

    /** The types that a structure with these properties is like, by name. */
    Set<String> like(List<Property> properties) {
        Set<String> names = new HashSet<>();
        properties.forEach(property -> names.add(property.name()));
        Set<String> like = new TreeSet<>();
        for (String type : byFields.getOrDefault(names, Set.of())) {
            if (properties.stream().allMatch(property -> isLike(property, type))) {
                like.add(type);
            }
        }
        return like;
    }

    private boolean isLike(Property property, String type) {
        return newest.type(type)
                .flatMap(found -> found.field(property.name()))
                .filter(field -> field.required() || !property.required())
                .filter(field -> takes(property.form(), field.type()))
                .isPresent();
    }

    /** Whether values of a form may be whatever the typed API writes as a type. */
    private static boolean takes(Form form, ValueType type) {
        if (form instanceof Form.Plain plain) {
            return plain.type().equals(type)
                    || plain.type() == Primitive.INT64 && type == Primitive.INT32
                    || plain.type() == Primitive.INT_OR_STRING && type == Primitive.QUANTITY
                    || plain.type() == Primitive.ANY && type.equals(new ValueType.Reference(OBJECT_META));
        }
        if (form instanceof Form.ListOf list) {
            return type instanceof ValueType.ListOf other && takes(list.element(), other.element());
        }
        if (form instanceof Form.MapOf map) {
            return type instanceof ValueType.MapOf other && takes(map.value(), other.value());
        }
        return type instanceof ValueType.Reference other
                && ((Form.Fields) form).structure().like().contains(other.typeName());
    }

    /**
     * The type that a property's structure is, if Kubernetes' own use of the name, or the words of the definition, leave
     * no doubt.
     *
     * @param words what the definition says of the structure and of its properties
     */
    Optional<String> of(Structure structure, String property, String words) {
        Map<String, Integer> uses = byUse.getOrDefault(property, Map.of());
        Set<String> usual = new TreeSet<>(structure.like());
        usual.retainAll(uses.keySet());
        boolean isTelling = structure.properties().size() >= TELLING_FIELDS;
        Set<String> candidates = usual.isEmpty() && isTelling ? structure.like() : usual;
        if (candidates.size() <= 1) {
            return candidates.stream().findFirst();
        }
        String text = (property + " " + words).toLowerCase(Locale.ROOT);
        List<String> said =
                candidates.stream().filter(type -> text.contains(subject(type))).toList();
        return said.size() == 1 ? Optional.of(said.get(0)) : usual.stream().max(Comparator.comparing(uses::get));
    }

    /** Whether a class of this name would be taken for one of the DSL or of Java. */
    boolean hasName(String className) {
        return simpleNames.contains(className) || JavaNames.isInJavaLang(className);
    }

    /** What a type is about: {@code secret} of {@code core.v1.SecretKeySelector}, {@code configmap} of its sibling. */
    private static String subject(String type) {
        String name = type.substring(type.lastIndexOf('.') + 1).replaceFirst("(KeySelector|EnvSource|Projection)$", "");
        return name.toLowerCase(Locale.ROOT);
    }
}
