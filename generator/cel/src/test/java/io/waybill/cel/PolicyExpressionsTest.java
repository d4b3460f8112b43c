package io.waybill.cel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expressions of admission policies, webhooks and selectors of devices. */
class PolicyExpressionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            object.spec.replicas <= 5                         | ''
            object.spec.replicas <= 5 &&                      | expression
            object.spec.replicas                              | expression
            Bogus value!                                      | expression
            variables.count <= 5                                  | ''
            variables.m <= 5                                  | expression
            variables.name.startsWith('a')                    | ''
            variables.name > 5                                | expression
            params.data.x == 'y'                              | ''
            request.userInfo.username == 'a' && request.kind.group == '' | ''
            request.username == 'a'                           | expression
            request.namespace == 'dev' && has(request.namespace) | ''
            request.__namespace__ == 'dev'                    | expression
            namespaceObject.metadata.namespace == ''          | ''
            namespaceObject.metadata.labels['a'] == 'b'       | ''
            namespaceObject.spec.replicas == 1                | expression
            authorizer.group('apps').resource('deployments').namespace('a').check('get').allowed() | ''
            authorizer.requestResource.check('breakglass').allowed() | ''
            namespaceObject.status.conditions.all(c, c.type != 'a') | ''
            authorizer.group('apps').allowed()                | expression
            oldObject == null ? true : oldObject.spec == object.spec | ''
            """)
    void ofValidationsAreCompiled(String expression, String expected) {
        String policy = policy("""
                  paramKind: {apiVersion: v1, kind: ConfigMap}
                  variables:
                  - {name: count, expression: object.spec.replicas}
                  - {name: name, expression: "request.name + string(variables.count)"}
                  validations:
                  - expression: "%s"
                """.formatted(expression));

        assertThat(Judged.of(policy).errors())
                .isEqualTo(expected.isEmpty() ? "" : "expression spec.validations[0]." + expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            params.data.x == 'y'    | ''                         | expression spec.validations[0].expression
            true                    | "'a ' + object.x"          | ''
            true                    | object.x                   | expression spec.validations[0].messageExpression
            true                    | "authorizer.path('/').check('get').reason()" | expression spec.validations[0].messageExpression
            """)
    void haveNoParametersAndNoAuthorizerWhereTheServerHasNone(String expression, String message, String expected) {
        String policy = policy("""
                  validations:
                  - expression: "%s"
                    %s
                """.formatted(
                expression,
                message.isEmpty()
                        ? ""
                        : "messageExpression: " + (message.startsWith("\"") ? message : "\"" + message + "\"")));

        assertThat(Judged.of(policy).errors()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            object.x == 1 ? 'a' : null   | valueExpression: "'a'"                | matchConditions
            ''                           | valueExpression: "5"                  | expression spec.auditAnnotations[0].valueExpression
            """)
    void ofAuditAnnotationsAreTextsOrNull(String ignored, String value, String expected) {
        String policy = policy("""
                  auditAnnotations:
                  - {key: a, %s}
                """.formatted(value));

        assertThat(Judged.of(policy).errors()).isEqualTo(expected.equals("matchConditions") ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            object.metadata.name != 'a'     | ''
            object.metadata.name            | expression spec.matchConditions[0].expression
            variables.count > 1                 | expression spec.matchConditions[0].expression
            """)
    void ofMatchConditionsAreCompiledWithoutVariables(String expression, String expected) {
        String policy = policy("""
                  variables: [{name: count, expression: object.spec.replicas}]
                  matchConditions: [{name: a, expression: "%s"}]
                  validations: [{expression: variables.count > 1}]
                """.formatted(expression));

        assertThat(Judged.of(policy).errors()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            applyConfiguration: {expression: "Object{spec: Object.spec{replicas: object.spec.replicas + 1}}"}  | ApplyConfiguration | ''
            applyConfiguration: {expression: "object.spec.replicas > 1"}                                       | ApplyConfiguration | expression spec.mutations[0].applyConfiguration.expression
            jsonPatch: {expression: "[JSONPatch{op: 'add', path: '/spec/replicas', value: 3}]"}                | JSONPatch          | ''
            jsonPatch: {expression: "[JSONPatch{operation: 'add'}]"}                                           | JSONPatch          | expression spec.mutations[0].jsonPatch.expression
            """)
    void ofMutationsMakeConfigurationsOrPatches(String mutation, String type, String expected) {
        String policy = """
                apiVersion: admissionregistration.k8s.io/v1
                kind: MutatingAdmissionPolicy
                metadata: {name: a}
                spec:
                  failurePolicy: Fail
                  reinvocationPolicy: Never
                  matchConstraints:
                    resourceRules: [{apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments]}]
                  mutations: [{patchType: %s, %s}]
                """.formatted(type, mutation);

        assertThat(Judged.of(policy).errors()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            object.metadata.name == 'a'  | ''
            object.metadata.name ==      | expression webhooks[0].matchConditions[0].expression
            params.x == 'a'              | expression webhooks[0].matchConditions[0].expression
            """)
    void ofWebhooksAreCompiled(String expression, String expected) {
        String webhook = """
                apiVersion: admissionregistration.k8s.io/v1
                kind: ValidatingWebhookConfiguration
                metadata: {name: a}
                webhooks:
                - name: a.example.com
                  admissionReviewVersions: [v1]
                  sideEffects: None
                  clientConfig: {url: https://a.example.com}
                  matchConditions: [{name: a, expression: "%s"}]
                """.formatted(expression);

        assertThat(Judged.of(webhook).errors()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            device.driver == 'd' && device.attributes['d'].size > 3                                  | ''
            cel.bind(d, device.attributes['d'], d.size > 3)                                          | ''
            device.capacity['d'].memory.compareTo(quantity('1Gi')) >= 0                              | ''
            device.name == 'd'                                                                       | expression spec.selectors[0].cel.expression
            """)
    void ofDevicesAreCompiled(String expression, String expected) {
        String deviceClass = """
                apiVersion: resource.k8s.io/v1
                kind: DeviceClass
                metadata: {name: a}
                spec: {selectors: [{cel: {expression: "%s"}}]}
                """.formatted(expression);

        assertThat(Judged.of(deviceClass).errors()).isEqualTo(expected);
    }

    private static String policy(String spec) {
        return """
                apiVersion: admissionregistration.k8s.io/v1
                kind: ValidatingAdmissionPolicy
                metadata: {name: a}
                spec:
                  failurePolicy: Fail
                  matchConstraints:
                    resourceRules: [{apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments]}]
                """ + spec;
    }
}
