package io.waybill.diff.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.diff.Yaml;
import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.stored.ApplyMode;
import io.waybill.kubernetes.stored.CustomDefinitions;
import io.waybill.kubernetes.stored.Typing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an update changes of what the server filled in. */
class HiddenDifferenceTest {

    private static Update update(String before, String after) {
        Mapping now = Yaml.read(after);
        Typing typing = Typing.of(Yaml.api("1.36"), now);
        return Update.of(
                Earlier.of(typing, CustomDefinitions.NONE, Yaml.read(before)),
                CustomDefinitions.NONE,
                now,
                ApplyMode.SERVER_SIDE);
    }

    private static String service(String spec) {
        return "{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {" + spec + "}}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "type: NodePort | type: ClusterIP | spec.type",
                "ports: [{port: 80}] | ports: [{port: 81}] | spec.ports",
                "sessionAffinity: ClientIP | sessionAffinity: None | spec.sessionAffinity",
                "externalIPs: [1.2.3.4] | selector: {a: b} | spec.selector"
            })
    void namesTheFirstFieldThatIsStoredAsAnotherValue(String before, String after, String field) {
        assertThat(HiddenDifference.of(update(service(before), service(after)))).contains(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "clusterIP: None | selector: null",
                "type: ClusterIP | sessionAffinity: None",
                "ports: [{port: 80}] | ports: [{port: 80, protocol: TCP, targetPort: 80}]"
            })
    void findsNothingWhereTheObjectStaysAsItIs(String before, String after) {
        assertThat(HiddenDifference.of(update(service(before), service(after)))).isEmpty();
    }

    @Test
    void doesNotLookAtWhatServersWrite() {
        String manifest = "{apiVersion: v1, kind: Service, metadata: {name: a%s}%s}";

        assertThat(HiddenDifference.of(
                        update(manifest.formatted(", labels: {a: b}", ", status: {x: 1}"), manifest.formatted("", ""))))
                .isEmpty();
    }
}
