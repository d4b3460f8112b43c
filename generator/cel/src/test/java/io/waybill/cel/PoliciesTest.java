package io.waybill.cel;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.Finding;
import io.waybill.validate.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What admission policies say of the resources beside them. */
class PoliciesTest {

    private static final String WEB = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, namespace: shop, labels: {tier: front}}
            spec:
              replicas: 3
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec: {containers: [{name: web, image: "nginx:1"}]}
            """;

    private static final String SHOP = """
            apiVersion: v1
            kind: Namespace
            metadata: {name: shop, labels: {env: prod}}
            """;

    private static final String BINDING = binding("");

    private static String binding(String rest) {
        return """
                apiVersion: admissionregistration.k8s.io/v1
                kind: ValidatingAdmissionPolicyBinding
                metadata: {name: all}
                spec:
                  policyName: rule
                  validationActions: [Deny]
                """ + rest.indent(2);
    }

    private static String policy(String spec) {
        return """
                apiVersion: admissionregistration.k8s.io/v1
                kind: ValidatingAdmissionPolicy
                metadata: {name: rule}
                spec:
                """ + spec.indent(2);
    }

    private static String constraints(String more) {
        return "matchConstraints: {resourceRules: [{apiGroups: [apps], apiVersions: [v1], operations: [CREATE],"
                + " resources: [deployments]}]" + more + "}\n";
    }

    private static String validating(String expression) {
        return policy(constraints("") + "validations: [{expression: \"" + expression + "\"}]\n");
    }

    /** What is said of admission, without the name of the policy. */
    private static List<String> said(String... documents) {
        return Judged.of(documents).findings().stream()
                .filter(finding -> finding.rule() == Rule.ADMISSION)
                .map(PoliciesTest::brief)
                .toList();
    }

    private static String brief(Finding finding) {
        String words = finding.message()
                .replace("ValidatingAdmissionPolicy 'rule' with binding 'all' ", "")
                .replace("MutatingAdmissionPolicy 'rule' with binding 'all' ", "");
        return finding.severity() + " " + words;
    }

    private static final String UNKNOWN = "info was not evaluated: it depends on what only the cluster knows";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            object.spec.replicas == 3                                                |
            object.spec.replicas > 3                                                 | error denied request: failed expression: object.spec.replicas > 3
            has(object.spec.template.spec.containers[0].resources)                   |
            object.spec.revisionHistoryLimit == 10                                   |
            oldObject == null                                                        |
            has(object.status)                                                       |
            object.metadata.annotations['a'] == 'b'                                  | error denied request: expression 'object.metadata.annotations['a'] == 'b'' resulted in error: no such key: annotations
            request.name == 'web' && request.namespace == 'shop' && request.resource.resource == 'deployments' |
            namespaceObject.metadata.labels['env'] == 'prod'                         |
            namespaceObject.metadata.labels['kubernetes.io/metadata.name'] == 'shop' |
            'other' in namespaceObject.metadata.labels                               | error denied request: failed expression: 'other' in namespaceObject.metadata.labels
            request.userInfo.username == 'jane'                                      | unknown
            request.userInfo.username == 'jane' OR object.spec.replicas == 3     |
            request.userInfo.username == 'jane' && object.spec.replicas == 4         | error denied request: failed expression: request.userInfo.username == 'jane' && object.spec.replicas == 4
            has(object.metadata.uid) && object.metadata.uid != ''                    | unknown
            object.metadata.labels.all(k, k.startsWith('t'))                         |
            """)
    void evaluateTheResourceAsTheServerSeesIt(String expression, String expected) {
        List<String> said = said(validating(expression.replace(" OR ", " || ")), BINDING, SHOP, WEB);

        assertThat(said)
                .containsExactlyElementsOf(
                        expected == null ? List.of() : List.of(expected.equals("unknown") ? UNKNOWN : expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            namespaceSelector: {matchLabels: {env: prod}}                            | denied
            namespaceSelector: {matchLabels: {env: test}}                            |
            objectSelector: {matchLabels: {tier: front}}                             | denied
            objectSelector: {matchExpressions: [{key: tier, operator: DoesNotExist}]} |
            excludeResourceRules: [{apiGroups: ["*"], apiVersions: ["*"], operations: ["*"], resources: ["*/*"]}] |
            excludeResourceRules: [{apiGroups: ["*"], apiVersions: ["*"], operations: [UPDATE], resources: ["*"]}] | denied
            resourceRules: [{apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: ["*"], resourceNames: [web]}] | denied
            resourceRules: [{apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: ["*"], resourceNames: [db]}]  |
            resourceRules: [{apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: ["*"], scope: Cluster}]       |
            resourceRules: [{apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: ["deployments/scale"]}]       |
            """)
    void holdWhereTheirBindingSays(String matching, String expected) {
        List<String> said =
                said(validating("false"), binding("matchResources:\n" + ("{" + matching + "}").indent(2)), SHOP, WEB);

        assertThat(said)
                .isEqualTo(expected == null ? List.of() : List.of("error denied request: failed expression: false"));
    }

    @Test
    void areUnknownWhereTheyDependOnANamespaceThatIsNotThere() {
        String binding = binding("matchResources: {namespaceSelector: {matchLabels: {env: prod}}}");

        assertThat(said(validating("false"), binding, WEB))
                .containsExactly(
                        "info was not evaluated: whether it is for this resource depends on its Namespace or its"
                                + " definition, which is not here");
        assertThat(said(validating("has(namespaceObject.metadata.labels.env)"), BINDING, WEB))
                .containsExactly(UNKNOWN);
        assertThat(said(
                        validating("namespaceObject.metadata.labels['kubernetes.io/metadata.name'] == 'shop'"),
                        BINDING,
                        WEB))
                .isEmpty();
    }

    @Test
    void sayWhatTheirMessageExpressionSays() {
        String policy = policy(constraints("") + """
                variables:
                - {name: most, expression: "2"}
                - {name: tooMany, expression: object.spec.replicas > variables.most}
                validations:
                - expression: "!variables.tooMany"
                  message: fixed
                  messageExpression: "'at most ' + string(variables.most) + ', not ' + string(object.spec.replicas)"
                - expression: "!variables.tooMany"
                  message: fixed
                  messageExpression: string(object.metadata.annotations.why)
                """);

        assertThat(said(policy, BINDING, WEB))
                .containsExactly("error denied request: at most 2, not 3", "error denied request: fixed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Fail   | error denied request: expression 'object.spec.nope' resulted in error: no such key: nope
            Ignore |
            """)
    void failAsTheirFailurePolicySays(String failurePolicy, String expected) {
        String policy = policy(constraints("") + """
                failurePolicy: %s
                matchConditions: [{name: it, expression: object.spec.nope}]
                validations: [{expression: "true"}]
                """.formatted(failurePolicy));

        assertThat(said(policy.replace("object.spec.nope}", "\"object.spec.nope == 1\"}"), BINDING, WEB))
                .isEqualTo(
                        expected == null
                                ? List.of()
                                : List.of(expected.replace("'object.spec.nope'", "'object.spec.nope == 1'")));
    }

    private static final String LIMITS = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: limits, namespace: shop, labels: {for: web}}
            data: {most: "2"}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {name: limits, namespace: shop, parameterNotFoundAction: Deny}           | error denied request: failed expression: object.spec.replicas <= int(params.data.most)
            {selector: {matchLabels: {for: web}}, parameterNotFoundAction: Deny}     | error denied request: failed expression: object.spec.replicas <= int(params.data.most)
            {name: others, parameterNotFoundAction: Allow}                           | info was not evaluated: ConfigMap shop/others with its parameters is not here
            """)
    void readTheirParametersFromTheSet(String ref, String expected) {
        String policy = policy(constraints("") + """
                paramKind: {apiVersion: v1, kind: ConfigMap}
                validations: [{expression: object.spec.replicas <= int(params.data.most)}]
                """);

        assertThat(said(policy, binding("paramRef: " + ref), LIMITS, WEB)).containsExactly(expected);
    }

    @Test
    void askTheRolesOfTheSet() {
        String role = """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: Role
                metadata: {name: r, namespace: shop}
                rules: [{apiGroups: [apps], resources: [deployments], verbs: [get]}]
                """;
        String roleBinding = """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: RoleBinding
                metadata: {name: r, namespace: shop}
                roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: r}
                subjects: [{kind: ServiceAccount, name: bot, namespace: shop}]
                """;
        String asks =
                "authorizer.serviceAccount('shop', 'bot').group('apps').resource('deployments').namespace('shop')";
        String unknown = "info was not evaluated: only the cluster knows what its users may do";

        assertThat(said(validating("!" + asks + ".check('get').allowed()"), BINDING, role, roleBinding, WEB))
                .hasSize(1)
                .allMatch(text -> text.startsWith("error denied request: failed expression"));
        assertThat(said(validating(asks + ".check('get').allowed()"), BINDING, role, roleBinding, WEB))
                .isEmpty();
        assertThat(said(validating(asks + ".check('delete').allowed()"), BINDING, role, roleBinding, WEB))
                .containsExactly(unknown);
        assertThat(said(validating("authorizer.requestResource.check('x').allowed()"), BINDING, WEB))
                .containsExactly(unknown);
    }

    @Test
    void takeAllStarsAtTheEndOfAUrlForOne() {
        String role = """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRole
                metadata: {name: r}
                rules: [{nonResourceURLs: [/x/**], verbs: [get]}]
                """;
        String roleBinding = """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRoleBinding
                metadata: {name: r}
                roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: r}
                subjects: [{kind: ServiceAccount, name: bot, namespace: shop}]
                """;
        String asks = "authorizer.serviceAccount('shop', 'bot').path('%s').check('get').allowed()";

        assertThat(said(validating(asks.formatted("/x/y")), BINDING, role, roleBinding, WEB))
                .isEmpty();
        assertThat(said(validating(asks.formatted("/z")), BINDING, role, roleBinding, WEB))
                .hasSize(1);
    }

    @Test
    void areNotAskedAboutPolicies() {
        String policy = policy("""
                matchConstraints: {resourceRules: [{apiGroups: ["*"], apiVersions: ["*"], operations: ["*"], resources: ["*"]}]}
                validations: [{expression: "false"}]
                """);

        assertThat(said(policy, BINDING)).isEmpty();
    }

    @Test
    void ofOtherVersionsSeeCustomResourcesThatAreNotConverted() {
        String definition = """
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata: {name: widgets.example.com}
                spec:
                  group: example.com
                  scope: Namespaced
                  names: {kind: Widget, plural: widgets}
                  versions:
                  - name: v1
                    served: true
                    storage: true
                    schema: &schema
                      openAPIV3Schema:
                        type: object
                        properties:
                          spec: {type: object, properties: {size: {type: integer, default: 3}}}
                  - {name: v2, served: true, storage: false, schema: *schema}
                """;
        String widget = """
                apiVersion: example.com/v2
                kind: Widget
                metadata: {name: w, namespace: shop}
                spec: {}
                """;
        String policy = policy("""
                matchConstraints: {resourceRules: [{apiGroups: [example.com], apiVersions: [v1], operations: [CREATE], resources: [widgets]}]}
                validations:
                - expression: object.spec.size < 3 && object.apiVersion == 'example.com/v1'
                - expression: object.spec.sise < 3
                """);

        List<Finding> findings = Judged.of(policy, BINDING, definition, widget).findings();

        assertThat(findings.stream().map(PoliciesTest::brief))
                .containsExactly(
                        "error denied request: failed expression: object.spec.size < 3 && object.apiVersion == 'example.com/v1'",
                        "error denied request: expression 'object.spec.sise < 3' resulted in error: no such key: sise",
                        "warning The expression does not fit example.com/v1 Widget: undefined field 'sise' (line 1, column 12).");
        assertThat(findings.get(2).fix()).contains("size");
    }

    private static final String MUTATING_BINDING = """
            apiVersion: admissionregistration.k8s.io/v1
            kind: MutatingAdmissionPolicyBinding
            metadata: {name: all}
            spec: {policyName: change}
            """;

    private static String mutating(String type, String field, String expression) {
        return """
                apiVersion: admissionregistration.k8s.io/v1
                kind: MutatingAdmissionPolicy
                metadata: {name: change}
                spec:
                  reinvocationPolicy: Never
                  %s
                  mutations:
                  - patchType: %s
                    %s: {expression: "%s"}
                """.formatted(constraints("").strip(), type, field, expression);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            JSONPatch          | jsonPatch          | [JSONPatch{op: 'replace', path: '/spec/replicas', value: 2}]
            JSONPatch          | jsonPatch          | [JSONPatch{op: 'test', path: '/spec/replicas', value: 3}, JSONPatch{op: 'replace', path: '/spec/replicas', value: object.spec.replicas - 1}]
            ApplyConfiguration | applyConfiguration | Object{spec: Object.spec{replicas: 2}}
            """)
    void judgeWhatOthersHaveChanged(String type, String field, String expression) {
        assertThat(said(
                        mutating(type, field, expression),
                        MUTATING_BINDING,
                        validating("object.spec.replicas == 3"),
                        BINDING,
                        WEB))
                .containsExactly("error denied request: failed expression: object.spec.replicas == 3");
    }

    @Test
    void thatChangeListsAsAWholeAreRefused() {
        String expression =
                "Object{spec: Object.spec{template: Object.spec.template{spec: Object.spec.template.spec{tolerations: []}}}}";

        assertThat(said(mutating("ApplyConfiguration", "applyConfiguration", expression), MUTATING_BINDING, WEB))
                .containsExactly(
                        "error MutatingAdmissionPolicy 'change' with binding 'all' denied request: invalid"
                                + " ApplyConfiguration: may not mutate atomic arrays, maps or structs: .spec.template.spec.tolerations");
    }
}
