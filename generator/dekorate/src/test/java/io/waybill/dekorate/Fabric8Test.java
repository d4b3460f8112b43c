package io.waybill.dekorate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesList;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Resource;
import io.waybill.dsl.UntypedResource;
import io.waybill.dsl.apps.v1.Deployment;
import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.Service;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import java.util.Map;
import org.junit.jupiter.api.Test;

class Fabric8Test {

    @Test
    void makesTypedResourcesOfObjects() {
        Resource<?> resource = Fabric8.resource(new ServiceBuilder()
                .withNewMetadata()
                .withName("web")
                .addToLabels("b", "2")
                .addToLabels("a", "1")
                .endMetadata()
                .withNewSpec()
                .addToSelector("app", "web")
                .addNewPort()
                .withPort(80)
                .withNewTargetPort("http")
                .withName("web")
                .endPort()
                .endSpec()
                .build());

        assertThat(resource).isInstanceOf(Service.class);
        assertThat(resource).hasToString("""
                        apiVersion: v1
                        kind: Service
                        metadata:
                          name: web
                          labels:
                            a: "1"
                            b: "2"
                        spec:
                          ports:
                          - name: web
                            port: 80
                            targetPort: http
                          selector:
                            app: web
                        """);
    }

    @Test
    void makesObjectsOfFabric8sClasses() {
        Deployment web = Deployment.named("web", Container.named("web").image("web:1"));

        io.fabric8.kubernetes.api.model.apps.Deployment object =
                Fabric8.object(web, io.fabric8.kubernetes.api.model.apps.Deployment.class);

        assertThat(object.getSpec()
                        .getTemplate()
                        .getSpec()
                        .getContainers()
                        .get(0)
                        .getImage())
                .isEqualTo("web:1");
        assertThatThrownBy(() -> Fabric8.object(web, io.fabric8.kubernetes.api.model.Pod.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Deployment web is a io.fabric8.kubernetes.api.model.apps.Deployment in fabric8,"
                        + " no io.fabric8.kubernetes.api.model.Pod");
    }

    @Test
    void keepsWhatFabric8HasNoFieldFor() {
        Mapping tree = Deployment.named("web", Container.named("web")).tree();
        Mapping spec = tree.mapping("spec").orElseThrow();
        Mapping later = tree.with("spec", spec.with("fieldOfALaterMinor", Scalar.of(3)));

        HasMetadata object = Fabric8.object(Resource.from(later));

        assertThat(Fabric8.resource(object).tree()).isEqualTo(later);
        HasMetadata rebuilt = new DeploymentBuilder((io.fabric8.kubernetes.api.model.apps.Deployment) object).build();
        assertThat(Fabric8.resource(rebuilt).tree()).isEqualTo(later);
    }

    @Test
    void keepsCustomResources() {
        UntypedResource custom = UntypedResource.named("example.com/v1", "Backup", "nightly", true)
                .field("spec", Mapping.of(Map.of("at", Scalar.of("02:00"), "none", Sequence.of())));

        HasMetadata object = Fabric8.object(custom);

        assertThat(object).isInstanceOf(GenericKubernetesResource.class);
        assertThat(Fabric8.resource(object).tree()).isEqualTo(custom.tree());
    }

    @Test
    void makesUntypedResourcesOfObjectsOfUnknownKinds() {
        HasMetadata object = new GenericKubernetesResourceBuilder()
                .withApiVersion("example.com/v1")
                .withKind("Backup")
                .withNewMetadata()
                .withName("nightly")
                .endMetadata()
                .addToAdditionalProperties("spec", Map.of("at", "02:00"))
                .build();

        assertThat(Fabric8.resource(object)).isInstanceOf(UntypedResource.class).hasToString("""
                        apiVersion: example.com/v1
                        kind: Backup
                        metadata:
                          name: nightly
                        spec:
                          at: "02:00"
                        """);
    }

    @Test
    void refusesObjectsWithoutKind() {
        HasMetadata object = new GenericKubernetesResourceBuilder()
                .withApiVersion("example.com/v1")
                .withNewMetadata()
                .withName("nightly")
                .endMetadata()
                .build();

        assertThatThrownBy(() -> Fabric8.resource(object))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("GenericKubernetesResource has no kind; set it before it becomes a resource");
    }

    @Test
    void namesTheFieldThatFabric8CannotRead() {
        Mapping tree = Deployment.named("web", Container.named("web")).tree();
        Mapping spec = tree.mapping("spec").orElseThrow();
        Resource<?> wrong = Resource.from(tree.with("spec", spec.with("replicas", Scalar.of("many"))));

        assertThatThrownBy(() -> Fabric8.object(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("fabric8 cannot read spec.replicas of Deployment web: ");
    }

    @Test
    void turnsListsIntoManifestsAndBack() {
        KubernetesList list = new io.fabric8.kubernetes.api.model.KubernetesListBuilder()
                .addToItems(new ConfigMapBuilder()
                        .withNewMetadata()
                        .withName("settings")
                        .endMetadata()
                        .addToData("port", "3306")
                        .build())
                .build();

        Manifest manifest = Fabric8.manifest(list);

        assertThat(manifest.configMap("settings").get().data()).containsEntry("port", "3306");
        assertThat(Fabric8.list(manifest).getItems()).isEqualTo(list.getItems());
        assertThat(Fabric8.manifest(list.getItems().get(0))).isEqualTo(manifest);
    }

    @Test
    void clientsWriteWhatTheManifestSays() {
        Deployment web = Deployment.named("web", Container.named("web").image("web:1"));

        String json = new KubernetesSerialization().asJson(Fabric8.object(web));

        assertThat(json).contains("\"image\":\"web:1\"").doesNotContain("[]");
    }

    @Test
    void writesWhatABuilderAddsToAnEmptyList() {
        Mapping tree = Deployment.named("web", Container.named("web")).tree();
        Mapping metadata = tree.mapping("metadata").orElseThrow();
        Mapping empty = tree.with("metadata", metadata.with("finalizers", Sequence.of()));

        io.fabric8.kubernetes.api.model.apps.Deployment object =
                Fabric8.object(Resource.from(empty), io.fabric8.kubernetes.api.model.apps.Deployment.class);
        assertThat(Fabric8.resource(object).tree()).isEqualTo(empty);

        object.getMetadata().getFinalizers().add("example.com/keep");
        assertThat(Fabric8.resource(object).metadata().finalizers()).containsExactly("example.com/keep");
    }
}
