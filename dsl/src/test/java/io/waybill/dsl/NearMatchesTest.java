package io.waybill.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A misspelt name finds the one that was meant. */
class NearMatchesTest {

    @ParameterizedTest
    @CsvSource({
        "containerPot,containerPort",
        "contianerPort,containerPort",
        "containerport,containerPort",
        "imagee,image",
        "MYSQL_PASSWORD,MYSQL_PASSWD",
        "nmae,name"
    })
    void findsTheNameThatWasMeant(String misspelt, String meant) {
        assertThat(NearMatches.of(misspelt, List.of("volumes", meant, "securityContext")))
                .containsExactly(meant);
    }

    @Test
    void findsNothingFarAway() {
        assertThat(NearMatches.of("replicas", List.of("image", "volumes"))).isEmpty();
    }

    @Test
    void givesTheNearestFirstAndThreeAtMost() {
        assertThat(NearMatches.of("ports", List.of("porridge", "hosts", "port", "parts", "sorts")))
                .containsExactly("parts", "port", "sorts");
    }

    @Test
    void asksForWhatMayHaveBeenMeant() {
        assertThat(NearMatches.question("port", List.of("ports", "part")))
                .contains("did you mean \"part\" or \"ports\"?");
        assertThat(NearMatches.sentence("prots", List.of("ports"))).contains("Did you mean \"ports\"?");
        assertThat(NearMatches.question("image", List.of("volumes"))).isEmpty();
    }
}
