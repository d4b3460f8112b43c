package io.waybill.validate.rules.definitions;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Node;
import io.waybill.validate.typed.TypedObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a custom resource definition that each version can have, and where the API server looks at them: what all
 * versions have in common it treats as a part of the whole.
 */
final class CrdParts {

    private CrdParts() {}

    /**
     * A part that stands somewhere.
     *
     * @param holder the version, or the whole
     * @param field the field of the holder
     * @param at where the API server says that it is
     */
    record Part(TypedObject holder, String field, FieldPath at) {}

    /** The places of a part: {@code inVersion} is its field in a version, {@code inSpec} the one in the whole. */
    static List<Part> of(TypedObject spec, String inVersion, String inSpec) {
        List<Part> parts = new ArrayList<>();
        if (spec.has(inSpec)) {
            parts.add(new Part(spec, inSpec, spec.path(inSpec)));
        }
        List<TypedObject> versions = spec.objects("versions");
        if (versions.isEmpty()) {
            return parts;
        }
        boolean stable = spec.typeName().contains(".v1.");
        @Nullable Node first = versions.get(0).mapping().get(inVersion);
        boolean shared = stable
                && versions.stream()
                        .allMatch(version -> Objects.equals(version.mapping().get(inVersion), first));
        if (shared) {
            parts.add(new Part(versions.get(0), inVersion, spec.path(inSpec)));
            return parts;
        }
        versions.stream()
                .filter(version -> version.has(inVersion))
                .map(version -> new Part(version, inVersion, version.path(inVersion)))
                .forEach(parts::add);
        return parts;
    }
}
