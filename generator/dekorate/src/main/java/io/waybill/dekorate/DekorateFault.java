package io.waybill.dekorate;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.Resource;
import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import java.util.ArrayList;
import java.util.List;

/**
 * Known problems in the output of Dekorate and of extensions built on it. Each can be found and fixed
 * with one call; nothing is fixed unasked.
 */
public enum DekorateFault {

    /**
     * A label repeats a recommended one: {@code app}, {@code version} or {@code group} beside
     * {@code app.kubernetes.io/name}, {@code version} or {@code part-of} of the same value. Mended, it is left out, from
     * labels and from selectors.
     */
    DUPLICATE_LABEL("repeats a recommended label"),

    /**
     * A selector of a workload, a Service or a PodDisruptionBudget asks for a version. The selector of a workload cannot
     * be changed, so the next version is refused; a Service leaves the old pods before the new ones are ready. Mended, the
     * version stays a label of the pods and is asked for nowhere.
     */
    VERSION_IN_SELECTOR("asks for a version, so the next version cannot be rolled out"),

    /**
     * A label or annotation contains a placeholder for an unknown value, such as {@code <<unknown>>}. The fix removes it.
     */
    PLACEHOLDER("contains a placeholder, since the build did not know the value"),

    /**
     * A label or annotation describes the build: its time, its commit, or the address of its repository. It differs between
     * two builds of the same sources, or between two machines. Mended, it is left out.
     */
    BUILD_INFORMATION("describes one build, and changes with the next"),

    /**
     * A resource is in a namespace that the manifest does not contain: it came from the environment of the build, such as
     * the context of {@code kubectl}. Mended, it is left out; {@link Manifest#in(io.waybill.dsl.core.v1.Namespace,
     * io.waybill.dsl.ManifestItem...)} puts resources into one by intention.
     */
    NAMESPACE_OF_ENVIRONMENT("was taken from the environment of the build"),

    /**
     * A container has the environment variable {@code KUBERNETES_NAMESPACE}, which Dekorate gives to every application.
     * Mended, it is left out; harmless where the application reads it.
     */
    NAMESPACE_VARIABLE("is set for every application, whether it reads it or not");

    private final String explanation;

    DekorateFault(String explanation) {
        this.explanation = explanation;
    }

    /**
     * A fault that was found.
     *
     * @param fault which one
     * @param resource where
     * @param field the field that has it
     */
    public record Found(DekorateFault fault, Resource<?> resource, FieldPath field) {

        /** What and where, why, and the call that fixes it. */
        @Override
        public String toString() {
            return Resources.describe(resource) + ": " + field + " " + fault.explanation + "; DekorateFault." + fault
                    + ".mend(manifest) fixes it";
        }
    }

    /** All faults of a manifest, in the order of its resources. */
    public static List<Found> of(Manifest manifest) {
        List<Found> found = new ArrayList<>();
        for (Resource<?> resource : manifest.resources()) {
            for (DekorateFault fault : values()) {
                Place.find(resource, manifest, fault::isAt)
                        .forEach(field -> found.add(new Found(fault, resource, field)));
            }
        }
        return found;
    }

    /** The manifest without any of the faults. */
    public static Manifest mendAll(Manifest manifest) {
        Manifest mended = manifest;
        for (DekorateFault fault : values()) {
            mended = fault.mend(mended);
        }
        return mended;
    }

    /** The manifest without this fault. */
    public Manifest mend(Manifest manifest) {
        return manifest.map(resource -> {
            Mapping mended = Place.without(resource, manifest, this::isAt);
            return mended.equals(resource.tree()) ? resource : Resource.from(mended);
        });
    }

    private boolean isAt(Place place) {
        return switch (this) {
            case DUPLICATE_LABEL -> FaultRules.isDuplicateLabel(place);
            case VERSION_IN_SELECTOR -> FaultRules.isVersionInSelector(place);
            case PLACEHOLDER -> FaultRules.isPlaceholder(place);
            case BUILD_INFORMATION -> FaultRules.isOfTheBuild(place);
            case NAMESPACE_OF_ENVIRONMENT -> FaultRules.isNamespaceOfEnvironment(place);
            case NAMESPACE_VARIABLE -> FaultRules.isNamespaceVariable(place);
        };
    }
}
