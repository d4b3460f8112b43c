package io.waybill.dekorate;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Scalar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Where Dekorate's faults are. */
final class FaultRules {

    private static final String VERSION = "app.kubernetes.io/version";

    /** Labels from before there were recommended ones, and what says the same. */
    private static final Map<String, String> RECOMMENDED =
            Map.of("app", "app.kubernetes.io/name", "version", VERSION, "group", "app.kubernetes.io/part-of");

    private static final Set<String> PLAIN_SELECTORS = Set.of("Service", "ReplicationController");
    private static final Pattern PLACEHOLDER = Pattern.compile("<<[^<>]*>>");
    private static final Pattern OF_THE_BUILD =
            Pattern.compile("app\\.(dekorate|quarkus|openshift)\\.io/(commit-id|vcs-(url|uri|ref)|build-timestamp)");

    private FaultRules() {}

    static boolean isVersionInSelector(Place place) {
        return isSelector(place)
                && place.key().equals(VERSION)
                && place.parent().size() > 1;
    }

    private static boolean isSelector(Place place) {
        return place.path().equals(List.of("spec", "selector", "matchLabels"))
                || place.path().equals(List.of("spec", "selector")) && PLAIN_SELECTORS.contains(place.kind());
    }

    static boolean isPlaceholder(Place place) {
        return isLabelOrAnnotation(place)
                && place.value() instanceof Scalar scalar
                && PLACEHOLDER.matcher(scalar.text()).matches();
    }

    private static boolean isLabelOrAnnotation(Place place) {
        return place.isIn("labels") || place.isIn("annotations");
    }

    static boolean isOfTheBuild(Place place) {
        return isLabelOrAnnotation(place) && OF_THE_BUILD.matcher(place.key()).matches() && !isPlaceholder(place);
    }

    static boolean isNamespaceOfEnvironment(Place place) {
        return place.path().equals(List.of("metadata"))
                && place.key().equals("namespace")
                && place.value() instanceof Scalar scalar
                && place.manifest().resources().stream()
                        .noneMatch(other ->
                                other.kind().equals("Namespace") && other.name().equals(scalar.text()));
    }

    static boolean isNamespaceVariable(Place place) {
        return place.isIn("env")
                && place.value() instanceof Mapping variable
                && variable.string("name").equals(Optional.of("KUBERNETES_NAMESPACE"))
                && variable.mapping("valueFrom")
                        .flatMap(from -> from.mapping("fieldRef"))
                        .flatMap(field -> field.string("fieldPath"))
                        .equals(Optional.of("metadata.namespace"));
    }

    static boolean isDuplicateLabel(Place place) {
        String recommended = RECOMMENDED.get(place.key());
        return recommended != null
                && (place.isIn("labels") || isSelector(place))
                && place.value().equals(place.parent().get(recommended))
                && !isAskedForAlone(place.manifest(), place.key(), recommended);
    }

    /** Whether a selector asks for the label and not for the recommended one, and would lose its pods. */
    private static boolean isAskedForAlone(Manifest manifest, String label, String recommended) {
        return manifest.resources().stream()
                .anyMatch(resource -> !Place.find(
                                resource,
                                manifest,
                                place -> (isSelector(place) || place.isIn("matchLabels"))
                                        && place.key().equals(label)
                                        && place.parent().get(recommended) == null)
                        .isEmpty());
    }
}
