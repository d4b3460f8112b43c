package io.waybill.kubernetes.dns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "web, true",
        "1web, true",
        "w-b, true",
        "w--b, true",
        "-web, false",
        "web-, false",
        "Web, false",
        "a.b, false",
        "'', false"
    })
    void aLabelIsLettersDigitsAndDashes(String text, boolean isLabel) {
        assertThat(DnsNames.isLabel(text)).isEqualTo(isLabel);
        assertThat(DnsNames.isLabelWithLetter(text)).isEqualTo(isLabel && !text.startsWith("1"));
    }

    @Test
    void aLabelHas63CharactersAtMostAndASubdomain253() {
        String longest = "a".repeat(63);

        assertThat(DnsNames.isLabel(longest)).isTrue();
        assertThat(DnsNames.isLabel(longest + "a")).isFalse();
        assertThat(DnsNames.isSubdomain("a".repeat(253))).isTrue();
        assertThat(DnsNames.isSubdomain("a".repeat(254))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"a.b, true", "a, true", "a..b, false", ".a, false", "a., false", "a.-b, false"})
    void aSubdomainIsLabelsWithDotsBetween(String text, boolean isSubdomain) {
        assertThat(DnsNames.isSubdomain(text)).isEqualTo(isSubdomain);
        assertThat(DnsNames.isWildcard("*." + text)).isEqualTo(isSubdomain);
        assertThat(DnsNames.isWildcard(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"web-, wea", "web, web", "-, -", "a_-, aa"})
    void aPrefixMayEndInADash(String prefix, String completed) {
        assertThat(DnsNames.completed(prefix)).isEqualTo(completed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"app", "App_1.x", "example.com/App", "aaa/b"})
    void keysOfLabelsHaveAPrefixIfNeedBe(String key) {
        assertThat(LabelNames.isKey(key)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-app", "app-", "a/b/c", "Example.com/app", "/app", "app/", "a b"})
    void otherKeysOfLabelsAreRefused(String key) {
        assertThat(LabelNames.isKey(key)).isFalse();
    }

    @Test
    void valuesOfLabelsMayBeEmpty() {
        assertThat(LabelNames.isValue("")).isTrue();
        assertThat(LabelNames.isValue("A_b.c-1")).isTrue();
        assertThat(LabelNames.isValue("a".repeat(64))).isFalse();
        assertThat(LabelNames.isValue("_a")).isFalse();
    }
}
