package io.waybill.lint;

import static io.waybill.lint.LintCheck.recommended;
import static io.waybill.lint.LintCheck.strict;

import io.waybill.dsl.core.v1.LimitRange;
import io.waybill.dsl.core.v1.ResourceRequirements;
import io.waybill.dsl.value.Quantity;
import io.waybill.rules.CheckedContainer;
import io.waybill.rules.CheckedManifest;
import io.waybill.rules.ManifestRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What containers ask for, and what they are held to. A LimitRange of their namespace may say it for them. */
final class ResourceChecks {

    private static final String CPU = "cpu";
    private static final String MEMORY = "memory";
    private static final String STORAGE = "ephemeral-storage";

    static final List<LintCheck> ALL = List.of(
            recommended(
                    request("no-cpu-request", CPU)
                            .because("The scheduler takes it for needing none, and under load it gets next to none."),
                    "unset-cpu-requirements",
                    "container-resources",
                    "cpuRequestsMissing"),
            recommended(
                    request("no-memory-request", MEMORY)
                            .because(
                                    "The scheduler takes it for needing none, and it is among the first to be evicted."),
                    "unset-memory-requirements",
                    "container-resources",
                    "memoryRequestsMissing"),
            recommended(
                    limit("no-memory-limit", MEMORY).because("A leak takes the memory of the whole node."),
                    "unset-memory-requirements",
                    "container-resources",
                    "memoryLimitsMissing"),
            strict(
                    limit("no-cpu-limit", CPU)
                            .because("It may take all that others leave, and needs it when they do not."),
                    "unset-cpu-requirements",
                    "container-resources",
                    "cpuLimitsMissing"),
            strict(
                    request("no-storage-request", STORAGE)
                            .because("What it writes is not counted before the disk of the node is full."),
                    "",
                    "container-ephemeral-storage-request-and-limit",
                    ""),
            strict(
                    limit("no-storage-limit", STORAGE).because("What it writes may fill the disk of the node."),
                    "",
                    "container-ephemeral-storage-request-and-limit",
                    ""),
            strict(equal("cpu-overcommit", CPU), "", "container-cpu-requests-equal-limits", ""),
            strict(equal("memory-overcommit", MEMORY), "", "container-memory-requests-equal-limits", ""),
            strict(equal("storage-overcommit", STORAGE), "", "container-ephemeral-storage-request-equals-limit", ""));

    private ResourceChecks() {}

    private static ManifestRule request(String id, String resource) {
        return ManifestRule.forManifests()
                .should(
                        id,
                        "request " + resource + " for each container",
                        (manifest, found) -> containers(manifest).stream()
                                .filter(container -> amount(manifest, container, resource, false)
                                                .isEmpty()
                                        && amount(manifest, container, resource, true)
                                                .isEmpty())
                                .forEach(container -> found.on(container)
                                        .at("resources.requests." + resource, "It requests no " + resource + ".")))
                .fix("Set resources.requests." + resource + " to what it needs in use.");
    }

    private static ManifestRule limit(String id, String resource) {
        return ManifestRule.forManifests()
                .should(
                        id,
                        "limit " + resource + " for each container",
                        (manifest, found) -> containers(manifest).stream()
                                .filter(container -> amount(manifest, container, resource, true)
                                        .isEmpty())
                                .forEach(container -> found.on(container)
                                        .at("resources.limits." + resource, "It has no limit of " + resource + ".")))
                .fix("Set resources.limits." + resource + " to more than it may need.");
    }

    private static ManifestRule equal(String id, String resource) {
        return ManifestRule.forContainers()
                .should(id, "request as much " + resource + " as its limit", (container, found) -> {
                    Optional<ResourceRequirements> resources = container.get().resources();
                    Optional<Quantity> request =
                            resources.map(all -> all.requests().get(resource));
                    Optional<Quantity> limit = resources.map(all -> all.limits().get(resource));
                    if (request.isPresent() && limit.isPresent() && !request.equals(limit)) {
                        found.at(
                                "resources.requests." + resource,
                                "It requests " + request.get() + " and may take " + limit.get() + ".");
                    }
                })
                .because("What others request may be what it takes.")
                .fix("Request as much as the limit.");
    }

    private static List<CheckedContainer> containers(CheckedManifest manifest) {
        return manifest.pods().stream()
                .flatMap(pod -> pod.containers().stream())
                .filter(container -> !container.isEphemeral())
                .toList();
    }

    /** What a container, its pod, or a LimitRange of its namespace says. */
    private static Optional<Quantity> amount(
            CheckedManifest manifest, CheckedContainer container, String resource, boolean isLimit) {
        return amount(container.get().resources(), resource, isLimit)
                .or(() -> amount(container.pod().spec().resources(), resource, isLimit))
                .or(() -> manifest.resources(LimitRange.class).stream()
                        .filter(range -> range.namespace()
                                .orElse("")
                                .equals(container.pod().namespace()))
                        .flatMap(range -> range.spec().limits().stream())
                        .filter(item -> item.type().equals("Container"))
                        .map(item -> isLimit ? item.default_() : item.defaultRequest())
                        .flatMap(defaults -> Optional.ofNullable(defaults.get(resource)).stream())
                        .findFirst());
    }

    private static Optional<Quantity> amount(
            Optional<ResourceRequirements> resources, String resource, boolean isLimit) {
        Map<String, Quantity> amounts =
                resources.map(all -> isLimit ? all.limits() : all.requests()).orElse(Map.of());
        return Optional.ofNullable(amounts.get(resource));
    }
}
