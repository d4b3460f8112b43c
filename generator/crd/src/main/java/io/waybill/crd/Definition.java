package io.waybill.crd;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A definition of custom resources, of {@code apiextensions.k8s.io/v1} or {@code v1beta1}.
 *
 * @param tree the whole resource
 */
record Definition(Mapping tree) {

    private static final String OPEN_API = "openAPIV3Schema";

    /**
     * A version that is served.
     *
     * @param name such as {@code v1beta2}
     * @param deprecation what the API server warns of; empty when the version is not deprecated
     * @param schema the schema of its objects; empty if there is none
     * @param at where the schema is
     */
    record Version(String name, Optional<String> deprecation, Optional<Mapping> schema, FieldPath at) {}

    String name() {
        return tree.mapping("metadata").flatMap(meta -> meta.string("name")).orElse("");
    }

    private Mapping spec() {
        return tree.mapping("spec").orElseGet(Mapping::empty);
    }

    private Mapping names() {
        return spec().mapping("names").orElseGet(Mapping::empty);
    }

    String group() {
        return spec().string("group").orElse("");
    }

    String kind() {
        return names().string("kind").orElse("");
    }

    String plural() {
        return names().string("plural").orElse("");
    }

    boolean isNamespaced() {
        return !spec().string("scope").equals(Optional.of("Cluster"));
    }

    /** Whether it is of the version that the typed API has. */
    boolean isStable() {
        return tree.string("apiVersion").equals(Optional.of("apiextensions.k8s.io/v1"));
    }

    /** Whether fields are dropped that the schema does not have. */
    boolean prunes() {
        return isStable() || spec().bool("preserveUnknownFields").equals(Optional.of(false));
    }

    /** The versions that the API server answers for. */
    List<Version> served() {
        List<Version> served = new ArrayList<>();
        FieldPath spec = FieldPath.root().field("spec");
        if (spec().get("versions") instanceof Sequence versions) {
            for (int i = 0; i < versions.size(); i++) {
                if (versions.get(i) instanceof Mapping version
                        && version.bool("served").orElse(false)) {
                    served.add(version(version, spec.field("versions").item(i)));
                }
            }
        } else {
            spec().string("version")
                    .ifPresent(name -> served.add(shared(name, Optional.empty(), spec.field("validation"))));
        }
        return served;
    }

    private Version version(Mapping version, FieldPath at) {
        String name = version.string("name").orElse("");
        Optional<String> deprecation = version.bool("deprecated").orElse(false)
                ? Optional.of(version.string("deprecationWarning")
                        .orElse(group() + "/" + name + " " + kind() + " is deprecated"))
                : Optional.empty();
        Optional<Mapping> own = version.mapping("schema").flatMap(schema -> schema.mapping(OPEN_API));
        return own.isPresent()
                ? new Version(name, deprecation, own, at.field("schema").field(OPEN_API))
                : shared(
                        name,
                        deprecation,
                        FieldPath.root().field("spec").field("validation").field(OPEN_API));
    }

    private Version shared(String name, Optional<String> deprecation, FieldPath at) {
        Optional<Mapping> schema = spec().mapping("validation").flatMap(held -> held.mapping(OPEN_API));
        return new Version(name, deprecation, schema, at);
    }

    /** Whether a resource is such a definition. */
    static boolean isDefinition(Node node) {
        return node instanceof Mapping mapping
                && mapping.string("kind").equals(Optional.of("CustomResourceDefinition"))
                && mapping.string("apiVersion").orElse("").startsWith("apiextensions.k8s.io/");
    }
}
