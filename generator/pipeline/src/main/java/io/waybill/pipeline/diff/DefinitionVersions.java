package io.waybill.pipeline.diff;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Sequence;
import java.util.List;
import java.util.Optional;

/** The versions of a definition of custom resources. */
final class DefinitionVersions {

    private DefinitionVersions() {}

    private static List<Node> of(Mapping definition) {
        return definition
                .mapping("spec")
                .flatMap(spec -> spec.sequence("versions"))
                .map(Sequence::items)
                .orElse(List.of());
    }

    /** The name of a version by its index; empty where there is none. */
    static Optional<String> name(Mapping definition, int index) {
        List<Node> versions = of(definition);
        return index < versions.size() && versions.get(index) instanceof Mapping version
                ? version.string("name")
                : Optional.empty();
    }

    /** The index of a version in a definition, or in another one where the first does not have it. */
    static int index(Mapping definition, Mapping otherwise, String name) {
        int index = index(definition, name);
        return index < 0 ? Math.max(0, index(otherwise, name)) : index;
    }

    private static int index(Mapping definition, String name) {
        for (int i = 0; i < of(definition).size(); i++) {
            if (name(definition, i).filter(name::equals).isPresent()) {
                return i;
            }
        }
        return -1;
    }
}
