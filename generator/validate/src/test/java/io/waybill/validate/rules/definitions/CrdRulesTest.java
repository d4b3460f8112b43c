package io.waybill.validate.rules.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Groups, names, versions and conversions of custom resources. */
class CrdRulesTest {

    private static final String RESOURCE = """
            {apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, HOLE}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | metadata: {name: widgets.example.com}, spec: {group: example.com, scope: Cluster, names: {plural: widgets, kind: Widget}, versions: [{name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object}}}]} | ``
                    1.36 | metadata: {name: a.b.k8s.io, annotations: {api-approved.kubernetes.io: "https://github.com/a/b/1"}}, spec: {group: b.k8s.io, scope: Cluster, names: {plural: a, kind: A}, versions: [{name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object}}}]} | ``
                    1.36 | metadata: {name: widgets.example.com}, spec: {group: example.com, scope: Cluster, names: {plural: widgets, kind: Widget}, versions: [{name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object}}}], conversion: {strategy: Webhook, webhook: {conversionReviewVersions: [v1], clientConfig: {url: "https://a"}}}} | ``
                    """)
    void takesWholeDefinitions(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | metadata: {name: widgets.example.com} | required spec.group; required spec.names.plural; required spec.names.kind; required spec.names.singular; required spec.names.listKind; mismatch metadata.name; required spec.scope; one-of spec.versions
                    1.36 | metadata: {name: widget.example.com}, spec: {group: example.com, scope: Cluster, names: {plural: widgets, kind: Widget}, versions: [{name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object}}}]} | mismatch metadata.name
                    1.36 | metadata: {name: widgets.example}, spec: {group: example, scope: Cluster, names: {plural: widgets, kind: Widget}, versions: [{name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object}}}]} | invalid-format spec.group
                    1.36 | metadata: {name: widgets.example.com}, spec: {group: example.com, scope: Cluster, names: {plural: widgets, kind: W_, listKind: W_, shortNames: [A], categories: [b c]}, versions: [{name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object}}}]} | invalid-format spec.names.kind; invalid-format spec.names.listKind; mismatch spec.names.listKind; invalid-format spec.names.shortNames[0]; invalid-format spec.names.categories[0]
                    1.36 | metadata: {name: a.b.k8s.io}, spec: {group: b.k8s.io, scope: Cluster, names: {plural: a, kind: A}, versions: [{name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object}}}]} | required metadata.annotations[api-approved.kubernetes.io]
                    """)
    void refusesNames(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | metadata: {name: widgets.example.com}, spec: {group: example.com, scope: Cluster, names: {plural: widgets, kind: Widget}, preserveUnknownFields: true, versions: [{name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object}}}]} | forbidden-field spec.preserveUnknownFields
                    1.36 | metadata: {name: widgets.example.com}, spec: {group: example.com, scope: Cluster, names: {plural: widgets, kind: Widget}, versions: [{name: v1, storage: true}]} | required spec.versions[0].schema.openAPIV3Schema
                    1.36 | metadata: {name: widgets.example.com}, spec: {group: example.com, scope: Cluster, names: {plural: widgets, kind: Widget}, versions: [{name: v1, served: true, storage: false, deprecationWarning: old, schema: {openAPIV3Schema: {type: object}}}]} | forbidden-field spec.versions[0].deprecationWarning; one-of spec.versions
                    1.36 | metadata: {name: widgets.example.com}, spec: {group: example.com, scope: Cluster, names: {plural: widgets, kind: Widget}, versions: [{name: 1, served: true, storage: true, schema: {openAPIV3Schema: {type: object}}}]} | type spec.versions[0].name
                    1.36 | metadata: {name: widgets.example.com}, spec: {group: example.com, scope: Cluster, names: {plural: widgets, kind: Widget}, versions: [{name: v1.2, served: true, storage: true, schema: {openAPIV3Schema: {type: object}}}]} | invalid-format spec.versions[0].name; invalid-format spec.version
                    1.36 | metadata: {name: widgets.example.com}, spec: {group: example.com, scope: Cluster, names: {plural: widgets, kind: Widget}, versions: [{name: v1, storage: true, schema: {openAPIV3Schema: {}}}, {name: v1, schema: {openAPIV3Schema: {type: array}}}]} | duplicate-item spec.versions; required spec.versions[0].schema.openAPIV3Schema.type; mismatch spec.versions[1].schema.openAPIV3Schema.type; required spec.versions[1].schema.openAPIV3Schema.items
                    """)
    void refusesVersions(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | metadata: {name: widgets.example.com}, spec: {group: example.com, scope: Cluster, names: {plural: widgets, kind: Widget}, versions: [{name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object}}}], conversion: {strategy: Webhook}} | required spec.conversion.webhookClientConfig; required spec.conversion.conversionReviewVersions
                    1.36 | metadata: {name: widgets.example.com}, spec: {group: example.com, scope: Cluster, names: {plural: widgets, kind: Widget}, versions: [{name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object}}}], conversion: {strategy: None, webhook: {conversionReviewVersions: [v1]}}} | forbidden-field spec.conversion.conversionReviewVersions
                    1.36 | metadata: {name: widgets.example.com}, spec: {group: example.com, scope: Cluster, names: {plural: widgets, kind: Widget}, versions: [{name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object}}}], conversion: {strategy: None, webhook: {clientConfig: {url: "https://a"}}}} | forbidden-field spec.conversion.webhookClientConfig
                    1.36 | metadata: {name: widgets.example.com}, spec: {group: example.com, scope: Cluster, names: {plural: widgets, kind: Widget}, versions: [{name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object}}}], conversion: {}} | required spec.conversion.strategy
                    1.36 | metadata: {name: widgets.example.com}, spec: {group: example.com, scope: Cluster, names: {plural: widgets, kind: Widget}, versions: [{name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object}}}], conversion: {strategy: Webhook, webhook: {conversionReviewVersions: [v9, v9], clientConfig: {service: {name: a}}}}} | required spec.conversion.webhookClientConfig.service.namespace; duplicate-item spec.conversion.conversionReviewVersions[1]; unsupported-value spec.conversion.conversionReviewVersions
                    """)
    void refusesConversions(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }
}
