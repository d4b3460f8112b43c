package io.waybill.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.Target;
import io.waybill.dsl.UntypedResource;
import io.waybill.dsl.apps.v1.Deployment;
import io.waybill.dsl.batch.v1.CronJob;
import io.waybill.dsl.core.v1.ConfigMap;
import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.RestartPolicy;
import io.waybill.dsl.core.v1.Service;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Scalar;
import io.waybill.validate.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What rules are asked, and what becomes of their answers. */
class ManifestRuleTest {

    private static final Deployment WEB =
            Deployment.named("web", Container.named("web").image("shop/web:1")).replicas(1);

    private static CheckedManifest manifest() {
        return CheckedManifest.of(Manifest.of(
                WEB,
                CronJob.named(
                        "night",
                        "0 3 * * *",
                        RestartPolicy.NEVER,
                        Container.named("tidy").image("shop/tidy:1")),
                ConfigMap.named("settings")));
    }

    private static List<String> fields(ManifestRule rule) {
        return rule.violations(manifest()).stream()
                .map(violation -> violation.resource().string("kind").orElse("-") + " " + violation.field())
                .toList();
    }

    @Test
    void aPredicateSaysWhatShouldBe() {
        ManifestRule rule = ManifestRule.forKind(Deployment.class)
                .should(
                        "team-label",
                        "name its team",
                        deployment -> deployment.labels().containsKey("team"))
                .because("The team is who is called at night.");

        assertThat(rule.description()).isEqualTo("every Deployment should name its team");
        assertThat(rule.severity()).isEqualTo(Severity.WARNING);
        assertThat(rule.isOn()).isTrue();
        assertThat(rule.off().isOn()).isFalse();
        assertThat(rule.violations(manifest()))
                .containsExactly(new Violation(
                        WEB.tree(),
                        "",
                        "This Deployment should name its team. The team is who is called at night.",
                        "Name its team.",
                        false));
        assertThat(rule.violations(CheckedManifest.of(Manifest.of(WEB.label("team", "shop")))))
                .isEmpty();
    }

    @Test
    void aCheckSaysWhere() {
        ManifestRule rule = ManifestRule.forKind(Deployment.class)
                .should(
                        "two-replicas",
                        "have two replicas",
                        (deployment, offences) -> offences.at("spec.replicas", "There is one replica."))
                .fix("Set replicas to 2.");

        assertThat(rule.violations(manifest()))
                .containsExactly(new Violation(
                        WEB.tree(), "spec.replicas", "There is one replica.", "Set replicas to 2.", false));
    }

    @Test
    void containersArePlacedInTheirResources() {
        ManifestRule rule = ManifestRule.forContainers()
                .should("pinned", "be pinned", (container, offences) -> offences.at("image", "It moves."));

        assertThat(fields(rule))
                .containsExactly(
                        "Deployment spec.template.spec.containers[0].image",
                        "CronJob spec.jobTemplate.spec.template.spec.containers[0].image");
    }

    @Test
    void podsArePlacedInTheirResources() {
        ManifestRule rule = ManifestRule.forPods().should("no-host", "stay off the host", (pod, offences) -> {
            if (pod.runsForever()) {
                offences.at("hostNetwork", "It is on the network of its host.");
            }
        });

        assertThat(fields(rule)).containsExactly("Deployment spec.template.spec.hostNetwork");
    }

    @Test
    void resourcesOfAllKindsAreAsked() {
        assertThat(fields(ManifestRule.forResources().should("none", "not be", resource -> false)))
                .containsExactly("Deployment ", "CronJob ", "ConfigMap ");
    }

    @Test
    void customResourcesAreReadAsTheirClass() {
        UntypedResource widget = UntypedResource.named("acme.com/v1", "Widget", "w", true)
                .field("spec", Mapping.empty().with("size", Scalar.of(3)));
        ManifestRule rule = ManifestRule.forKind(
                        "acme.com/v1",
                        "Widget",
                        tree -> tree.mapping("spec")
                                .flatMap(spec -> spec.integer("size"))
                                .orElse(0L))
                .should("small", "be small", size -> size < 3);

        assertThat(rule.violations(CheckedManifest.of(Manifest.of(widget, WEB))))
                .hasSize(1);
    }

