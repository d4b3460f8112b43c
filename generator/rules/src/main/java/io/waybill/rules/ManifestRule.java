package io.waybill.rules;

import io.waybill.dsl.Resource;
import io.waybill.dsl.tree.Mapping;
import io.waybill.validate.RuleId;
import io.waybill.validate.Severity;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A rule that is not one of Kubernetes, but of a project or a pack of good practice.
 *
 * <pre>{@code
 * static final ManifestRule TEAM = ManifestRule.forKind(Deployment.class)
 *         .should("team-label", "name its team", deployment -> deployment.labels().containsKey("team"))
 *         .because("The team is who is called at night.")
 *         .fix("Set the label \"team\".");
 * }</pre>
 *
 * <p>A rule is an immutable value: each step returns a new one. It may be asked by several threads at once.
 */
public final class ManifestRule implements RuleId {

    /** An annotation that allows to break it has to be a label of Kubernetes. */
    private static final int LONGEST_ID = 57;

    private static final Pattern ID = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

    private final Check check;
    private final Texts texts;
    private final Severity severity;
    private final boolean isOn;

    /** What a rule finds. */
    @FunctionalInterface
    interface Check {
        List<Violation> in(Checked checked, ManifestRule rule);
    }

    private record Texts(String id, String description, String reason, String fix, String page) {}

    ManifestRule(String id, String description, String fix, Check check) {
        this(check, new Texts(id, description, "", fix, ""), Severity.WARNING, true);
        if (!ID.matcher(id).matches() || id.length() > LONGEST_ID) {
            throw new IllegalArgumentException("The id of a rule is \"" + id + "\"; write small letters, digits, \"-\""
                    + " and \".\" between them, at most " + LONGEST_ID + " of them");
        }
    }

    private ManifestRule(Check check, Texts texts, Severity severity, boolean isOn) {
        this.check = check;
        this.texts = texts;
        this.severity = severity;
        this.isOn = isOn;
    }

    /**
     * A rule about the resources of a kind.
     *
     * @param kind a class of the typed API, such as {@code Deployment.class}: resources of its API version alone
     */
    public static <R extends Resource<R>> RuleSubject<R> forKind(Class<R> kind) {
        return new RuleSubject<>(
                kind.getSimpleName(),
                checked -> checked.resources(kind).stream()
                        .map(resource -> Part.of(resource, resource.tree()))
                        .toList());
    }

    /**
     * A rule about the custom resources of a kind.
     *
     * @param apiVersion group and version
     * @param kind the kind
     * @param view reads them, such as the method {@code from} of a class that was imported from a definition
     */
    public static <R> RuleSubject<R> forKind(String apiVersion, String kind, Function<Mapping, R> view) {
        return new RuleSubject<>(
                kind,
                checked -> checked.resources().stream()
                        .filter(resource ->
                                resource.tree().string("kind").orElse("").equals(kind)
                                        && resource.tree()
                                                .string("apiVersion")
                                                .orElse("")
                                                .equals(apiVersion))
                        .map(resource -> Part.of(view.apply(resource.tree()), resource.tree()))
                        .toList());
    }

    /** A rule about each resource, whatever its kind. */
    public static RuleSubject<Resource<?>> forResources() {
        return new RuleSubject<>(
                "resource",
                checked -> checked.resources().stream()
                        .<Part<Resource<?>>>map(resource -> Part.of(resource, resource.tree()))
                        .toList());
    }

    /** A rule about each pod, as workloads have it in their templates. */
    public static RuleSubject<CheckedPod> forPods() {
        return new RuleSubject<>(
                "pod",
                checked -> checked.pods().stream()
                        .map(pod -> new Part<>(pod, pod.resource().tree(), pod.path()))
                        .toList());
    }

    /** A rule about each container of a pod: those that run, init containers, sidecars, and ephemeral ones. */
    public static RuleSubject<CheckedContainer> forContainers() {
        return new RuleSubject<>(
                "container",
                checked -> checked.pods().stream()
                        .flatMap(pod -> pod.containers().stream())
                        .map(container ->
                                new Part<>(container, container.pod().resource().tree(), container.path()))
                        .toList());
    }

    /** A rule about all resources of one run together. */
    public static RuleSubject<CheckedManifest> forManifests() {
        return new RuleSubject<>("manifest", checked -> List.of(Part.of(checked, Mapping.empty())));
    }

    /** A rule about the environments of one blueprint side by side, on the same target. */
    public static SideBySide<CheckedEnvironments> forEnvironments() {
        return new SideBySide<>("environments", CheckedEnvironments.class);
    }

    /** A rule about what becomes of a resource: what it was and what it is, as {@code diff} compares them. */
    public static SideBySide<CheckedChange> forChanges() {
        return new SideBySide<>("change", CheckedChange.class);
    }

    /**
     * This rule with its reason, which findings tell.
     *
     * @param reason one sentence or more
     */
    public ManifestRule because(String reason) {
        return with(new Texts(texts.id, texts.description, reason, texts.fix, texts.page));
    }

    /** This rule with what to do about a finding, in place of what should be. */
    public ManifestRule fix(String fix) {
        return with(new Texts(texts.id, texts.description, texts.reason, fix, texts.page));
    }

    /** This rule with the address of a page that explains it. */
    public ManifestRule page(String page) {
        return with(new Texts(texts.id, texts.description, texts.reason, texts.fix, page));
    }

    private ManifestRule with(Texts other) {
        return new ManifestRule(check, other, severity, isOn);
    }

    /** This rule with how much it matters, in place of {@link Severity#WARNING}. An error is as bad as one of Kubernetes. */
    public ManifestRule severity(Severity other) {
        return new ManifestRule(check, texts, other, isOn);
    }

    /** This rule, which only counts where a project asks for it, with {@code --rule ID=warning}. */
    public ManifestRule off() {
        return new ManifestRule(check, texts, severity, false);
    }

    /** What offends against it. Whatever it throws is one of them. */
    public List<Violation> violations(Checked checked) {
        return check.in(checked, this);
    }

    @Override
    public String id() {
        return texts.id;
    }

    @Override
    public String description() {
        return texts.description;
    }

    /** Why it is a rule; empty where that goes without saying. */
    public String reason() {
        return texts.reason;
    }

    /** What to do about a finding. */
    public String fix() {
        return texts.fix;
    }

    @Override
    public String page() {
        return texts.page;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public boolean isOn() {
        return isOn;
    }

    /** The id. */
    @Override
    public String toString() {
        return texts.id;
    }
}
