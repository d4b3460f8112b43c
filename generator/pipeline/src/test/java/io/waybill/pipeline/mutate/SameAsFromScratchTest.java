package io.waybill.pipeline.mutate;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.diff.AppliedTo;
import io.waybill.diff.Effect;
import io.waybill.diff.FieldChange;
import io.waybill.diff.ResourceDiff;
import io.waybill.dsl.DeclaredSecret;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Resource;
import io.waybill.dsl.apps.v1.Deployment;
import io.waybill.dsl.core.v1.ConfigMap;
import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.Probe;
import io.waybill.dsl.core.v1.Secret;
import io.waybill.dsl.core.v1.Service;
import io.waybill.dsl.networking.v1.HTTPIngressPath;
import io.waybill.dsl.networking.v1.Ingress;
import io.waybill.dsl.policy.v1.PodDisruptionBudget;
import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.stored.ApplyMode;
import io.waybill.kubernetes.stored.CustomDefinitions;
import io.waybill.lint.LintProfile;
import io.waybill.pipeline.Blueprints;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.blueprint.Renditions;
import io.waybill.pipeline.rules.OwnRules;
import io.waybill.pipeline.rules.ProjectRules;
import io.waybill.validate.Finding;
import io.waybill.validate.ResourceId;
import io.waybill.validate.Severity;
import io.waybill.validate.check.Validator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is kept of resources that a mutant leaves alone changes no answer: it is the one of judging everything anew. */
class SameAsFromScratchTest {

    @ParameterizedTest
    @EnumSource(LintProfile.class)
    void nobodyNoticesTheSameMutantsWhenEverythingIsJudgedAnew(LintProfile lint) {
        Rendition rendition = Renditions.of(
                        List.of(Blueprints.named("app", SameAsFromScratchTest::manifest)),
                        Optional.empty(),
                        ProjectRules.of(Map.of(), List.of(), lint))
                .get(0);
        Mutations mutations = Mutating.of(
                List.of(rendition), MutationSettings.of(Duration.ofMinutes(5), Severity.WARNING, Optional.empty()));

        assertThat(mutations.survivors().stream()
                        .map(one -> one.resource() + " " + one.change().field() + " "
                                + one.change().after() + " " + one.effect() + " " + one.told()))
                .hasSizeGreaterThan(20)
                .containsExactlyInAnyOrderElementsOf(fromScratch(rendition));
    }

    private static Manifest manifest() {
        DeclaredSecret secret = Secret.named("db").declared("PASSWORD");
        ConfigMap settings = ConfigMap.named("settings").data("MODE", "fast");
        Deployment web = Deployment.named(
                        "web",
                        Container.named("web")
                                .image("web:1.4")
                                .port(8080)
                                .env("PASSWORD", secret.key("PASSWORD"))
                                .env("MODE", settings.key("MODE"))
                                .readinessProbe(Probe.httpGet("/ready", 8080)))
                .replicas(3)
                .rollingUpdate(1, 0);
        Service service = Service.selecting(web).port(8080);
        return Manifest.in(
                "shop",
                secret,
                settings,
                web,
                service,
                PodDisruptionBudget.selecting(web).minAvailable(2),
                Ingress.named("shop").rule("shop.example.com", HTTPIngressPath.prefix("/", service.backend(8080))));
    }

    private static List<String> fromScratch(Rendition rendition) {
        Original original = Original.of(rendition);
        AppliedTo cluster = new AppliedTo(rendition.api(), CustomDefinitions.NONE, ApplyMode.SERVER_SIDE);
        FindingCounts before = new FindingCounts(findings(rendition, original.manifest()));
        List<Mutant> mutants = new ArrayList<>();
        original.addMutants(mutants);
        List<String> survivors = new ArrayList<>();
        for (Mutant mutant : mutants) {
            Mapping tree = original.tree(mutant.resource());
            List<FieldChange> changes = mutant.edit().isRemoval()
                    ? List.of()
                    : ResourceDiff.of(cluster, tree, mutant.edit().apply(tree));
            Effect effect = mutant.edit().isRemoval()
                    ? Effect.RECREATE
                    : changes.stream().map(FieldChange::effect).reduce(Effect.NONE, Effect::and);
            Optional<Finding> worst = before.worstNew(findings(rendition, original.manifestWith(mutant)));
            if (effect != Effect.NONE
                    && worst.filter(one -> one.fails(Severity.WARNING)).isEmpty()) {
                FieldChange change = MutantChange.of(mutant, changes, effect);
                survivors.add(ResourceId.of(tree) + " " + change.field() + " " + change.after() + " " + effect + " "
                        + worst.map(one -> one.rule().id()));
            }
        }
        return survivors;
    }

    private static List<Finding> findings(Rendition rendition, Manifest manifest) {
        List<Finding> findings = new ArrayList<>();
        OwnRules own = new OwnRules(rendition.rules(), rendition.environment(), rendition.target(), findings::add);
        Validator validator = new Validator(
                rendition.api(), rendition.rules().all(own), rendition.rules().severities(), findings::add);
        for (Resource<?> resource : manifest.resources()) {
            validator.validate(resource.tree(), rendition.title(), 0);
        }
        validator.finish(manifest.expected());
        OwnRules.compare(rendition.blueprint(), List.of(own));
        return findings;
    }
}
