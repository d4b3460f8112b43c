package io.waybill.kubernetes.warning;

import io.waybill.kubernetes.tree.Part;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Warnings about what clusters and namespaces are set up with. */
final class ClusterWarnings {

    private static final String MOUNTABLE = "kubernetes.io/enforce-mountable-secrets";

    /** The resources that the server compares, and whether their requests may be named without {@code requests.}. */
    private static final List<String> QUOTA_RESOURCES = List.of("cpu", "memory", "storage", "ephemeral-storage");

    /** Ends the names of what the API server reads from files: WarningsForStaticSuffix. */
    private static final String STATIC_SUFFIX = ".static.k8s.io";

    private ClusterWarnings() {}

    static void node(Part node, Warnings warnings) {
        Part spec = node.field("spec");
        if (spec.has("configSource")) {
            warnings.add(spec, "configSource", "Nodes do not read configSource any more.", "Remove configSource.");
        }
        if (!spec.text("externalID").isEmpty() && warnings.isAtLeast(Since.NODES_AND_SECRETS)) {
            warnings.add(spec, "externalID", "Kubernetes does not use externalID.", "Remove externalID.");
        }
        if (warnings.isAtLeast(Since.LEGACY_ADDRESSES)) {
            if (spec.has("podCIDRs")) {
                AddressWarnings.networks(spec, "podCIDRs", warnings);
            } else {
                AddressWarnings.network(spec, "podCIDR", warnings);
            }
        }
    }

    static void serviceAccount(Part account, Warnings warnings) {
        Part annotations = account.field("metadata").field("annotations");
        if (annotations.has(MOUNTABLE) && warnings.isAtLeast(Since.MOUNTABLE_SECRETS)) {
            warnings.addKey(
                    annotations,
                    MOUNTABLE,
                    "The annotation \"" + MOUNTABLE + "\" is deprecated since 1.32.",
                    "Keep Secrets apart in namespaces of their own.");
        }
    }

    static void runtimeClass(Part runtime, Warnings warnings) {
        if (!warnings.isAtLeast(Since.NODE_LABELS)) {
            return;
        }
        Part scheduling = runtime.field("scheduling");
        for (String label : scheduling.field("nodeSelector").keys()) {
            if (DeprecatedLabels.isDeprecated(label, warnings)) {
                warnings.add(scheduling, "nodeSelector", DeprecatedLabels.message(label), DeprecatedLabels.fix(label));
            }
        }
    }

    /** The strategy of pkg/registry/core/resourcequota, 1.36. */
    static void quota(Part quota, Warnings warnings) {
        if (!warnings.isAtLeast(Since.QUOTAS_AND_DRIVERS)) {
            return;
        }
        Part hard = quota.field("spec").field("hard");
        for (String resource : QUOTA_RESOURCES) {
            boolean hasShortName = resource.equals("cpu") || resource.equals("memory");
            String request = hard.has("requests." + resource) || !hasShortName ? "requests." + resource : resource;
            String limit = "limits." + resource;
            Optional<BigDecimal> most = Amounts.of(hard, limit);
            boolean exceeds = Amounts.of(hard, request)
                    .filter(amount -> most.isPresent() && amount.compareTo(most.get()) > 0)
                    .isPresent();
            if (exceeds) {
                warnings.addKey(
                        hard,
                        request,
                        "More of " + request + " (" + hard.text(request) + ") is allowed than of " + limit + " ("
                                + hard.text(limit) + ").",
                        "Allow at least as much of " + limit + " as of " + request + ".");
            }
        }
    }

    /** Of webhook configurations, admission policies and their bindings. */
    static void admission(Part configuration, Warnings warnings) {
        Part metadata = configuration.field("metadata");
        if (warnings.isAtLeast(Since.STATIC_NAMES) && metadata.text("name").endsWith(STATIC_SUFFIX)) {
            warnings.add(
                    metadata,
                    "name",
                    "Names that end with \"" + STATIC_SUFFIX
                            + "\" belong to configurations that the API server reads from files.",
                    "Use another name.");
        }
    }

    static void resourceSlice(Part slice, Warnings warnings) {
        Part spec = slice.field("spec");
        String driver = spec.text("driver");
        if (warnings.isAtLeast(Since.QUOTAS_AND_DRIVERS) && !driver.equals(driver.toLowerCase(Locale.ROOT))) {
            warnings.add(
                    spec, "driver", "The name of the driver, \"" + driver + "\", has capitals.", "Use small letters.");
        }
    }
}
