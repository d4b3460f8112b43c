package io.waybill.pipeline.blueprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.dsl.Blueprint;
import io.waybill.dsl.Environment;
import io.waybill.dsl.EnvironmentBlueprint;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Target;
import io.waybill.pipeline.run.UserException;
import io.waybill.schema.ApiHistory;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Environments and targets of blueprints. */
class RenditionsTest {

    private record Stage(String name) implements Environment {}

    private record App(List<Stage> environments, List<Target> targets) implements EnvironmentBlueprint<Stage> {
        @Override
        public Manifest manifest(Stage stage, Target target) {
            return Manifest.of();
        }
    }

    private static final List<Target> NEWEST = List.of(Target.newest());

    @Test
    void haveAFolderForEachEnvironmentInLowerCase() {
        assertThat(folders(new App(List.of(new Stage("TEST"), new Stage("prod-eu")), NEWEST)))
                .containsExactly("app/test", "app/prod-eu");
    }

    @Test
    void haveAFolderForEachTargetWhenThereAreSeveral() {
        List<Target> targets = List.of(Target.kubernetes("1.20"), Target.newest());

        assertThat(folders(new App(List.of(new Stage("test")), targets)))
                .containsExactly("app/test/kubernetes-1.20", "app/test/kubernetes-1.37");
    }

    @Test
    void canBeNarrowedToOneEnvironment() {
        List<Rendition> all = Renditions.of(
                List.of(new App(List.of(new Stage("test"), new Stage("prod")), NEWEST)), Optional.empty());

        assertThat(Renditions.select(all, List.of("prod")))
                .extracting(Rendition::folder)
                .containsExactly("app/prod");
        assertThatThrownBy(() -> Renditions.select(all, List.of("prd")))
                .hasMessage("There is no environment \"prd\"; there are [app/test, app/prod]");
    }

    @Test
    void refuseNamesThatCouldLeaveTheFolder() {
        for (String name : List.of("..", "a/b", "", ".hidden", "a\\b")) {
            assertThatThrownBy(() -> folders(new App(List.of(new Stage(name)), NEWEST)))
                    .isInstanceOf(UserException.class)
                    .hasMessageContaining("cannot be the name of the environment of the blueprint app");
        }
    }

    @Test
    void refuseTwoOfOneName() {
        assertThatThrownBy(() -> folders(new App(List.of(new Stage("a"), new Stage("A")), NEWEST)))
                .hasMessage("Two blueprints or environments are named \"app/a\"; rename one, with name()");
    }

    @Test
    void refuseBlueprintsWithoutEnvironmentsOrTargets() {
        assertThatThrownBy(() -> folders(new App(List.of(), NEWEST))).hasMessageContaining("has no environments");
        assertThatThrownBy(() -> folders(new App(List.of(new Stage("a")), List.of())))
                .hasMessageContaining("has no targets");
    }

    private static List<String> folders(Blueprint blueprint) {
        return Renditions.of(List.of(blueprint), Optional.empty()).stream()
                .map(Rendition::folder)
                .toList();
    }

    @Test
    void theNewestTargetIsTheNewestThatTheFactsKnow() {
        assertThat(Target.newest().kubernetesVersion())
                .isEqualTo(ApiHistory.load().newest().toString());
    }
}
