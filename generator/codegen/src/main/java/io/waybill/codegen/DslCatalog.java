package io.waybill.codegen;

import io.waybill.schema.ApiHistory;
import io.waybill.schema.ApiSchema;
import io.waybill.schema.Field;
import io.waybill.schema.ObjectType;
import io.waybill.schema.Traits;
import io.waybill.schema.extract.Descriptions;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the typed DSL of a schema offers, from the code that writes it: factories, setters, enums. Not thread-safe. */
public final class DslCatalog {

    private final ApiSchema schema;
    private final DslContext context;
    private final DslGenerator generator;
    private final Map<String, Optional<DslType>> types = new HashMap<>();
    private final Optional<DslCatalog> others;

    /**
     * A catalog.
     *
     * @param schema the schema that the DSL was generated from
     * @param traits as they were given to the generator
     * @param basePackage the package above those that mirror the API's, such as {@code io.waybill.dsl}
     */
    public DslCatalog(ApiSchema schema, Traits traits, String basePackage) {
        this(schema, traits, basePackage, Optional.empty());
    }

    private DslCatalog(ApiSchema schema, Traits traits, String basePackage, Optional<DslCatalog> others) {
        this.schema = schema;
        this.others = others;
        this.generator = new DslGenerator(
                schema, traits, Descriptions.of(Map.of()), SourceOfTypes.KUBERNETES, basePackage, name -> false);
        this.context = generator.context();
    }

    /** The catalog of the newest API that Waybill knows, and of types generated from definitions. */
    public static DslCatalog withKubernetes(ApiSchema definitions, Traits traits) {
        ApiHistory history = ApiHistory.load();
        return new DslCatalog(
                history.at(history.newest()),
                Traits.load(),
                JavaTypes.DSL,
                Optional.of(new DslCatalog(definitions, traits, "")));
    }

    /** The schema that the DSL was generated from. */
    public ApiSchema schema() {
        return others.map(more -> schema.and(more.schema())).orElse(schema);
    }

    /**
     * What the class of a type offers; empty when the schema has no such type.
     *
     * @param typeName as the schema names it; types of definitions name those of Kubernetes by their class
     */
    public Optional<DslType> type(String typeName) {
        String own = JavaTypes.DSL + ".";
        if (others.isPresent() && typeName.startsWith(own)) {
            return type(typeName.substring(own.length()));
        }
        return types.computeIfAbsent(typeName, name -> schema.type(name).map(this::describe))
                .or(() -> others.flatMap(more -> more.type(typeName)));
    }

    private DslType describe(ObjectType type) {
        TypeWriter writer = generator.writer(type);
        String className = writer.self.canonicalName();
        Map<String, DslField> fields = fields(writer, writer.settersByField());
        if (!(writer instanceof KindWriter kind)) {
            return new DslType(
                    type.name(), className, writer.factory(), fields, Optional.empty(), Optional.empty(), Map.of());
        }
        Map<String, DslField> specFields = kind.spec()
                .map(spec -> fields(new TypeWriter(context, spec), kind.specSetters()))
                .orElse(Map.of());
        return new DslType(
                type.name(),
                className,
                writer.factory(),
                fields,
                Optional.of(kind.kind()),
                kind.spec().map(ObjectType::name),
                specFields);
    }

    private static Map<String, DslField> fields(TypeWriter writer, Map<Field, List<Setter>> setters) {
        Map<String, DslField> fields = new LinkedHashMap<>();
        setters.forEach((field, some) -> fields.put(field.name(), field(writer, field, some)));
        return fields;
    }

    private static DslField field(TypeWriter writer, Field field, List<Setter> some) {
        String method = writer.names.method(field);
        List<Setter> all = writer.settersOf(field);
        boolean hasPlain = !all.isEmpty() && some.contains(all.get(0));
        Optional<String> singular = writer.names
                .singular(field)
                .filter(name -> some.stream()
                        .anyMatch(setter -> setter.name().equals(name)
                                && !setter.signature().equals(all.get(0).signature())));
        return new DslField(
                field,
                method,
                hasPlain,
                singular,
                Optional.ofNullable(writer.enums.get(field.name())).map(name -> name.canonicalName()),
                writer.context.traits().of(writer.type.name(), field.name()).allowed());
    }
}
