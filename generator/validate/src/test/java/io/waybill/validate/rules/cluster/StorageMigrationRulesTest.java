package io.waybill.validate.rules.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Migrations of what is stored. */
class StorageMigrationRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            resource: {resource: deployments, group: apps} | ``
            resource: {resource: pods}                     | ``
            resource: {}                                   | required spec.resource.resource
            resource: {resource: ., group: a_b}            | invalid-format spec.resource.resource; invalid-format spec.resource.group
            """)
    void nameAResource(String spec, String errors) {
        assertThat(Verdict.of("1.36", """
                {apiVersion: storagemigration.k8s.io/v1beta1, kind: StorageVersionMigration, metadata: {name: a}, spec: {%s}}
                """.formatted(spec))).isEqualTo(errors);
    }
}
