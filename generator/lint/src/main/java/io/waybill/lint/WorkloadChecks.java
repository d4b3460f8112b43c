package io.waybill.lint;

import static io.waybill.lint.LintCheck.recommended;
import static io.waybill.lint.LintCheck.strict;

import io.waybill.dsl.apps.v1.Deployment;
import io.waybill.dsl.core.v1.Affinity;
import io.waybill.dsl.core.v1.Service;
import io.waybill.rules.CheckedManifest;
import io.waybill.rules.CheckedPod;
import io.waybill.rules.ManifestRule;
import java.util.List;

/** How many pods there are, where, and how they are replaced. */
final class WorkloadChecks {

    private static final int SEVERAL = 2;
    private static final int ENOUGH = 3;

    static final List<LintCheck> ALL = List.of(
            recommended(
                    replicas("one-replica", SEVERAL, "have two replicas at least")
                            .because("A node that is drained, or an update, takes the only one along.")
                            .fix("Set replicas to 2 or more."),
                    "minimum-three-replicas",
                    "deployment-replicas",
                    "deploymentMissingReplicas"),
            strict(
                    replicas("few-replicas", ENOUGH, "have three replicas at least")
                            .because("While one is replaced, a second fault leaves none.")
                            .fix("Set replicas to 3 or more."),
                    "minimum-three-replicas",
                    "",
                    ""),
            recommended(
                    ManifestRule.forManifests()
                            .should(
                                    "no-spread",
                                    "spread replicas over nodes",
                                    (manifest, found) -> manifest.pods().stream()
                                            .filter(pod -> Others.areSeveral(manifest, pod) && !isSpread(pod))
                                            .forEach(pod -> found.on(pod)
                                                    .at(
                                                            "topologySpreadConstraints",
                                                            "Nothing keeps its pods on different nodes but the scheduler's good"
                                                                    + " will.")))
                            .because("If they are on one node, they go with it.")
                            .fix("Set topologySpreadConstraints, or a podAntiAffinity."),
                    "no-anti-affinity",
                    "deployment-has-host-podantiaffinity, statefulset-has-host-podantiaffinity,"
                            + " pod-topology-spread-constraints",
                    "topologySpreadConstraint"),
            recommended(
                    ManifestRule.forManifests()
                            .should(
                                    "recreated",
                                    "replace pods of Services one by one",
                                    (manifest, found) -> manifest.resources(Deployment.class)
                                            .forEach(deployment -> {
                                                if (isRecreated(deployment)
                                                        && isServedFromMemory(manifest, deployment)) {
                                                    found.on(deployment)
                                                            .at(
                                                                    "spec.strategy.type",
                                                                    "An update ends all pods before it starts one.");
                                                }
                                            }))
                            .because("A Service leads to it, and nobody answers meanwhile.")
                            .fix("Use RollingUpdate."),
                    "no-rolling-update-strategy",
                    "deployment-strategy",
                    ""));

    private WorkloadChecks() {}

    private static ManifestRule replicas(String id, int least, String what) {
        return ManifestRule.forManifests()
                .should(
                        id,
                        what,
                        (manifest, found) -> manifest.pods().stream()
                                .filter(pod -> pod.kind().equals("Deployment")
                                        && pod.replicas() == least - 1
                                        && !keepsFiles(pod)
                                        && Others.autoscaler(manifest, pod).isEmpty())
                                .forEach(pod -> found.on(pod.resource())
                                        .at(
                                                "spec.replicas",
                                                pod.replicas() == 1
                                                        ? "There is one replica."
                                                        : "There are two replicas.")));
    }

    /** Whether pods keep files that two of them may not write at a time, in a claim or on the node. */
    private static boolean keepsFiles(CheckedPod pod) {
        return pod.spec().volumes().stream()
                .anyMatch(volume -> volume.persistentVolumeClaim().isPresent()
                        || volume.hostPath().isPresent());
    }

    private static boolean isSpread(CheckedPod pod) {
        return !pod.spec().topologySpreadConstraints().isEmpty()
                || pod.spec().affinity().flatMap(Affinity::podAntiAffinity).isPresent();
    }

    private static boolean isRecreated(Deployment deployment) {
        return deployment
                .spec()
                .strategy()
                .flatMap(strategy -> strategy.type())
                .filter("Recreate"::equals)
                .isPresent();
    }

    /** Whether a Service leads to pods that own nothing which two of them could not have at a time. */
    private static boolean isServedFromMemory(CheckedManifest manifest, Deployment deployment) {
        return manifest.pods().stream()
                .filter(pod -> pod.resource().equals(deployment) && !keepsFiles(pod))
                .anyMatch(pod -> manifest.resources(Service.class).stream()
                        .filter(service -> service.namespace().equals(deployment.namespace()))
                        .flatMap(service -> service.spec().stream())
                        .anyMatch(spec -> pod.isSelectedBy(spec.selector())));
    }
}
