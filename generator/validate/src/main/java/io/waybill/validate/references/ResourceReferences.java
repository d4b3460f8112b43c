package io.waybill.validate.references;

import io.waybill.validate.typed.TypedObject;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** All checks of a set of resources. What a cluster may have of its own is a warning, never an error. */
public final class ResourceReferences {

    private static final List<Consumer<Inventory>> CHECKS = List.of(
            PodReferences::check,
            ServiceReferences::check,
            IngressReferences::check,
            AccessReferences::check,
            SelectorReferences::check,
            Overlaps::check);

    private ResourceReferences() {}

    /** Runs all checks. */
    public static void check(List<TypedObject> resources, List<TypedObject> customResources, Set<String> expected) {
        Inventory inventory = new Inventory(resources, customResources, expected);
        CHECKS.forEach(check -> check.accept(inventory));
    }
}
