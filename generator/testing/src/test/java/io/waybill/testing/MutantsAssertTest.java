package io.waybill.testing;

import static io.waybill.testing.ManifestAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.diff.Effect;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Assertions are judged by what they notice. */
class MutantsAssertTest {

    private static void image(ManifestAssert manifest) {
        manifest.resource("Deployment", "web").hasField("spec.template.spec.containers[0].image", "shop/web:1.4.2");
    }

    @Test
    void whatNothingNoticesIsInTheMessage() {
        assertThatThrownBy(() -> assertThat(new Shop()).mutants().scoreAtLeast(100))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Expected a score of 100 % at least.")
                .hasMessageContaining("containers[0].image: \"shop/web:1.4.2\" -> \"shop/web:1.4.2-mutant\"");
    }

    @Test
    void anAssertionNotices() {
        assertThatThrownBy(() -> assertThat(new Shop())
                        .mutants()
                        .judgedBy(MutantsAssertTest::image)
                        .scoreAtLeast(100))
                .hasMessageContaining(" by assertions")
                .message()
                .doesNotContain("shop/web:1.4.2-mutant");
    }

    @Test
    void onlyWhatDoesMoreThanAnEffectIsAskedFor() {
        assertThatThrownBy(() -> assertThat(new Shop()).mutants().leaveNoneAbove(Effect.UPDATE))
                .hasMessageContaining("Expected that all mutants above update are noticed.")
                .hasMessageContaining("roll: pods are replaced")
                .message()
                .doesNotContain("update: the object changes in place");
    }

    @Test
    void assertionsThatFailAnywayAreRefused() {
        assertThatThrownBy(() -> assertThat(new Shop()).mutants().judgedBy(manifest -> manifest.has("Pod", "lost")))
                .hasMessageContaining("There is no Pod \"lost\"");
    }

    @Test
    void withoutTimeNothingIsKnown() {
        MutantsAssert mutants = assertThat(new Shop()).mutants().within(Duration.ZERO);

        assertThatThrownBy(() -> mutants.scoreAtLeast(0)).hasMessageContaining("Allow more time.");
        assertThatThrownBy(() -> mutants.leaveNoneAbove(Effect.UPDATE)).hasMessageContaining("was tried within PT0S");
    }
}
