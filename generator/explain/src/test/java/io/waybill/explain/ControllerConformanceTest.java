package io.waybill.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.UntypedResource;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.dsl.value.Quantity;
import io.waybill.explain.capacity.Capacity;
import io.waybill.explain.capacity.QuotaUse;
import io.waybill.explain.capacity.WorkloadCapacity;
import io.waybill.explain.disruption.Disruption;
import io.waybill.explain.disruption.Disruptions;
import io.waybill.explain.rollout.DeploymentRollout;
import io.waybill.explain.rollout.Rollouts;
import io.waybill.explain.rollout.StatefulSetRollout;
import io.waybill.explain.rollout.Step;
import io.waybill.kubernetes.kind.WorkloadKind;
import io.waybill.kubernetes.pod.PodContainers;
import io.waybill.kubernetes.tree.Fields;
import io.waybill.render.ManifestReader;
import io.waybill.render.UnreadableException;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Compares with what the controllers of a real cluster did. Each line of {@code controllers.jsonl.gz} has an
 * {@code input}, a resource or several, and an {@code answer}: the steps of a rollout, the order of pods, which evictions
 * were granted, or what limit ranges and quotas made of pods.
 */
@EnabledIfSystemProperty(named = "waybill.reality", matches = ".+")
class ControllerConformanceTest {

