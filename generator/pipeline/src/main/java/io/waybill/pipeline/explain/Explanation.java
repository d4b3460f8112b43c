package io.waybill.pipeline.explain;

import io.waybill.application.explain.ApplicationEntry;
import io.waybill.application.explain.ApplicationExplanation;
import io.waybill.application.rules.Assignment;
import io.waybill.application.rules.Programs;
import io.waybill.application.rules.ProgramsInManifest;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Target;
import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.access.Access;
import io.waybill.explain.capacity.Capacity;
import io.waybill.explain.capacity.Node;
import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.configuration.Configuration;
import io.waybill.explain.disruption.Disruptions;
import io.waybill.explain.gateway.Gateways;
import io.waybill.explain.network.Endpoints;
import io.waybill.explain.network.Names;
import io.waybill.explain.podsecurity.PodSecurityLevels;
import io.waybill.explain.reach.Reach;
import io.waybill.explain.rollout.Rollouts;
import io.waybill.explain.routes.Routes;
import io.waybill.pipeline.report.JsonLines;
import io.waybill.pipeline.target.Schemas;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Explains one manifest, topic by topic. */
public final class Explanation {

    /** The instant of who wants to hear of no runs of CronJobs, so that the same manifest is told the same every day. */
    public static final Instant NO_RUNS = Instant.MAX;

    private final List<Mapping> resources;
    private final List<Mapping> policies;
    private final Inventory inventory;
    private final Instant after;
    private final Optional<Node> node;
    private final List<Assignment> applications;

    /** An explanation of a manifest on a cluster whose version is not known; the parameters are those of the other one. */
    public Explanation(Manifest manifest, Instant after, Optional<Node> node) {
        this(Inventory.of(manifest), after, node);
    }

    /**
     * An explanation.
     *
     * @param inventory the resources of the manifest
     * @param after the instant after which the next runs of CronJobs are told
     * @param node the size of a node, of which is told what it holds
     */
    public Explanation(Inventory inventory, Instant after, Optional<Node> node) {
        this(inventory, List.of(), List.of(), after, node, List.of());
    }

    /**
     * As {@link #Explanation(Inventory, Instant, Optional)}.
     *
     * @param resources the manifest, whose resources admission policies are asked about
     * @param policies admission policies that the cluster has besides the manifest, with what they need
     * @param applications which containers run which programs
     */
    public Explanation(
            Inventory inventory,
            List<Mapping> resources,
            List<Mapping> policies,
            Instant after,
            Optional<Node> node,
            List<Assignment> applications) {
        this.applications = List.copyOf(applications);
        this.resources = List.copyOf(resources);
        this.policies = List.copyOf(policies);
        this.inventory = inventory;
        this.after = after;
        this.node = node;
    }

    /** Where a request goes. */
    public Routes routes() {
        return Routes.of(inventory);
    }

    /** Where a request goes by the Gateway API. */
    public Gateways gateways() {
        return Gateways.of(inventory);
    }

    /** Tables for people; topics that the manifest has nothing of are left out. */
    public String text(Set<Topic> topics) {
        List<String> sections = new ArrayList<>();
        for (Topic topic : topics) {
            String body = text(topic);
            if (!body.isEmpty()) {
                sections.add(
                        topic.name().charAt(0) + topic.toString().substring(1).replace('-', ' ') + "\n\n" + body);
            }
        }
        return sections.isEmpty() ? "Nothing to explain.\n" : String.join("\n", sections);
    }

    private String text(Topic topic) {
        return switch (topic) {
            case ROUTES -> joined(RouteTables.text(routes()), GatewayTables.text(gateways()));
            case ENDPOINTS -> NetworkTables.text(Endpoints.of(inventory));
            case NAMES -> NetworkTables.text(Names.of(inventory));
            case ROLLOUT -> RolloutTables.text(Rollouts.of(inventory), Disruptions.of(inventory), after);
            case CAPACITY -> CapacityTables.text(Capacity.of(inventory), node);
            case CONFIGURATION -> ConfigurationTables.text(Configuration.of(inventory));
            case REACH -> PermissionTables.reach(Reach.of(inventory).flows());
            case ACCESS -> PermissionTables.access(Access.of(inventory).grants());
            case ADMISSION -> AdmissionPreview.table(admission());
            case APPLICATION -> ApplicationTables.text(applications());
            case POD_SECURITY -> PodSecurityTables.text(PodSecurityLevels.of(inventory));
        };
    }

    private List<AdmissionEntry> admission() {
        return AdmissionPreview.of(
                resources, policies, () -> inventory.api().orElseGet(() -> new Schemas().of(Target.newest())));
    }

    private List<ApplicationEntry> applications() {
        return applications.isEmpty()
                ? List.of()
                : ApplicationExplanation.of(
                        new ProgramsInManifest(
                                new Schemas().of(Target.newest()), Programs.of(Programs.class.getClassLoader())),
                        resources,
                        inventory.expected(),
                        applications);
    }

    private static String joined(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + "\n" + second;
    }

    /**
     * JSON: an object for each result, with its topic.
     *
     * @param manifest what the manifest is called; empty for none
     */
    public void json(Set<Topic> topics, String manifest, JsonLines lines) {
        for (Topic topic : topics) {
            for (Record result : results(topic)) {
                RecordJson.line(manifest, topic.toString(), result, lines);
            }
        }
    }

    /** The results of a topic as tables; none where the manifest has nothing of it. */
    public List<RecordTable> tables(Topic topic) {
        return RecordTable.of(results(topic));
    }

    /** A topic as text for people; empty where the manifest has nothing of it. */
    public String textOf(Topic topic) {
        return text(topic);
    }

    private Collection<? extends Record> results(Topic topic) {
        return switch (topic) {
            case ROUTES -> {
                List<Record> all = both(routes().all(), routes().tls());
                Gateways gateways = gateways();
                all.addAll(both(gateways.all(), gateways.tls()));
                yield all;
            }
            case ENDPOINTS -> Endpoints.of(inventory).services();
            case NAMES ->
                both(Names.of(inventory).services(), Names.of(inventory).pods());
            case ROLLOUT -> rollouts(Rollouts.of(inventory));
            case CAPACITY -> capacity(Capacity.of(inventory));
            case REACH -> Reach.of(inventory).flows();
            case ACCESS -> Access.of(inventory).grants();
            case ADMISSION -> admission();
            case APPLICATION -> applications();
            case POD_SECURITY -> PodSecurityLevels.of(inventory).workloads();
            case CONFIGURATION -> {
                Configuration configuration = Configuration.of(inventory);
                yield both(configuration.values(), configuration.uses());
            }
        };
    }

    private List<Record> rollouts(Rollouts rollouts) {
        List<Record> all = new ArrayList<>(rollouts.deployments());
        all.addAll(rollouts.statefulSets());
        all.addAll(rollouts.daemonSets());
        all.addAll(rollouts.jobs());
        rollouts.cronJobs()
                .forEach(plan -> all.add(new CronRuns(
                        plan,
                        RolloutTables.runs(plan, after).stream()
                                .map(run -> run.toOffsetDateTime().toString())
                                .toList())));
        all.addAll(Disruptions.of(inventory).budgets());
        return all;
    }

    private List<Record> capacity(Capacity capacity) {
        List<Record> all = both(capacity.workloads(), capacity.namespaces());
        all.addAll(capacity.evictionOrder());
        node.ifPresent(size -> all.addAll(size.fit(capacity.workloads())));
        return all;
    }

    private static List<Record> both(Collection<? extends Record> some, Collection<? extends Record> more) {
        List<Record> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
