package io.waybill.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.waybill.codegen.name.JavaNames;
import io.waybill.schema.AllowedValues;
import io.waybill.schema.ApiHistory;
import io.waybill.schema.ApiSchema;
import io.waybill.schema.Kind;
import io.waybill.schema.Minor;
import io.waybill.schema.ObjectType;
import io.waybill.schema.Traits;
import io.waybill.schema.extract.Descriptions;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Writes the typed DSL of a schema: a class for each type, and what its package needs. */
public final class DslGenerator {

    private static final String INDENT = "    ";

    /** Types whose setters are also on the values that contain them at some depth. */
    private static final List<String> WITH_FIELDS_INTERFACE = List.of("core.v1.PodSpec");

    private final DslContext context;
    private final Set<String> packagesWithJavaLangNames;

    /**
     * A generator.
     *
     * @param schema the kinds and types
     * @param traits what the fields take beyond their types
     * @param descriptions what becomes Javadoc
     * @param source where the types come from
     * @param basePackage the package above those that mirror the API's, such as {@code io.waybill.dsl}; empty when the
     *     names of the types begin with their whole package
     * @param isHandwritten whether a class of that qualified name is compiled together with the generated ones
     */
    public DslGenerator(
            ApiSchema schema,
            Traits traits,
            Descriptions descriptions,
            SourceOfTypes source,
            String basePackage,
            Predicate<String> isHandwritten) {
        this.context = new DslContext(
                schema,
                traits,
                descriptions,
                source,
                new JavaTypes(basePackage),
                (ClassName name) -> isHandwritten.test(name.canonicalName()),
                Map.of());
        this.packagesWithJavaLangNames = packagesWithJavaLangNames();
    }

    private DslGenerator(DslGenerator other, Map<String, DefinitionText> definitions) {
        this.context = new DslContext(
                other.context.schema(),
                other.context.traits(),
                other.context.descriptions(),
                other.context.source(),
                other.context.types(),
                other.context.isHandwritten(),
                Map.copyOf(definitions));
        this.packagesWithJavaLangNames = other.packagesWithJavaLangNames;
    }

    /**
     * A generator whose kinds return their definitions.
     *
     * @param definitions the definitions by the names of the kinds' types
     */
    public DslGenerator withDefinitions(Map<String, DefinitionText> definitions) {
        return new DslGenerator(this, definitions);
    }

    /** If a class is named {@code String}, those in its package must import Java's. */
    private Set<String> packagesWithJavaLangNames() {
        Set<String> packages = new HashSet<>();
        for (ObjectType type : context.schema().types()) {
            if (JavaNames.isInJavaLang(type.simpleName())) {
                packages.add(context.types().className(type.name()).packageName());
            }
        }
        for (AllowedValues allowed : usedEnums()) {
            ClassName name = context.types().className(allowed.name());
            if (JavaNames.isInJavaLang(name.simpleName())) {
                packages.add(name.packageName());
            }
        }
        return packages;
    }

    DslContext context() {
        return context;
    }

    /** The sources by path within a source folder, sorted. */
    public Map<String, String> generate() {
        Map<String, String> sources = new TreeMap<>();
        for (ObjectType type : context.schema().types()) {
            ClassName name = context.types().className(type.name());
            add(sources, name, writer(type).write());
            addPackage(sources, name, type.name());
            DefinitionText definition = context.definitions().get(type.name());
            if (definition != null) {
                ClassName peer = name.peerClass(definition.className());
                add(sources, peer, new DefinitionWriter(peer, definition).write());
            }
            if (WITH_FIELDS_INTERFACE.contains(type.name())) {
                FieldsInterfaceWriter fields = new FieldsInterfaceWriter(context, type);
                add(sources, fields.name(), fields.write());
            }
        }
        addEnums(sources);
        return sources;
    }

    /** Sources that lead from the names of kinds to their types; only the DSL itself has them. */
    public Map<String, String> generateIndex() {
        Map<String, String> sources = new TreeMap<>();
        KindIndexWriter index = new KindIndexWriter(context);
        for (TypeSpec type : List.of(index.kinds(), index.resourcesByKind())) {
            add(sources, JavaTypes.RESOURCE.peerClass(type.name()), type);
        }
        return sources;
    }

    private void addEnums(Map<String, String> sources) {
        Minor oldest = ApiHistory.load().oldest();
        for (AllowedValues allowed : usedEnums()) {
            ClassName name = context.types().className(allowed.name());
            if (sources.containsKey(path(name.packageName(), name.simpleName()))) {
                throw new IllegalArgumentException(allowed.name() + " is a type and a set of values");
            }
            addPackage(sources, name, allowed.name());
            add(sources, name, new EnumWriter(name, allowed, oldest, context.source()).write());
        }
    }

    private Set<AllowedValues> usedEnums() {
        Set<AllowedValues> used = new LinkedHashSet<>();
        for (ObjectType type : context.schema().types()) {
            context.traits()
                    .of(type.name())
                    .values()
                    .forEach(field -> field.allowed().ifPresent(used::add));
        }
        return used;
    }

    private void addPackage(Map<String, String> sources, ClassName name, String apiName) {
        sources.computeIfAbsent(
                path(name.packageName(), "package-info"),
                path -> packageInfo(name.packageName(), apiName.substring(0, apiName.lastIndexOf('.'))));
    }

    /** The writer of a type: it knows what the class will offer. */
    TypeWriter writer(ObjectType type) {
        Optional<Kind> kind = kindOf(type.name());
        if (kind.isPresent()) {
            return new KindWriter(context, type, kind.get());
        }
        Optional<Kind> itemKind = type.field("items")
                .filter(items -> type.field("metadata").isPresent())
                .flatMap(items -> items.type().referencedType())
                .flatMap(this::kindOf);
        return itemKind.isPresent() ? new ListWriter(context, type, itemKind.get()) : new TypeWriter(context, type);
    }

    private Optional<Kind> kindOf(String typeName) {
        return context.schema().kinds().stream()
                .filter(kind -> kind.typeName().equals(typeName))
                .findFirst();
    }

    private void add(Map<String, String> sources, ClassName name, TypeSpec type) {
        JavaFile file = JavaFile.builder(name.packageName(), type)
                .indent(INDENT)
                .skipJavaLangImports(!packagesWithJavaLangNames.contains(name.packageName()))
                .addFileComment("$L", context.source().comment())
                .build();
        sources.put(path(name.packageName(), name.simpleName()), file.toString());
    }

    private String packageInfo(String packageName, String apiPackage) {
        return """
                // %s
                /** The types of the API package {@code %s}. */
                @NullMarked
                @CheckReturnValue
                package %s;

                import io.waybill.dsl.CheckReturnValue;
                import org.jspecify.annotations.NullMarked;
                """.formatted(context.source().comment(), apiPackage, packageName);
    }

    private static String path(String packageName, String simpleName) {
        return packageName.replace('.', '/') + "/" + simpleName + ".java";
    }
}