    @Test
    void aManifestIsAskedAsAWhole() {
        ManifestRule rule = ManifestRule.forManifests()
                .should("selected", "have pods for its Services", (manifest, offences) -> {
                    for (Service service : manifest.resources(Service.class)) {
                        if (manifest.pods().stream()
                                .noneMatch(pod -> pod.isSelectedBy(
                                        service.spec().orElseThrow().selector()))) {
                            offences.on(service).at("spec.selector", "Nothing is selected.");
                        }
                    }
                });
        Service found = Service.selecting(WEB);
        Service lost = Service.named("lost").selector("app", "other");

        List<Violation> violations = rule.violations(CheckedManifest.of(Manifest.of(WEB, found, lost)));

        assertThat(violations).extracting(Violation::resource).containsExactly(lost.tree());
    }

    @Test
    void environmentsAreComparedAndChangesAreJudged() {
        CheckedManifest one = CheckedManifest.of("shop/test", Target.newest(), List.of(WEB.tree()), Set.of());
        CheckedManifest other = CheckedManifest.of(
                "shop/production", Target.newest(), List.of(WEB.replicas(3).tree()), Set.of());
        ManifestRule sideBySide = ManifestRule.forEnvironments()
                .should(
                        "alike",
                        "be alike",
                        (environments, offences) -> environments.manifests().stream()
                                .flatMap(manifest -> manifest.resources(Deployment.class).stream())
                                .filter(deployment ->
                                        deployment.spec().replicas().orElse(1) > 1)
                                .forEach(deployment -> offences.on(deployment).at("spec.replicas", "It has more.")));
        ManifestRule change = ManifestRule.forChanges().should("kept", "keep replicas", (changed, offences) -> {
            if (changed.after(Deployment.class).isPresent()
                    && changed.before(Deployment.class).isPresent()) {
                offences.at("spec.replicas", "It changed.");
            }
        });

        assertThat(sideBySide.violations(new CheckedEnvironments("shop", List.of(one, other))))
                .hasSize(1);
        assertThat(change.violations(new CheckedChange(Optional.of(WEB), Optional.of(WEB.replicas(3)))))
                .hasSize(1);
        assertThat(change.violations(one)).isEmpty();
        assertThat(sideBySide.violations(one)).isEmpty();
    }

    @Test
    void whatARuleThrowsIsAFindingAboutIt() {
        ManifestRule rule = ManifestRule.forKind(Deployment.class).should("odd", "be odd", deployment -> {
            throw new IllegalStateException("no idea");
        });

        assertThat(rule.violations(manifest())).singleElement().satisfies(violation -> {
            assertThat(violation.isFailure()).isTrue();
            assertThat(violation.message()).startsWith("The rule \"odd\" failed");
            assertThat(violation.message()).endsWith("IllegalStateException: no idea");
        });
    }

    @Test
    void idsFitIntoAnnotations() {
        assertThatThrownBy(() -> ManifestRule.forPods().should("Team Label", "be", pod -> true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The id of a rule is \"Team Label\"");
        assertThatThrownBy(() -> ManifestRule.forPods().should("a".repeat(58), "be", pod -> true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ManifestCheck
    static final ManifestRule MARKED = ManifestRule.forPods().should("marked", "be", pod -> true);

    /** Brings a rule along. */
    public static final class Some implements ManifestRules {

        @Override
        public List<ManifestRule> rules() {
            return List.of(MARKED);
        }
    }

    @Test
    void classesBringRulesAlong() {
        assertThat(RuleClass.rules(ManifestRuleTest.class)).containsExactly(MARKED);
        assertThat(RuleClass.rules(Some.class)).containsExactly(MARKED);
        assertThatThrownBy(() -> RuleClass.rules(String.class)).hasMessageStartingWith("java.lang.String has no rules");
    }
}
