package io.waybill.kubernetes.warning;

import io.waybill.kubernetes.dns.LabelNames;
import io.waybill.kubernetes.tree.Part;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finalizers of custom resources, which the server takes in any form (apiextensions, customresource/validator.go, 1.36). */
final class FinalizerWarnings {

    private static final Set<String> STANDARD = Set.of("orphan", "foregroundDeletion", "kubernetes");
    private static final String FIX = "Use a name with a domain, such as example.com/cleanup.";

    private FinalizerWarnings() {}

    static void check(Part resource, Warnings warnings) {
        Part metadata = resource.field("metadata");
        Set<String> seen = new HashSet<>();
        List<String> finalizers = metadata.texts("finalizers");
        for (String finalizer : finalizers) {
            if (!seen.add(finalizer)) {
                continue;
            }
            if (!LabelNames.isKey(finalizer)) {
                warnings.add(metadata, "finalizers", "\"" + finalizer + "\" is not a valid name of a finalizer.", FIX);
            }
            if (finalizer.indexOf('/') < 0 && !STANDARD.contains(finalizer)) {
                warnings.add(
                        metadata,
                        "finalizers",
                        "The finalizer \"" + finalizer + "\" has no domain, so that others may use the same name.",
                        FIX);
            }
        }
    }
}
