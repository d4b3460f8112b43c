package io.waybill.testing;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.NearMatches;
import io.waybill.dsl.Resource;
import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.kind.WorkloadKind;
import io.waybill.kubernetes.podsecurity.Level;
import io.waybill.kubernetes.podsecurity.Pod;
import io.waybill.kubernetes.podsecurity.PodSecurity;
import io.waybill.kubernetes.podsecurity.Policy;
import io.waybill.pipeline.blueprint.CheckedRendition;
import io.waybill.pipeline.report.ProblemBlock;
import io.waybill.pipeline.report.Report.Format;
import io.waybill.pipeline.report.Reports;
import io.waybill.validate.Place;
import io.waybill.validate.ResourceId;
import io.waybill.validate.Severity;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** Assertions on a manifest, and on what a cluster of its target makes of it. */
public final class ManifestAssert extends AbstractAssert<ManifestAssert, Manifest> {

    private final Rendered rendered;

    ManifestAssert(Rendered rendered) {
        super(rendered.manifest(), ManifestAssert.class);
        this.rendered = rendered;
    }

    AssertionError fails(String message) {
        return failure("%s", message);
    }

    Rendered rendered() {
        return rendered;
    }

    /** Has a resource. */
    public ManifestAssert has(String kind, String name) {
        if (!contains(kind, name)) {
            List<String> names = actual.resources().stream()
                    .map(resource -> resource.kind() + " " + resource.name())
                    .toList();
            String near = NearMatches.question(kind + " " + name, names)
                    .map(question -> "; " + question)
                    .orElse(".");
            throw fails("There is no " + kind + " \"" + name + "\"" + near + "\nThe manifest has:\n  "
                    + String.join("\n  ", names));
        }
        return this;
    }

    /** Does not have a resource. */
    public ManifestAssert hasNo(String kind, String name) {
        if (contains(kind, name)) {
            throw fails("There is a " + kind + " \"" + name + "\".");
        }
        return this;
    }

    private boolean contains(String kind, String name) {
        return actual.resources().stream()
                .anyMatch(resource ->
                        resource.kind().equals(kind) && resource.name().equals(name));
    }

    /**
     * A resource, of which more is asserted.
     *
     * @throws AssertionError when there is none
     */
    public ResourceAssert resource(String kind, String name) {
        has(kind, name);
        Resource<?> found = rendered.traced().resources().stream()
                .filter(resource ->
                        resource.kind().equals(kind) && resource.name().equals(name))
                .findFirst()
                .orElseThrow();
        return new ResourceAssert(found);
    }

    /** The API server accepts all of it: {@code validate} finds no errors. */
    public ManifestAssert isValid() {
        return hasNoFindings(Severity.ERROR);
    }

    /** {@code validate} finds neither errors nor warnings. */
    public ManifestAssert hasNoWarnings() {
        return hasNoFindings(Severity.WARNING);
    }

    private ManifestAssert hasNoFindings(Severity severity) {
        Reports reports = new Reports();
        boolean[] fails = {false};
        CheckedRendition.all(List.of(rendered.rendition()), (rendition, manifest) -> "")
                .forEach(one -> one.check().findings().stream()
                        .filter(finding -> finding.fails(severity))
                        .forEach(finding -> {
                            reports.finding(finding);
                            fails[0] = true;
                        }));
        if (fails[0]) {
            throw fails("The manifest has findings:\n\n" + reports.text(Format.TEXT));
        }
        return this;
    }

    /** The Pod Security Standards admit all its pods at a level, in the version of the target. */
    public ManifestAssert isAdmittedUnder(Level level) {
        if (!violations(level, actual).isEmpty()) {
            throw fails("The level " + level + " of the Pod Security Standards refuses pods:\n\n"
                    + violations(level, rendered.traced()));
        }
        return this;
    }

    private String violations(Level level, Manifest manifest) {
        StringBuilder text = new StringBuilder();
        int minor = rendered.rendition().api().minor().number();
        for (Resource<?> resource : manifest.resources()) {
            Mapping tree = resource.tree();
            WorkloadKind.of(tree)
                    .ifPresent(kind -> PodSecurity.violations(Pod.of(tree, kind), Policy.latest(level), minor)
                            .forEach(violation -> text.append(ProblemBlock.of(
                                    "error[pod-security]",
                                    violation.message(),
                                    ResourceId.of(tree),
                                    violation.path().toString(),
                                    Place.of(rendered.rendition().title(), 0, violation.origin()),
                                    violation.fix()))));
        }
        return text.toString();
    }

    /** What becomes of every request, beside another manifest, such as the one before a move to the Gateway API. */
    public RoutesLikeAssert routesLike(Manifest before) {
        return new RoutesLikeAssert(this, before);
    }

    /**
     * Where a request goes, by Ingresses and Gateways.
     *
     * @param url such as {@code https://shop.example.com/cart}
     */
    public RouteAssert route(String url) {
        return new RouteAssert(this, url);
    }

    /**
     * What the pods of a workload can reach, by NetworkPolicies.
     *
     * @param workload its name; with the kind where several have it, as in {@code deployment/web}
     */
    public PodsAssert pods(String workload) {
        return new PodsAssert(this, workload);
    }

    /**
     * What an address outside of the cluster can reach, by NetworkPolicies.
     *
     * @param ip such as {@code 203.0.113.7}
     */
    public PodsAssert address(String ip) {
        return PodsAssert.outside(this, ip);
    }

    /**
     * What a ServiceAccount may do, by roles.
     *
     * @param name its name; with the namespace where there are several, as in {@code shop/web}
     */
    public AccountAssert serviceAccount(String name) {
        return new AccountAssert(this, name);
    }

    /**
     * How a Deployment or StatefulSet replaces its pods.
     *
     * @param workload its name
     */
    public RolloutAssert rollout(String workload) {
        return RolloutAssert.of(this, workload);
    }

    /** What happens while nodes are drained, by PodDisruptionBudgets. */
    public DrainAssert drain() {
        return new DrainAssert(this);
    }

    /** What applying the manifest changes on a cluster that has an earlier one. */
    public ChangeAssert change(Earlier earlier) {
        return new ChangeAssert(this, earlier.items(rendered));
    }
}
