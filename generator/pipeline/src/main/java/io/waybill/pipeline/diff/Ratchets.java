package io.waybill.pipeline.diff;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.kubernetes.tree.PathFields;
import io.waybill.validate.Finding;
import io.waybill.validate.Rule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Faults that an API server accepts in an update, because they are compared on create only, because the object had such a
 * value at another place of the list, or because an object that has one may get others: the validation options of update
 * strategies, and the old addresses that IsValidIPForLegacyField and IsValidCIDRForLegacyField of core are given.
 */
final class Ratchets {

    /** ValidateIngressCreate of networking compares the two; ValidateIngressUpdate does not. */
    private static final String CLASS_OF_INGRESS = "metadata.annotations[kubernetes.io/ingress.class]";

    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

    /**
     * Where one fault allows others: validationOptions of admissionregistration, IngressValidationOptions of networking, and
     * GetValidationOptionsFromPodSpecAndMeta of pkg/api/pod.
     */
    private static final Pattern LENIENT =
            Pattern.compile("webhooks\\[]\\.(?:admissionReviewVersions(?:\\[])?|sideEffects|name)"
                    + "|spec\\.tls\\[]\\.secretName"
                    + "|.*\\.resources\\.(?:limits|requests)\\[hugepages-[^\\]]*]"
                    + "|.*[sS]elector\\.(?:matchLabels\\[.*|matchExpressions\\[]\\.values\\[])"
                    + "|metadata\\.annotations\\[controller\\.kubernetes\\.io/pod-deletion-cost]");

    private static final Pattern PAGES = Pattern.compile("(?:limits|requests)\\[hugepages-[^\\]]*]");

    private Ratchets() {}

    /**
     * Whether a fault does not count.
     *
     * @param old the faults that the object had
     */
    static boolean accept(Finding now, List<Finding> old, Mapping before, Mapping after) {
        return now.rule() == Rule.MISMATCH && now.field().equals(CLASS_OF_INGRESS)
                || old.stream()
                        .filter(one -> one.rule() == now.rule() && form(one).equals(form(now)))
                        .anyMatch(one -> LENIENT.matcher(form(now)).matches()
                                || value(after, now).equals(value(before, one))
                                        && value(after, now).isPresent());
    }

    /** The field without the places in its lists; of huge pages, all sizes and both limits are one. */
    private static String form(Finding finding) {
        return PAGES.matcher(INDEX.matcher(finding.field()).replaceAll("[]")).replaceAll("limits[hugepages-]");
    }

    /** What is at fault; the API server begins a field of Services with a capital. */
    private static Optional<Node> value(Mapping tree, Finding finding) {
        @Nullable Node node = PathFields.atPlace(tree, finding.field());
        return Optional.ofNullable(
                node == null ? PathFields.atPlace(tree, finding.field().replace(".Load", ".load")) : node);
    }
}
