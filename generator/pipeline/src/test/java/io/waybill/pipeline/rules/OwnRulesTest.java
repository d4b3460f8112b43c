package io.waybill.pipeline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.Environment;
import io.waybill.dsl.EnvironmentBlueprint;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Target;
import io.waybill.dsl.apps.v1.Deployment;
import io.waybill.dsl.core.v1.Container;
import io.waybill.pipeline.Blueprints;
import io.waybill.pipeline.blueprint.CheckedRendition;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.blueprint.Renditions;
import io.waybill.rules.CheckedManifest;
import io.waybill.rules.ManifestRule;
import io.waybill.validate.Finding;
import io.waybill.validate.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules of a project, asked about what blueprints render. */
class OwnRulesTest {

    private static final ManifestRule TWO = ManifestRule.forKind(Deployment.class)
            .should("two-replicas", "have two replicas", (deployment, offences) -> {
                if (deployment.spec().replicas().orElse(1) < 2) {
                    offences.at("spec.replicas", "There is one replica.");
                }
            })
            .because("A node that is drained takes it along.")
            .fix("Set replicas to 2.");

    private static Deployment web(int replicas) {
        return Deployment.named("web", Container.named("web").image("shop/web:1"))
                .replicas(replicas);
    }

    private static List<Finding> judge(Manifest manifest, Map<String, String> severities, ManifestRule... rules) {
        List<Rendition> renditions = Renditions.of(
                List.of(Blueprints.named("app", () -> manifest)),
                Optional.empty(),
                ProjectRules.of(severities, List.of(rules)));
        return findings(renditions);
    }

    private static List<Finding> findings(List<Rendition> renditions) {
        return CheckedRendition.all(renditions, (rendition, manifest) -> "").stream()
                .flatMap(one -> one.check().findings().stream())
                .toList();
    }

    @Test
    void findingsAreLikeThoseOfKubernetes() {
        List<Rendition> renditions = Renditions.of(
                List.of(Blueprints.named("app", () -> Manifest.of(web(1)))),
                Optional.empty(),
                ProjectRules.of(Map.of(), List.of(TWO)));

        assertThat(findings(renditions)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(TWO);
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.resource()).hasToString("apps/v1 Deployment web");
            assertThat(finding.field()).isEqualTo("spec.replicas");
            assertThat(finding.place().toString()).startsWith("OwnRulesTest.java:");
            assertThat(finding.message()).isEqualTo("There is one replica. A node that is drained takes it along.");
            assertThat(finding.fix()).isEqualTo("Set replicas to 2.");
        });
    }

    @Test
    void severitiesAreTheProjects() {
        assertThat(judge(Manifest.of(web(1)), Map.of("two-replicas", "error"), TWO))
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
        assertThat(judge(Manifest.of(web(1)), Map.of("two-replicas", "off"), TWO))
                .isEmpty();
        assertThat(judge(Manifest.of(web(1)), Map.of(), TWO.off())).isEmpty();
        assertThat(judge(Manifest.of(web(1)), Map.of("two-replicas", "info"), TWO.off()))
                .hasSize(1);
    }

    @Test
    void aResourceCanBeAllowedToBreakThem() {
        assertThat(judge(Manifest.of(web(1).allowing("two-replicas", "it is a cache")), Map.of(), TWO))
                .isEmpty();
    }

    @Test
    void aRuleThatThrowsIsAnError() {
        ManifestRule odd = ManifestRule.forKind(Deployment.class).should("odd", "be odd", deployment -> {
            throw new IllegalStateException("no idea");
        });

        assertThat(judge(Manifest.of(web(2)), Map.of(), odd)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.message())
                    .matches("The rule \"odd\" failed at OwnRulesTest.java:\\d+: IllegalStateException: no idea");
            assertThat(finding.rule().id()).isEqualTo("odd");
        });
    }

    @Test
    void whatRulesSayOfAManifestAsAWholeIsReported() {
        ManifestRule policy = ManifestRule.forManifests()
                .should(
                        "policy",
                        "have a policy",
                        manifest -> manifest.resources().size() > 1);

        assertThat(judge(Manifest.of(web(2)), Map.of(), policy)).singleElement().satisfies(finding -> {
            assertThat(finding.place().toString()).isEqualTo("app");
            assertThat(finding.message()).isEqualTo("This manifest should have a policy.");
        });
    }

    private enum Stage implements Environment {
        TEST,
        PRODUCTION
    }

    /** Renders more in production. */
    private static final class Shop implements EnvironmentBlueprint<Stage> {

        @Override
        public List<Stage> environments() {
            return List.of(Stage.values());
        }

        @Override
        public Manifest manifest(Stage stage, Target target) {
            return Manifest.of(web(stage == Stage.TEST ? 2 : 3));
        }
    }

    @Test
    void environmentsAreComparedSideBySide() {
        ManifestRule alike = ManifestRule.forEnvironments().should("alike", "be alike", (environments, offences) -> {
            List<CheckedManifest> manifests = environments.manifests();
            Deployment first = manifests.get(0).resources(Deployment.class).get(0);
            for (CheckedManifest other : manifests) {
                other.resources(Deployment.class).stream()
                        .filter(deployment -> !deployment.equals(first))
                        .forEach(deployment -> offences.on(deployment)
                                .at(
                                        "spec.replicas",
                                        "Other than in " + manifests.get(0).name() + "."));
            }
        });
        List<Rendition> renditions =
                Renditions.of(List.of(new Shop()), Optional.empty(), ProjectRules.of(Map.of(), List.of(alike)));

        List<CheckedRendition<String>> checked = CheckedRendition.all(renditions, (rendition, manifest) -> "");

        assertThat(checked.get(0).check().findings()).isEmpty();
        assertThat(checked.get(1).check().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.message()).isEqualTo("Other than in shop/test.");
            assertThat(finding.place().toString()).startsWith("OwnRulesTest.java:");
        });
    }
}
