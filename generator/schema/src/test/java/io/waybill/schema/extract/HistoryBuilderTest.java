package io.waybill.schema.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.schema.ApiHistory;
import io.waybill.schema.FactsFormat;
import io.waybill.schema.Minor;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What several minors say becomes one history in which nothing is said twice. */
class HistoryBuilderTest {

    private final SortedMap<Minor, ClientFacts> facts = new TreeMap<>();

    @Test
    void joinsNeighbouringMinorsThatSayTheSame() {
        minor("1.20", "type acme.v1.Box\n  size int32\n");
        minor("1.21", "type acme.v1.Box\n  size int32\n");

        assertThat(merged()).isEqualTo("""
                minors 1.20 1.21
                type acme.v1.Box
                  size int32
                """);
    }

    @Test
    void joinsMinorsAcrossOneThatNobodyRead() {
        minor("1.25", "type acme.v1.Box\n  size int32\n");
        minor("1.27", "type acme.v1.Box\n  size int32\n");

        assertThat(merged()).isEqualTo("""
                minors 1.25 1.26~ 1.27
                type acme.v1.Box
                  size int32
                """);
    }

    @Test
    void givesAFieldThatCameLaterItsSpan() {
        minor("1.20", "type acme.v1.Box\n  size int32\n");
        minor("1.21", "type acme.v1.Box\n  colour string\n  size int32\n");

        assertThat(merged()).isEqualTo("""
                minors 1.20 1.21
                type acme.v1.Box
                  colour string 1.21..
                  size int32
                """);
    }

    @Test
    void givesAFieldThatChangedALineForEachForm() {
        minor("1.20", "type acme.v1.Box\n  size int32\n");
        minor("1.21", "type acme.v1.Box\n  size! int64\n");
        minor("1.22", "type acme.v1.Box\n  size! int64\n");

        assertThat(merged()).isEqualTo("""
                minors 1.20 1.21 1.22
                type acme.v1.Box
                  size int32 1.20..1.20
                  size! int64 1.21..
                """);
    }

    @Test
    void givesAFieldThatWentAndCameBackTwoSpans() {
        minor("1.20", "type acme.v1.Box\n  size int32\n");
        minor("1.21", "type acme.v1.Box\n");
        minor("1.22", "type acme.v1.Box\n  size int32\n");

        assertThat(merged()).contains("  size int32 1.20..1.20\n  size int32 1.22..\n");
    }

    @Test
    void givesAKindThatIsNoLongerServedItsSpan() {
        minor("1.20", "kind acme.io/v1 Box boxes namespaced acme.v1.Box\ntype acme.v1.Box\n");
        minor("1.21", "type acme.v1.Box\n");

        assertThat(merged()).contains("kind acme.io/v1 Box boxes namespaced acme.v1.Box 1.20..1.20\n");
    }

    @Test
    void answersAMinorThatNobodyReadFromEitherNeighbour() {
        minor("1.25", "type acme.v1.Box\n  gone int32\n  size int32\n");
        minor("1.27", "type acme.v1.Box\n  fresh int32\n  size! int64\n");

        assertThat(merged()).isEqualTo("""
                minors 1.25 1.26~ 1.27
                type acme.v1.Box
                  fresh int32 1.26..
                  gone int32 1.25..1.26
                  size int32 1.25..1.25
                  size! int64 1.26..
                """);
    }

    @Test
    void takesOutKindsThatAMinorIsKnownNotToServe() {
        String kind = "kind autoscaling/v2beta2 HorizontalPodAutoscaler hpas namespaced a.v1.B";
        minor("1.25", kind + "\ntype a.v1.B\n");
        minor("1.27", "type a.v1.B\n");

        assertThat(merged()).contains(kind + " 1.25..1.25\n");
    }

    private void minor(String minor, String lines) {
        ApiHistory one = FactsFormat.read("minors " + minor + "\n" + lines);
        facts.put(Minor.parse(minor), new ClientFacts(one.kinds(), one.types(), Descriptions.of(Map.of())));
    }

    private String merged() {
        String text = FactsFormat.write(HistoryBuilder.merge(facts, Corrections.load()));
        return text.substring(text.indexOf('\n') + 1);
    }
}
