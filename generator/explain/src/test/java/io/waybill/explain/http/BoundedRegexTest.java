package io.waybill.explain.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.explain.http.BoundedText.TooManyLooksException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Expressions of manifests are somebody else's: whatever they are, a request is answered. */
class BoundedRegexTest {

    @Test
    void anExpressionMatchesTheWholeOrTheBeginning() {
        assertThat(BoundedRegex.matches("/v[0-9]+", "/v12")).isTrue();
        assertThat(BoundedRegex.matches("/v[0-9]+", "/v12/x")).isFalse();
        assertThat(BoundedRegex.match("/v([0-9]+)", "/v12/x", false).map(Matcher::end))
                .contains(4);
        assertThat(BoundedRegex.match("v", "/v12", false)).isEmpty();
    }

    @Test
    void groupsAreThoseOfTheMatch() {
        assertThat(BoundedRegex.match("/(.*)/x", "/a/b/x", true).map(match -> match.group(1)))
                .contains("a/b");
    }

    @Test
    void whatIsNoExpressionMatchesNothing() {
        assertThat(BoundedRegex.isValid("a(")).isFalse();
        assertThat(BoundedRegex.isValid("a")).isTrue();
        assertThat(BoundedRegex.matches("a(", "a(")).isFalse();
        assertThat(BoundedRegex.match("[", "[", false)).isEmpty();
    }

    @Test
    void anExpressionThatTriesTooMuchDoesNotMatch() {
        assertThat(BoundedRegex.matches(".*x.*x.*x.*y", "x".repeat(300) + "z")).isFalse();
    }

    /** Java recurses for each round of a group with choices. */
    @Test
    void anExpressionThatIsTooDeepForALongTextDoesNotMatch() {
        assertThat(BoundedRegex.matches("(?:a|b)*c", "ab".repeat(50_000) + "d")).isFalse();
    }

    @Test
    void aSearchThatTriesTooMuchOrGoesTooDeepSaysSo() {
        assertThatThrownBy(() -> BoundedRegex.find(Pattern.compile("(?:a|b)*c"), "ab".repeat(50_000) + "d"))
                .isInstanceOf(TooManyLooksException.class)
                .hasMessage("The regular expression tries too many ways to match");
        assertThatThrownBy(() -> BoundedRegex.find(Pattern.compile(".*x.*x.*x.*y"), "x".repeat(300)))
                .isInstanceOf(TooManyLooksException.class);
        assertThat(BoundedRegex.find(Pattern.compile("b+"), "aabba").map(Matcher::start))
                .contains(2);
    }

    @Test
    void eachMatchMayLookAnew() {
        for (int i = 0; i < 20; i++) {
            assertThat(BoundedRegex.matches("a*", "a".repeat(100_000))).isTrue();
        }
    }

    @Property
    boolean aTextWithoutSpecialCharactersMatchesItselfAlone(
            @ForAll @AlphaChars @StringLength(max = 20) String regex,
            @ForAll @AlphaChars @StringLength(max = 20) String text) {
        return BoundedRegex.matches(regex, text) == regex.equals(text)
                && BoundedRegex.match(regex, text, false).isPresent() == text.startsWith(regex);
    }

    @Property
    boolean aPartOfABoundedTextIsThatOfTheText(@ForAll @StringLength(min = 2, max = 20) String text) {
        BoundedText bounded = new BoundedText(text);
        int middle = text.length() / 2;
        return bounded.length() == text.length()
                && bounded.subSequence(1, middle).toString().equals(text.substring(1, Math.max(1, middle)))
                && bounded.charAt(middle) == text.charAt(middle);
    }
}
