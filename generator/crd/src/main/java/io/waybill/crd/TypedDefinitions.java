package io.waybill.crd;

import io.waybill.codegen.DslGenerator;
import io.waybill.codegen.SourceOfTypes;
import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.schema.ApiSchema;
import io.waybill.schema.Traits;
import io.waybill.schema.extract.Descriptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Typed Java of custom resource definitions.
 *
 * @param sources the Java sources by path within a source folder, sorted; none when there are problems
 * @param kinds the kinds that they have, as {@code kafka.strimzi.io/v1 Kafka}, sorted
 * @param problems what cannot be turned into Java
 */
public record TypedDefinitions(Map<String, String> sources, List<String> kinds, List<Problem> problems) {

    /** Whether a resource is a definition of custom resources. */
    public static boolean isDefinition(Node node) {
        return Definition.isDefinition(node);
    }

    /** Typed Java of definitions; of two that define the same kind, the last counts. */
    public static TypedDefinitions of(Collection<Mapping> trees, JavaPackages packages) {
        Map<String, Definition> definitions = new TreeMap<>();
        for (Mapping tree : trees) {
            Definition definition = new Definition(tree);
            definitions.put(definition.group() + "/" + definition.kind(), definition);
        }
        Run run = new Run(definitions.values(), packages);
        return run.problems.isEmpty()
                ? new TypedDefinitions(run.sources(), run.kinds(), List.of())
                : new TypedDefinitions(Map.of(), List.of(), run.problems);
    }

    /** What one run has made so far. */
    private static final class Run {

        private final List<Problem> problems = new ArrayList<>();
        private final KindTypes types = new KindTypes();
        private final Map<String, ClassNames> classes = new TreeMap<>();

        /** Kinds take their names before what is inside of any, so that these do not depend on their order. */
        Run(Collection<Definition> definitions, JavaPackages packages) {
            Map<String, String> byGroup = packages.ofGroups(
                    definitions.stream().map(Definition::group).toList());
            List<Runnable> then = new ArrayList<>();
            for (Definition definition : definitions) {
                for (Definition.Version version : definition.served()) {
                    String javaPackage = byGroup.get(definition.group()) + "." + Names.packagePart(version.name());
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
                        then.add(() -> add(definition, version, javaPackage, kind, names));
                    }
                }
            }
            then.forEach(Runnable::run);
        }

        private void add(
                Definition definition, Definition.Version version, String javaPackage, String kind, ClassNames names) {
            SchemaReader reader = new SchemaReader(definition.name(), definition.prunes(), problems::add);
            Structure root = reader.root(
                    version.schema(), version.at(), version.deprecation().orElse(""));
            types.add(definition, version.name(), javaPackage, root, new StructureNames(kind, root, names), names);
        }

        Map<String, String> sources() {
            return new DslGenerator(
                            ApiSchema.of(types.kinds(), types.types()),
                            Traits.of(types.traits()),
                            Descriptions.of(types.descriptions()),
                            SourceOfTypes.DEFINITIONS,
                            "",
                            name -> false)
                    .generate();
        }

        List<String> kinds() {
            return types.kinds().stream()
                    .map(kind -> kind.apiVersion() + " " + kind.name())
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }
}
