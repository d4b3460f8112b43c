package io.waybill.explain.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.explain.http.Answer.Share;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Answers are equal where no client and no backend can tell them apart. */
class AnswerTest {

    private static final Handling OLD = Handling.forward("shop/old:80", "/", "shop.com");
    private static final Handling NEW = Handling.forward("shop/new:80", "/", "shop.com");

    private static Map.Entry<Handling, Integer> weight(Handling handling, int weight) {
        return Map.entry(handling, weight);
    }

    @Test
    void weightsAreShortened() {
        Answer answer = Answer.of(List.of(weight(OLD, 5), weight(NEW, 5)));

        assertThat(answer).isEqualTo(Answer.of(List.of(weight(OLD, 1), weight(NEW, 1))));
        assertThat(answer).hasToString("1 of 2: shop/new:80 sees /; 1 of 2: shop/old:80 sees /");
    }

    @Test
    void hundredPartsArePercents() {
        assertThat(Answer.of(List.of(weight(OLD, 93), weight(NEW, 7))))
                .hasToString("7 %: shop/new:80 sees /; 93 %: shop/old:80 sees /");
    }

    @Test
    void oneBackendThatIsNamedTwiceIsOne() {
        assertThat(Answer.of(List.of(weight(OLD, 3), weight(OLD, 4)))).isEqualTo(Answer.of(OLD));
    }

    @Test
    void whatHasNoWeightGetsNothing() {
        assertThat(Answer.of(List.of(weight(OLD, 0), weight(NEW, 9)))).isEqualTo(Answer.of(NEW));
    }

    @Test
    void answersOfTheProxyAreWordedByStatusAndPlace() {
        assertThat(Answer.of(Handling.status(404))).hasToString("404");
        assertThat(Answer.of(Handling.redirect(308, "https://shop.com/"))).hasToString("308 to https://shop.com/");
    }

    @Test
    void whatIsDoneToHeadersIsPartOfTheAnswer() {
        Handling edited = new Handling(
                0,
                "",
                "shop/web:80",
                "/x",
                "shop.com",
                new TreeMap<>(Map.of("x-a", "+1")),
                new TreeMap<>(Map.of("server", "-")),
                List.of("mirror to shop/audit:80"));

        assertThat(edited)
                .isNotEqualTo(Handling.forward("shop/web:80", "/x", "shop.com"))
                .hasToString("shop/web:80 sees /x, request header x-a: +1, response header server: -,"
                        + " mirror to shop/audit:80");
    }

    @Property
    void partsAreAllOfTheRequestsAndCannotBeShortened(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 1_000_000) Integer> weights) {
        List<Share> shares = answer(weights, 1).shares();

        int total = shares.get(0).total();
        assertThat(shares).allMatch(share -> share.total() == total);
        assertThat(shares.stream().mapToInt(Share::weight).sum()).isEqualTo(total);
        for (int divisor = 2; divisor <= 13; divisor++) {
            int by = divisor;
            assertThat(shares.stream().allMatch(share -> share.weight() % by == 0))
                    .isFalse();
        }
    }

    @Property
    boolean theOrderOfBackendsAndTheScaleOfWeightsDoNotMatter(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 0, max = 1000) Integer> weights,
            @ForAll @IntRange(min = 1, max = 100) int factor,
            @ForAll Random random) {
        List<Map.Entry<Handling, Integer>> entries = new ArrayList<>(entries(weights, factor));
        Collections.shuffle(entries, random);
        return Answer.of(entries).equals(answer(weights, 1));
    }

    private static Answer answer(List<Integer> weights, int factor) {
        return Answer.of(entries(weights, factor));
    }

    private static List<Map.Entry<Handling, Integer>> entries(List<Integer> weights, int factor) {
        List<Map.Entry<Handling, Integer>> entries = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            entries.add(weight(Handling.forward("shop/web-" + i + ":80", "/", ""), weights.get(i) * factor));
        }
        return entries;
    }
}
