package io.waybill.testing;

import static io.waybill.testing.ManifestAssertions.assertThat;
import static io.waybill.testing.ManifestAssertions.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.diff.Effect;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Target;
import io.waybill.kubernetes.podsecurity.Level;
import io.waybill.testing.Shop.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestAssertTest {

    private static final Manifest SHOP = Manifest.read(ManifestAssertTest.class, "shop.yaml");

    private static ManifestAssert production() {
        return assertThat(new Shop()).in(Stage.PRODUCTION);
    }

    private static void fails(ThrowingCallable assertion, String... texts) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessageContainingAll(texts);
    }

    @Test
    void findsResources() {
        production().has("Deployment", "web").hasNo("Secret", "web");

        fails(
                () -> production().has("Deployment", "wbe"),
                "[shop/production] There is no Deployment \"wbe\"; did you mean \"Deployment web\"?",
                "\n  Service web");
        fails(() -> production().hasNo("Service", "web"), "There is a Service \"web\".");
    }

    @Test
    void findsFieldsWithTheirJavaLine() {
        production()
                .resource("Deployment", "web")
                .hasField("spec.replicas", 3)
                .hasField("spec.template.spec.containers[0].image", "shop/web:1.4.2")
                .hasField("spec.selector.matchLabels[\"app\"]", "web")
                .hasNoField("spec.paused")
                .isValid();

        fails(
                () -> production().resource("Deployment", "web").hasField("spec.replicas", 2),
                "Deployment \"web\" has at spec.replicas",
                "3  (Shop.java:",
                "not 2.");
        fails(
                () -> production().resource("Deployment", "web").hasField("spec.paused", true),
                "has at spec.paused nothing, not true.");
        fails(() -> production().resource("Deployment", "web").hasNoField("spec.replicas"), "has spec.replicas");
    }

    @Test
    void validatesAsTheGoalDoes() {
        production().isValid();

        fails(
                () -> assertThat(new Shop("")).in("test").isValid(),
                "The manifest has findings:",
                "Deployment shop/web",
                "Shop.java:");
    }

    @Test
    void admitsPodsByTheirLevel() {
        production().isAdmittedUnder(Level.BASELINE);

        fails(
                () -> production().isAdmittedUnder(Level.RESTRICTED),
                "The level restricted of the Pod Security Standards refuses pods:",
                "error[pod-security]",
                "spec.template.spec",
                "Shop.java:");
    }

    @Test
    void followsRoutes() {
        production().route("https://shop.example.com/cart").reaches("web", 8080).isAnswered();
        production().route("https://other.example.com/").reachesNothing();

        fails(
                () -> production().route("https://shop.example.com/").reaches("web", 80),
                "does not reach \"web\" at port 80:",
                "Deployment web x3 :8080");
        fails(() -> production().route("https://shop.example.com/").reachesNothing(), "is answered:");
        fails(() -> production().route("https://other.example.com/").isAnswered(), "does not reach anything");
    }

    @Test
    void connectsPods() {
        assertThat(SHOP).pods("web").canReach("db", 5432).cannotReach("db", 22).canReachAddress("203.0.113.7", 443);
        assertThat(SHOP).pods("db").cannotReach("web", 8080).cannotReachAddress("203.0.113.7", 443);
        assertThat(SHOP).address("203.0.113.7").canReach("web", 8080).cannotReach("db", 5432);
        assertThat(SHOP).pods("web").cannotReach("db", "5432/UDP").canReach("db", "5432/TCP");

        fails(
                () -> assertThat(SHOP).pods("web").canReach("db", 22),
                "Expected Deployment shop/web to StatefulSet shop/db at 22/TCP to be allowed, but it is denied.",
                "NetworkPolicy shop/db selects StatefulSet shop/db for ingress, and no rule of it allows this.");
    }

    @Test
    void asksForRights() {
        assertThat(SHOP)
                .serviceAccount("web")
                .can("get", "configmaps", "settings")
                .cannot("get", "secrets")
                .cannot("delete", "deployments")
                .cannot("get", "pods/log")
                .cannot("list", "widgets.example.com")
                .canGet("/healthz")
                .cannotGet("/metrics")
                .cannotGainMore()
                .in("shop")
                .can("watch", "configmaps", "settings");

        fails(
                () -> assertThat(SHOP).serviceAccount("web").cannot("get", "configmaps"),
                "Expected ServiceAccount shop/web to be denied to get configmaps \"settings\" in shop, but it is"
                        + " allowed.",
                "RoleBinding shop/web of Role settings allows it.");
        fails(() -> assertThat(SHOP).serviceAccount("web").can("get", "secrets"), "No role that it has allows this.");
        fails(() -> assertThat(SHOP).serviceAccount("wbe"), "There is no ServiceAccount \"wbe\"");
    }

    @Test
    void refusesQuestionsThatNoAnswerCouldFail() {
        assertThatThrownBy(() -> assertThat(SHOP).serviceAccount("web").cannot("gte", "secrets"))
                .hasMessageContaining("\"gte\" is not a verb")
                .hasMessageContaining("did you mean \"get\"?");
        assertThatThrownBy(() -> assertThat(SHOP).serviceAccount("web").cannot("get", "secret"))
                .hasMessageContaining("The API has no resource \"secret\"")
                .hasMessageContaining("secrets");
        assertThatThrownBy(() -> assertThat(SHOP).pods("web").cannotReach("dbs", 22))
                .hasMessageContaining("no workload \"dbs\"");
        assertThatThrownBy(() -> assertThat(new Shop()).in("staging")).hasMessageContaining("shop/production");
        fails(() -> assertThat(new Shop()).manifest(), "several environments");
        fails(() -> assertThat(new Shop()).on(Target.kubernetes("1.20")), "has no target");
    }

    @Test
    void followsRollouts() {
        production().rollout("web").keepsAvailable(3).neverExceeds(4);

        fails(
                () -> production().rollout("web").keepsAvailable(4),
                "keeps at least 3 pods available, not 4",
                "Deployment shop/web with 3 replicas, RollingUpdate, maxSurge 1, maxUnavailable 0");
        fails(() -> production().rollout("web").neverExceeds(3), "has up to 4 pods, more than 3");
        fails(() -> production().rollout("db"), "There is no Deployment and no StatefulSet \"db\"");
    }

    @Test
    void drainsNodes() {
        production().drain().isNeverBlocked();

        fails(
                () -> assertThat(new Shop()).in(Stage.TEST).drain().isNeverBlocked(),
                "[shop/test] Draining nodes is blocked:",
                "PodDisruptionBudget shop/web: Blocks draining nodes: it needs 1 healthy pod, and there is 1");
    }

    @Test
    void comparesWithWhatThereIs() {
        Manifest before = new Shop("shop/web:1.4.1").manifest(Stage.PRODUCTION, Target.newest());
        production().change(from(before)).hasNoEffectAbove(Effect.ROLL);
        production()
                .change(from(new Shop().manifest(Stage.PRODUCTION, Target.newest())))
                .hasNoEffect();

        fails(
                () -> production().change(from(before)).hasNoEffectAbove(Effect.UPDATE),
                "The change does more than update:",
                "roll: apps/v1 Deployment shop/web",
                "\"shop/web:1.4.1\" -> \"shop/web:1.4.2\"");
    }

    @Test
    void readsGoldenManifestsBesideOtherGoldenFiles(@TempDir Path golden) throws IOException {
        Path production = Files.createDirectories(golden.resolve("shop/production"));
        Files.writeString(production.resolve("access.txt"), "ServiceAccount shop/web may get pods\n");
        Files.writeString(
                production.resolve("namespace-shop.yaml"), "apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n");

        fails(
                () -> production().change(from(golden)).hasNoEffectAbove(Effect.NONE),
                "5 resources differ: 4 added, 1 removed");
    }

    @Test
    void assertsEverywhere() {
        List<String> replicas = new ArrayList<>();
        assertThat(new Shop())
                .everywhere(manifest ->
                        replicas.add(manifest.isValid().rendered().rendition().title()));

        assertThat(replicas).containsExactly("shop/test", "shop/production");
    }
}
