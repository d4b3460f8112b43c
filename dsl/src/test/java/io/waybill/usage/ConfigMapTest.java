package io.waybill.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.dsl.core.v1.ConfigMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Settings by key. */
class ConfigMapTest {

    private final ConfigMap settings =
            ConfigMap.named("myblog").data("MYSQL_PORT", "3306").data("MYSQL_HOST", "mysql");

    @Test
    void sortsItsKeysAndQuotesDigits() {
        assertThat(settings).hasToString("""
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: myblog
                data:
                  MYSQL_HOST: mysql
                  MYSQL_PORT: "3306"
                """);
    }

    @Test
    void sortsTheKeysOfAWholeMapToo() {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("MYSQL_PORT", "3306");
        data.put("MYSQL_HOST", "mysql");

        assertThat(ConfigMap.named("myblog").data(data)).hasToString(settings.toString());
    }

    @Test
    void replacesTheValueOfAKey() {
        assertThat(settings.data("MYSQL_HOST", "db").data())
                .containsEntry("MYSQL_HOST", "db")
                .hasSize(2);
    }

    @Test
    void doesNotSeeLaterChangesOfTheMapItWasGiven() {
        Map<String, String> data = new LinkedHashMap<>(Map.of("a", "1"));
        ConfigMap made = ConfigMap.named("m").data(data);
        data.put("b", "2");

        assertThat(made.data()).containsOnlyKeys("a");
    }

    @Test
    void doesNotLetItsEntriesBeChanged() {
        assertThatThrownBy(() -> settings.data().put("a", "b")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void offersAKeyOfItsBinaryData() {
        assertThat(ConfigMap.named("m").binaryData("logo", new byte[] {1}).key("logo"))
                .hasToString("""
                        configMapKeyRef:
                          name: m
                          key: logo
                        """);
    }

    @Test
    void refusesAMisspeltKeyAndNamesTheOneThatWasMeant() {
        assertThatThrownBy(() -> settings.key("MYSQL_HOTS"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The ConfigMap \"myblog\" has no key \"MYSQL_HOTS\"; did you mean \"MYSQL_HOST\"?");
    }

    @Test
    void refusesAnUnknownKeyAndNamesThoseItHas() {
        assertThatThrownBy(() -> settings.key("x"))
                .hasMessage("The ConfigMap \"myblog\" has no key \"x\"; it has: [MYSQL_HOST, MYSQL_PORT]");
    }

    @Test
    void writesAFileAsItsLines() {
        assertThat(ConfigMap.named("m").data("my.cnf", "[mysqld]\nport=3306\n")).hasToString("""
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: m
                data:
                  my.cnf: |
                    [mysqld]
                    port=3306
                """);
    }
}
