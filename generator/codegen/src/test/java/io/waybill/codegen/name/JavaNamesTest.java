package io.waybill.codegen.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Deployment, deployment",
        "ConfigMap, configMap",
        "APIService, apiService",
        "CSIDriver, csiDriver",
        "IPAddress, ipAddress",
        "ABC, abc",
        "Package, package_"
    })
    void callsVariablesByTheirKind(String kind, String variable) {
        assertThat(JavaNames.variable(kind)).isEqualTo(variable);
    }
}
