package io.waybill.pipeline.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.Target;
import io.waybill.dsl.apps.v1.Deployment;
import io.waybill.dsl.core.v1.ConfigMap;
import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.ContainerPort;
import io.waybill.dsl.core.v1.Namespace;
import io.waybill.dsl.core.v1.PersistentVolumeClaim;
import io.waybill.dsl.core.v1.Secret;
import io.waybill.dsl.core.v1.Service;
import io.waybill.dsl.core.v1.Volume;
import io.waybill.dsl.networking.v1.HTTPIngressPath;
import io.waybill.dsl.networking.v1.Ingress;
import io.waybill.pipeline.Blueprints;
import io.waybill.pipeline.RecordingConsole;
import io.waybill.pipeline.blueprint.OutputFormat;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.goal.Cluster;
import io.waybill.pipeline.goal.Validate;
import io.waybill.pipeline.input.CustomResourceDefinitions;
import io.waybill.pipeline.report.Report.Format;
import io.waybill.pipeline.rules.ProjectRules;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.UserException;
import io.waybill.render.ManifestReader;
import io.waybill.validate.Severity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

class DeliveredFilesTest {

    private static final String REPOSITORY = "https://example.com/team/manifests.git";

    /** Listed in the wrong order on purpose: what is named comes last. */
    private static Manifest shop() {
        ConfigMap settings = ConfigMap.named("shop").data("A", "1");
        Deployment shop = Deployment.named(
                "shop",
                Container.named("shop")
                        .image("shop:1")
                        .port(ContainerPort.of(8080))
                        .env("A", settings.key("A")));
        Service service = Service.selecting(shop).port(80, 8080);
        Ingress ingress = Ingress.named("shop").rule("shop.com", HTTPIngressPath.prefix("/", service.backend(80)));
        return Manifest.in(Namespace.named("shop"), ingress, shop, service, settings);
    }

    static SortedMap<String, String> files(DeliveryLayout layout) {
        return files(layout, shop());
    }

