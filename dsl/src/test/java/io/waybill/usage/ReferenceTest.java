package io.waybill.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.UntypedResource;
import io.waybill.dsl.admissionregistration.v1.ServiceReference;
import io.waybill.dsl.apps.v1.Deployment;
import io.waybill.dsl.autoscaling.v2.CrossVersionObjectReference;
import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.LocalObjectReference;
import io.waybill.dsl.core.v1.ObjectReference;
import io.waybill.dsl.core.v1.PersistentVolumeClaim;
import io.waybill.dsl.core.v1.Secret;
import io.waybill.dsl.core.v1.Service;
import io.waybill.dsl.core.v1.ServiceAccount;
import io.waybill.dsl.core.v1.TypedLocalObjectReference;
import io.waybill.dsl.core.v1.TypedObjectReference;
import io.waybill.dsl.networking.v1.IngressBackend;
import io.waybill.dsl.networking.v1.IngressClassParametersReference;
import io.waybill.dsl.rbac.v1.ClusterRole;
import io.waybill.dsl.rbac.v1.ClusterRoleBinding;
import io.waybill.dsl.rbac.v1.Role;
import io.waybill.dsl.rbac.v1.RoleBinding;
import io.waybill.dsl.rbac.v1.Subject;
import org.junit.jupiter.api.Test;

/** References are made from what they refer to, so that no two strings can be swapped. */
class ReferenceTest {

    private static final UntypedResource BUCKET =
            UntypedResource.named("storage.example.com/v1", "Bucket", "images", true);

    @Test
    void aScaledWorkloadIsReferredToWithItsVersion() {
        Deployment web = Deployment.named("web", Container.named("c"));

        assertThat(CrossVersionObjectReference.to(web)).hasToString("""
                apiVersion: apps/v1
                kind: Deployment
                name: web
                """);
    }

    @Test
    void aResourceOfAGroupIsReferredToWithItsGroup() {
        assertThat(IngressBackend.to(BUCKET)).hasToString("""
                resource:
                  kind: Bucket
                  name: images
                  apiGroup: storage.example.com
                """);
        assertThat(TypedObjectReference.to(BUCKET.namespace("shop"))).hasToString("""
                kind: Bucket
                name: images
                namespace: shop
                apiGroup: storage.example.com
                """);
        assertThat(IngressClassParametersReference.to(BUCKET.namespace("shop"))).hasToString("""
                kind: Bucket
                name: images
                namespace: shop
                apiGroup: storage.example.com
                scope: Namespace
                """);
    }

    @Test
    void theCoreGroupIsNotWritten() {
        assertThat(TypedLocalObjectReference.to(PersistentVolumeClaim.named("data")))
                .hasToString("""
                kind: PersistentVolumeClaim
                name: data
                """);
        assertThat(LocalObjectReference.to(Secret.named("pull"))).hasToString("name: pull\n");
        assertThat(ObjectReference.to(ServiceAccount.named("web").namespace("shop")))
                .hasToString("""
                apiVersion: v1
                kind: ServiceAccount
                name: web
                namespace: shop
                """);
    }

    @Test
    void aWebhookNeedsTheNamespaceOfItsService() {
        assertThat(ServiceReference.to(Service.named("hook").namespace("shop"))).hasToString("""
                name: hook
                namespace: shop
                """);
        assertThatThrownBy(() -> ServiceReference.to(Service.named("hook")))
                .hasMessageContaining("The Service \"hook\" has no namespace");
    }

    @Test
    void aBindingGrantsARoleToAnAccountOfItsNamespace() {
        RoleBinding binding = RoleBinding.granting(Role.named("reader")).to(ServiceAccount.named("web"));

        assertThat(Manifest.in("shop", binding)).hasToString("""
                apiVersion: rbac.authorization.k8s.io/v1
                kind: RoleBinding
                metadata:
                  name: reader
                  namespace: shop
                roleRef:
                  kind: Role
                  name: reader
                  apiGroup: rbac.authorization.k8s.io
                subjects:
                - kind: ServiceAccount
                  name: web
                  namespace: shop
                """);
    }

    @Test
    void aNamespaceThatAnAccountNamesIsKept() {
        RoleBinding binding = RoleBinding.granting("web-reads", ClusterRole.named("view"))
                .to(ServiceAccount.named("web").namespace("other"))
                .subject(Subject.group("developers"))
                .subject(Subject.user("jane"));

        assertThat(Manifest.in("shop", binding).toString())
                .contains("kind: ClusterRole\n")
                .endsWith("""
                subjects:
                - kind: ServiceAccount
                  name: web
                  namespace: other
                - kind: Group
                  name: developers
                  apiGroup: rbac.authorization.k8s.io
                - kind: User
                  name: jane
                  apiGroup: rbac.authorization.k8s.io
                """);
    }

    @Test
    void aBindingOfTheClusterIsInNoNamespaceButItsAccountsAre() {
        ClusterRoleBinding binding =
                ClusterRoleBinding.granting(ClusterRole.named("view")).to(ServiceAccount.named("web"));

        assertThat(Manifest.in("shop", binding)).hasToString("""
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRoleBinding
                metadata:
                  name: view
                roleRef:
                  kind: ClusterRole
                  name: view
                  apiGroup: rbac.authorization.k8s.io
                subjects:
                - kind: ServiceAccount
                  name: web
                  namespace: shop
                """);
    }
}
