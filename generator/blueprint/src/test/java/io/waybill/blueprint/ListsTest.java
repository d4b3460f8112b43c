package io.waybill.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Lists are taken apart: each of their items is a resource. */
class ListsTest {

    @Test
    void anItemOfAListMayLeaveOutItsKind() {
        String java = Written.body("""
                apiVersion: v1
                kind: ConfigMapList
                items:
                - metadata: {name: one}
                - metadata: {name: two}
                """);

        assertThat(java).isEqualTo("""
                ConfigMap oneConfigMap = ConfigMap.named("one");
                ConfigMap twoConfigMap = ConfigMap.named("two");
                return Manifest.of(oneConfigMap, twoConfigMap);
                """);
    }

    @Test
    void listsInListsAreTakenApart() {
        String java = Written.body("""
                apiVersion: v1
                kind: List
                items:
                - apiVersion: v1
                  kind: List
                  items:
                  - {apiVersion: v1, kind: ConfigMap, metadata: {name: one}}
                - {apiVersion: v1, kind: ConfigMap, metadata: {name: two}}
                """);

        assertThat(java).isEqualTo("""
                ConfigMap oneConfigMap = ConfigMap.named("one");
                ConfigMap twoConfigMap = ConfigMap.named("two");
                return Manifest.of(oneConfigMap, twoConfigMap);
                """);
    }
}