    private static SortedMap<String, String> files(DeliveryLayout layout, Manifest manifest) {
        Optional<String> repository = layout.readsRepository() ? Optional.of(REPOSITORY) : Optional.empty();
        Delivery delivery =
                Delivery.of(layout, repository, Delivery.MAIN, Optional.empty(), Optional.of(Path.of("deploy")));
        Rendition rendition = Blueprints.app(() -> manifest).get(0);
        return DeliveredFiles.of(rendition, manifest, delivery, OutputFormat.YAML);
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    @Test
    void foldersInApplyOrderNeedNothingButKubectl() {
        assertThat(files(DeliveryLayout.HELM_LESS).keySet())
                .containsExactly(
                        "app/step-00/namespace-shop.yaml",
                        "app/step-01/configmap-shop.yaml",
                        "app/step-01/service-shop.yaml",
                        "app/step-02/deployment-shop.yaml",
                        "app/step-02/ingress-shop.yaml");
    }

    @Test
    void kustomizeKeepsTheOrderOfItsFiles() {
        SortedMap<String, String> files = files(DeliveryLayout.KUSTOMIZE);
        assertThat(files.get("app/kustomization.yaml")).isEqualTo("""
                apiVersion: kustomize.config.k8s.io/v1beta1
                kind: Kustomization
                sortOptions:
                  order: fifo
                resources:
                - namespace-shop.yaml
                - service-shop.yaml
                - configmap-shop.yaml
                - ingress-shop.yaml
                - deployment-shop.yaml
                """);
        assertThat(files.keySet())
                .containsAll(found("^- (.*)$", files.get("app/kustomization.yaml")).stream()
                        .map(file -> "app/" + file)
                        .toList());
    }

    @Test
    void argoCdHasAnApplicationForTheFolderAndWaves() {
        SortedMap<String, String> files = files(DeliveryLayout.ARGOCD);
        assertThat(files.get("argocd/app.yaml")).isEqualTo("""
                apiVersion: argoproj.io/v1alpha1
                kind: Application
                metadata:
                  name: app
                  namespace: argocd
                spec:
                  project: default
                  source:
                    repoURL: https://example.com/team/manifests.git
                    path: deploy/app
                    targetRevision: main
                  destination:
                    server: https://kubernetes.default.svc
                  syncPolicy:
                    automated:
                      prune: true
                      selfHeal: true
                    syncOptions:
                    - ServerSideApply=true
                """);
        assertThat(files.get("app/namespace-shop.yaml")).doesNotContain("sync-wave");
        assertThat(files.get("app/configmap-shop.yaml")).contains("argocd.argoproj.io/sync-wave: \"1\"");
        assertThat(files.get("app/deployment-shop.yaml")).contains("argocd.argoproj.io/sync-wave: \"2\"");
    }

    @Test
    void fluxHasAKustomizationForEachFolderWhichWaitsForTheOneBefore() {
        SortedMap<String, String> files = files(DeliveryLayout.FLUX);
        String flux = files.get("flux/app.yaml");
        assertThat(flux).contains("url: " + REPOSITORY, "branch: main");
        List<String> paths = found("path: \\./deploy/(.*)$", flux);
        assertThat(paths)
                .containsExactly("app/step-00", "app/step-01", "app/step-02")
                .allSatisfy(path -> assertThat(files.keySet()).anyMatch(file -> file.startsWith(path + "/")));
        assertThat(found("dependsOn:\\n *- name: (.*)$", flux)).containsExactly("app-step-00", "app-step-01");
    }

    @Test
    void allFilesAreYamlAndEqualManifestsGiveEqualFiles() throws Exception {
        for (DeliveryLayout layout : DeliveryLayout.values()) {
            assertThat(files(layout)).isEqualTo(files(layout));
            for (String text : files(layout).values()) {
                ManifestReader.read(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        layout.toString(),
                        document -> assertThat(document.problems()).isEmpty());
            }
        }
    }

    /** With a folder of the definitions of Argo CD and Flux, as their projects publish them. */
    @Test
    @EnabledIfSystemProperty(named = "waybill.crds", matches = ".+")
    void objectsFitTheDefinitionsOfTheirProjects(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("argocd.yaml"), files(DeliveryLayout.ARGOCD).get("argocd/app.yaml"));
        Files.writeString(
                folder.resolve("flux.yaml"), files(DeliveryLayout.FLUX).get("flux/app.yaml"));
        RecordingConsole console = new RecordingConsole();
        Cluster cluster = Cluster.of(
                Map.of(), CustomResourceDefinitions.read(List.of(System.getProperty("waybill.crds")), List.of()));
        Outcome outcome = new Validate(console, InputStream.nullInputStream(), cluster)
                .run(
                        List.of(folder.toString()),
                        new Validate.Settings(
                                List.of(Target.newest()),
                                Set.of(),
                                ProjectRules.KUBERNETES,
                                Severity.WARNING,
                                Format.TEXT,
                                Optional.empty()));
        assertThat(outcome).as(console.results()).isEqualTo(Outcome.CLEAN);
    }

    @Test
    void noStepWaitsForAClaimThatOnlyAPodBinds() {
        PersistentVolumeClaim claim = PersistentVolumeClaim.named("data");
        Deployment deployment = Deployment.named(
                "db", Container.named("db").image("db:1").mount("/data", Volume.persistentVolumeClaim("data", claim)));
        assertThat(files(DeliveryLayout.HELM_LESS, Manifest.of(deployment, claim))
                        .keySet())
                .allMatch(file -> file.startsWith("app/step-00/"));
    }

    @Test
    void secretsWithValuesAreRefused() {
        Manifest manifest = Manifest.of(Secret.named("pass").stringData("a", "hunter2"));
        assertThatThrownBy(() -> files(DeliveryLayout.KUSTOMIZE, manifest))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("Secret pass")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void aRepositoryIsAskedForWhereItIsReadAndRefusedWhereNot() {
        Optional<Path> folder = Optional.of(Path.of("deploy"));
        assertThatThrownBy(() ->
                        Delivery.of(DeliveryLayout.FLUX, Optional.empty(), Delivery.MAIN, Optional.empty(), folder))
                .hasMessageContaining("--repository");
        assertThatThrownBy(() -> Delivery.of(
                        DeliveryLayout.KUSTOMIZE, Optional.of(REPOSITORY), Delivery.MAIN, Optional.empty(), folder))
                .hasMessageContaining("no effect");
        assertThatThrownBy(() -> Delivery.of(
                        DeliveryLayout.ARGOCD,
                        Optional.of(REPOSITORY),
                        Delivery.MAIN,
                        Optional.empty(),
                        Optional.of(Path.of("../elsewhere"))))
                .hasMessageContaining("not a path in a repository");
    }
}
