package io.waybill.blueprint.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of variables are free, and are names in Java. */
class NamesTest {

    private final Names names = new Names(Set.of("taken"));

    @ParameterizedTest
    @CsvSource({
        "mysql-data, mysqlData",
        "a.b_c, aBC",
        "Web, web",
        "--web--, web",
        "2nd-disk, ndDisk",
        "v2, v2",
        "'', value",
        "---, value",
        "été, t"
    })
    void lettersAndDigitsAreInCamelCase(String text, String name) {
        assertThat(Names.camel(text)).isEqualTo(name);
    }

    @Test
    void longNamesAreCut() {
        assertThat(Names.camel("a".repeat(100))).hasSize(60);
    }

    @Test
    void classesBeginWithACapital() {
        assertThat(Names.className("my-blog")).isEqualTo("MyBlog");
    }

    @ParameterizedTest
    @ValueSource(strings = {"class", "true", "null", "var", "manifest", "java", "cpu", "taken"})
    void aNameThatIsNotFreeHasItsTypeBehind(String wish) {
        assertThat(names.variable(wish, "io.waybill.dsl.core.v1.Pod")).isEqualTo(wish + "Pod");
    }

    @Test
    void aThirdThingOfOneNameIsCounted() {
        assertThat(names.variable("web", "a.Pod")).isEqualTo("web");
        assertThat(names.variable("web", "a.Pod")).isEqualTo("webPod");
        assertThat(names.variable("web", "a.Pod")).isEqualTo("webPod2");
    }

    @Test
    void aNameThatEndsWithItsTypeDoesNotRepeatIt() {
        names.variable("webPod", "a.Pod");

        assertThat(names.variable("webPod", "a.Pod")).isEqualTo("webPod2");
    }
}
