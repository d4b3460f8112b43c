package io.waybill.kubernetes.kind;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResourceListsTest {

    private static final Mapping MAP =
            Mapping.of(Map.of("metadata", Mapping.of(Map.of("name", Scalar.of("settings")))));

    @Test
    void itemsOfOneKindAreGivenTheirKind() {
        Mapping list = list("v1", "ConfigMapList", MAP);

        assertThat(ResourceLists.items(list))
                .containsExactly(MAP.with("apiVersion", Scalar.of("v1")).with("kind", Scalar.of("ConfigMap")));
    }

    @Test
    void anItemThatSaysItsKindOrItsVersionKeepsWhatItSays() {
        Mapping secret = MAP.with("kind", Scalar.of("Secret"));

        assertThat(ResourceLists.items(list("v1", "ConfigMapList", secret))).containsExactly(secret);
    }

    @Test
    void itemsOfAnyKindStayAsTheyAre() {
        assertThat(ResourceLists.items(list("v1", "List", MAP))).containsExactly(MAP);
    }

    @Test
    void listsWithinListsAreTakenApart() {
        Mapping secret = MAP.with("apiVersion", Scalar.of("v1")).with("kind", Scalar.of("Secret"));
        Mapping nested = list("v1", "List", list("v1", "List", secret), secret);

        List<Node> all = new ArrayList<>();
        ResourceLists.forEach(nested, all::add);

        assertThat(all).containsExactly(secret, secret);
    }

    @Test
    void aKindThatMerelyEndsInListIsNoListWithoutItems() {
        Mapping accessList = MAP.with("apiVersion", Scalar.of("example.com/v1")).with("kind", Scalar.of("AccessList"));

        assertThat(ResourceLists.isList(accessList)).isFalse();
        assertThat(ResourceLists.isList(accessList.with("items", Scalar.ofNull())))
                .isTrue();
        assertThat(ResourceLists.isList(accessList.with("items", Scalar.of("none"))))
                .isFalse();
    }

    private static Mapping list(String apiVersion, String kind, Node... items) {
        return Mapping.empty()
                .with("apiVersion", Scalar.of(apiVersion))
                .with("kind", Scalar.of(kind))
                .with("items", Sequence.of(items));
    }
}