    @Test
    void saysWhatControllersDo() throws IOException {
        List<String> differences = new ArrayList<>();
        int lines = 0;
        Path file = Path.of(System.getProperty("waybill.reality"), "controllers.jsonl.gz");
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                Mapping answered = json(line);
                String id = Fields.textOrEmpty(answered, "id");
                String ours = ours(id, answered);
                String theirs = theirs(id, answered);
                if (!ours.equals(theirs) && !isPossible(id, answered)) {
                    differences.add(id + "\n    ours:   " + ours + "\n    theirs: " + theirs);
                }
                lines++;
            }
        }
        assertThat(differences).as("of %d lines", lines).hasSizeLessThanOrEqualTo(lines / 50);
        assertThat(lines).isPositive();
    }

    private static Mapping json(String line) {
        AtomicReference<Mapping> read = new AtomicReference<>(Mapping.empty());
        try {
            ManifestReader.read(
                    new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)),
                    "line.json",
                    document -> document.root().ifPresent(root -> read.set((Mapping) root)));
        } catch (UnreadableException e) {
            throw new IllegalStateException(e);
        }
        return read.get();
    }

    private static Manifest manifest(Mapping answered) {
        Stream<Node> resources = answered.get("input") instanceof Sequence several
                ? several.items().stream()
                : Stream.of(Fields.at(answered, "input"));
        return Manifest.of(resources
                .map(node -> UntypedResource.from((Mapping) node, true))
                .toList());
    }

    private static String ours(String id, Mapping answered) {
        Manifest manifest = manifest(answered);
        return switch (id.replaceFirst("[^a-z].*", "")) {
            case "rollout" -> rollout(Rollouts.of(manifest).deployments().get(0));
            case "sts" -> order(Rollouts.of(manifest).statefulSets().get(0));
            case "evict" -> evictions(Disruptions.of(manifest).budgets(), Fields.textOrEmpty(answered, "what"));
            case "limitrange" -> pod(manifest);
            default -> "pods " + pods(Capacity.of(manifest));
        };
    }

    private static String theirs(String id, Mapping answered) {
        Mapping answer = Fields.at(answered, "answer");
        return switch (id.replaceFirst("[^a-z].*", "")) {
            case "rollout" ->
                Fields.textOrEmpty(answer, "verdict").equals("reject")
                        ? "refused"
                        : Fields.texts(answer, "steps") + " most " + Fields.number(answer, "maxTotal", -1) + " least "
                                + Fields.number(answer, "minAvailable", -1);
            case "sts" ->
                Fields.nodes(answer, "updateOrder").stream()
                        .map(wave -> ((Sequence) wave)
                                .items().stream()
                                        .map(item -> ((Scalar) item).text())
                                        .toList())
                        .toList()
                        .toString();
            case "evict" ->
                Fields.nodes(answered, "answer").stream()
                        .map(eviction -> ((Sequence) eviction).get(0).toString().strip())
                        .toList()
                        .toString();
            case "limitrange" -> Fields.has(answer, "message") ? "refused" : pod(answered, answer);
            default -> "pods " + Fields.number(answer, "pods", -1);
        };
    }

    private static String rollout(DeploymentRollout rollout) {
        boolean isRefused = rollout.notes().stream().anyMatch(note -> note.startsWith("The API server refuses"));
        return isRefused
                ? "refused"
                : rollout.steps().stream().map(Step::action).toList() + " most " + rollout.maxTotal() + " least "
                        + rollout.minAvailable();
    }

    /**
     * Whether other steps than ours are those of a controller that saw some pods become available earlier, within the
     * same bounds: which pods are available when it looks is a matter of moments.
     */
    private static boolean isPossible(String id, Mapping answered) {
        if (!id.startsWith("rollout")) {
            return false;
        }
        DeploymentRollout rollout =
                Rollouts.of(manifest(answered)).deployments().get(0);
        Mapping answer = Fields.at(answered, "answer");
        return rollout.maxTotal() == Fields.number(answer, "maxTotal", -1)
                && rollout.minAvailable() == Fields.number(answer, "minAvailable", -1)
                && isPossible(rollout, Fields.texts(answer, "steps"));
    }

    private static boolean isPossible(DeploymentRollout rollout, List<String> steps) {
        int fresh = 0;
        int old = rollout.replicas();
        int available = 0;
        for (String step : steps) {
            int size = Integer.parseInt(step.substring(step.lastIndexOf(' ') + 1));
            if (step.startsWith("Scaled up new ReplicaSet to ")) {
                if (size != fresh + Math.min(rollout.maxTotal() - fresh - old, rollout.replicas() - fresh)) {
                    return false;
                }
                fresh = size;
            } else {
                int seen = rollout.minAvailable() - size;
                boolean isAllowed = size == 0 ? fresh >= seen : seen >= available && seen <= fresh;
                if (size >= old || !isAllowed) {
                    return false;
                }
                available = Math.max(available, seen);
                old = size;
            }
        }
        return fresh == rollout.replicas() && old == 0;
    }

    private static String order(StatefulSetRollout rollout) {
        return rollout.order().toString();
    }

    /** Evicts one pod after the other; the first ones are healthy. */
    private static String evictions(List<Disruption> budgets, String what) {
        long healthy = Long.parseLong(what.split(" ")[0]);
        long pods = budgets.get(0).pods();
        List<String> codes = new ArrayList<>();
        for (long pod = 0, ready = healthy; pod < pods; pod++) {
            boolean isHealthy = pod < healthy;
            boolean granted = budgets.get(0).allows(isHealthy, ready);
            codes.add(budgets.size() > 1 ? "500" : granted ? "201" : "429");
            ready -= granted && isHealthy ? 1 : 0;
        }
        return codes.toString();
    }

    /** What a pod asks for; refused where a limit range or a contradiction with one keeps it out. */
    private static String pod(Manifest manifest) {
        Capacity capacity = Capacity.of(manifest);
        WorkloadCapacity workload = capacity.workloads().get(0);
        return capacity.namespaces().get(0).problems().isEmpty()
                ? workload.pod().requests() + "; " + workload.pod().limits()
                : "refused";
    }

    /** The same of a workload whose containers have the resources that the cluster gave them, with no range to ask. */
    private static String pod(Mapping answered, Mapping answer) {
        Mapping deployment = Fields.items(answered, "input").get(1);
        Mapping spec = WorkloadKind.DEPLOYMENT.podSpec(deployment);
        for (String field : new String[] {PodContainers.REGULAR, PodContainers.INIT}) {
            List<Mapping> given = Fields.items(spec, field).stream()
                    .map(container ->
                            container.with("resources", Fields.at(answer, Fields.textOrEmpty(container, "name"))))
                    .toList();
            spec = spec.with(field, Sequence.of(given.toArray(Node[]::new)));
        }
        Mapping pod = deployment
                .with("apiVersion", Scalar.of("v1"))
                .with("kind", Scalar.of("Pod"))
                .with("spec", spec);
        return pod(Manifest.of(UntypedResource.from(pod, true)));
    }

    /** How many pods the quotas let start. */
    private static long pods(Capacity capacity) {
        WorkloadCapacity workload = capacity.workloads().get(0);
        if (!capacity.namespaces().get(0).problems().isEmpty()) {
            return 0;
        }
        return capacity.namespaces().get(0).quotas().stream()
                .mapToLong(use -> fitting(use, workload))
                .reduce(workload.podsAtRest(), Math::min);
    }

    private static long fitting(QuotaUse use, WorkloadCapacity workload) {
        Quantity hard = Quantity.parse(use.hard());
        Quantity each = IntStream.of(0)
                .mapToObj(any -> workload.pod().requests().get(use.resource().replace("requests.", "")))
                .flatMap(found -> found.stream())
                .findFirst()
                .orElse(Quantity.of(1));
        return hard.amount().divide(each.amount(), 0, RoundingMode.FLOOR).longValue();
    }
}
