package io.waybill.crd;

import io.waybill.codegen.DefinitionText;
import io.waybill.codegen.DslCatalog;
import io.waybill.codegen.DslGenerator;
import io.waybill.codegen.SourceOfTypes;
import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.YamlEmitter;
import io.waybill.schema.ApiHistory;
import io.waybill.schema.ApiSchema;
import io.waybill.schema.Traits;
import io.waybill.schema.extract.Descriptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Typed Java of custom resource definitions.
 *
 * @param sources the Java sources by path within a source folder, sorted; none when there are problems
 * @param kinds the kinds that they have, as {@code kafka.strimzi.io/v1 Kafka}, sorted
 * @param problems what cannot be turned into Java
 * @param catalog what the types offer, and those of Kubernetes
 */
public record TypedDefinitions(
        Map<String, String> sources, List<String> kinds, List<Problem> problems, DslCatalog catalog) {

    /** No definitions, and so no types but those of Kubernetes. */
    public static final TypedDefinitions NONE = failed(List.of());

    private static TypedDefinitions failed(List<Problem> problems) {
        DslCatalog catalog = DslCatalog.withKubernetes(ApiSchema.of(List.of(), List.of()), Traits.of(Map.of()));
        return new TypedDefinitions(Map.of(), List.of(), problems, catalog);
    }

    /** Whether a resource is a definition of custom resources. */
    public static boolean isDefinition(Node node) {
        return Definition.isDefinition(node);
    }

    /** Typed Java of definitions; of two that define the same kind, the last counts. */
    public static TypedDefinitions of(Collection<Mapping> trees, JavaPackages packages) {
        return keeping(List.of(), trees, packages);
    }

    /**
     * As {@link #of}, with classes of kinds that return their definition.
     *
     * @param kept those of the trees that are returned; of {@code apiextensions.k8s.io/v1}
     */
    public static TypedDefinitions keeping(Collection<Mapping> kept, Collection<Mapping> trees, JavaPackages packages) {
        return of(kept, trees, packages, name -> false);
    }

    /**
     * As {@link #of}, for a module with classes of its own.
     *
     * @param isHandwritten whether a class of that qualified name is there: {@code AbstractWidget} is what {@code Widget}
     *     extends
     */
    public static TypedDefinitions beside(
            Collection<Mapping> trees, JavaPackages packages, Predicate<String> isHandwritten) {
        return of(List.of(), trees, packages, isHandwritten);
    }

    private static TypedDefinitions of(
            Collection<Mapping> kept,
            Collection<Mapping> trees,
            JavaPackages packages,
            Predicate<String> isHandwritten) {
        Map<String, Definition> definitions = new TreeMap<>();
        for (Mapping tree : trees) {
            Definition definition = new Definition(tree);
            definitions.put(definition.group() + "/" + definition.kind(), definition);
        }
        Run run = new Run(definitions.values(), kept, packages);
        return run.problems.isEmpty()
                ? new TypedDefinitions(run.sources(isHandwritten), run.kinds(), List.of(), run.catalog())
                : failed(run.problems);
    }

    /** A version of a definition, and the class of its kind. */
    private record Served(Definition definition, Definition.Version version, String kind) {}

    /** What one run has made so far. */
    private static final class Run {

        private final List<Problem> problems = new ArrayList<>();
        private final KindTypes types = new KindTypes();
        private final BuiltInTypes builtIn = new BuiltInTypes(ApiHistory.load());
        private final Map<String, ClassNames> classes = new TreeMap<>();
        private final Map<String, List<Served>> byPackage = new TreeMap<>();
        private final Map<String, DefinitionText> texts = new TreeMap<>();

        /** Kinds take their names before what is inside of any, so that these do not depend on their order. */
        Run(Collection<Definition> definitions, Collection<Mapping> kept, JavaPackages packages) {
            Map<String, String> byGroup = packages.ofGroups(
                    definitions.stream().map(Definition::group).toList());
            for (Definition definition : definitions) {
                for (Definition.Version version : definition.served()) {
                    String javaPackage = byGroup.get(definition.group()) + "." + Names.packagePart(version.name());
                    take(definition, version, javaPackage);
                }
            }
            byPackage.forEach(this::add);
            byPackage.forEach((javaPackage, kinds) -> kinds.stream()
                    .filter(served -> served.definition().isStable()
                            && kept.contains(served.definition().tree()))
                    .forEach(served -> keep(javaPackage, served)));
        }

        private void keep(String javaPackage, Served served) {
            ClassNames names = Objects.requireNonNull(classes.get(javaPackage));
            Definition definition = served.definition();
            texts.put(
                    javaPackage + "." + served.kind(),
                    new DefinitionText(
                            names.first(served.kind() + "Definition"),
                            definition.name(),
                            YamlEmitter.toYaml(definition.tree())));
        }

        private void take(Definition definition, Definition.Version version, String javaPackage) {
            ClassNames names = classes.computeIfAbsent(javaPackage, any -> new ClassNames());
            String kind = Names.capitalized(definition.kind());
            if (kind.isEmpty() || !Character.isLetter(kind.charAt(0)) || !names.take(kind)) {
                problems.add(new Problem(
                        definition.name(),
                        FieldPath.root().field("spec").field("names").field("kind"),
                        definition.tree().origin(),
                        "Cannot generate the class " + kind + " for the kind \"" + definition.kind() + "\" in "
                                + javaPackage + ", where it is taken or no Java name"));
            } else {
                byPackage
                        .computeIfAbsent(javaPackage, any -> new ArrayList<>())
                        .add(new Served(definition, version, kind));
            }
        }

        private void add(String javaPackage, List<Served> kinds) {
            Structures structures = new Structures(builtIn);
            Map<String, Structure> roots = new TreeMap<>();
            for (Served served : kinds) {
                Definition definition = served.definition();
                Definition.Version version = served.version();
                SchemaReader reader =
                        new SchemaReader(definition.name(), definition.prunes(), structures, problems::add);
                roots.put(
                        served.kind(),
                        reader.root(
                                version.schema(),
                                version.at(),
                                version.deprecation().orElse("")));
                types.kind(definition, version.name(), javaPackage + "." + served.kind());
            }
            ClassNames names = Objects.requireNonNull(classes.get(javaPackage));
            StructureNames structureNames = new StructureNames(roots, names, builtIn::hasName);
            types.structures(javaPackage, roots.values(), structureNames, names);
        }

        Map<String, String> sources(Predicate<String> isHandwritten) {
            return new DslGenerator(
                            ApiSchema.of(types.kinds(), types.types()),
                            Traits.of(types.traits()),
                            Descriptions.of(types.descriptions()),
                            SourceOfTypes.DEFINITIONS,
                            "",
                            isHandwritten)
                    .withDefinitions(texts)
                    .generate();
        }

        DslCatalog catalog() {
            return DslCatalog.withKubernetes(ApiSchema.of(types.kinds(), types.types()), Traits.of(types.traits()));
        }

        List<String> kinds() {
            return types.kinds().stream()
                    .map(kind -> kind.apiVersion() + " " + kind.name())
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }
}
