package io.waybill.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.kubernetes.stored.StoredForm;
import io.waybill.kubernetes.stored.Typing;
import io.waybill.schema.Field;
import io.waybill.schema.FieldTraits;
import io.waybill.schema.Kind;
import io.waybill.schema.ServedApi;
import io.waybill.schema.ValueType;
import io.waybill.schema.ValueType.ListOf;
import io.waybill.schema.ValueType.Primitive;
import io.waybill.schema.ValueType.Reference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An object of every kind is the same with all its documented defaults written and with none of them. */
class FilledInTest {

    private static final int DEEPEST = 9;

    /** Defaults that hold in some objects of the type. */
    private static final Set<String> NOT_FILLED_IN = Set.of(
            "core.v1.PodSpec.enableServiceLinks",
            "batch.v1.JobSpec.backoffLimit",
            "batch.v1.JobSpec.completionMode",
            "batch.v1.JobSpec.completions",
            "batch.v1.JobSpec.parallelism",
            "batch.v1.JobSpec.suspend");

    /** What a manifest does not write, and alternatives of which an object has one. */
    private static final Set<String> LEFT_OUT = Set.of("status", "managedFields", "ephemeralContainers");

    @ParameterizedTest
    @ValueSource(strings = {"1.16", "1.20", "1.26", "1.31", "1.36"})
    void takesEveryDocumentedDefaultAsWrittenOrNot(String minor) {
        ServedApi api = Yaml.api(minor);
        for (Kind kind : api.schema().kinds()) {
            Mapping without = sample(api, kind, false);
            Mapping with = sample(api, kind, true);

            assertThat(ResourceDiff.of(api, without, with)).as(kind.toString()).allMatch(FilledInTest::isNone);
            assertThat(ResourceDiff.of(api, with, without)).as(kind.toString()).allMatch(FilledInTest::isNone);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.16", "1.20", "1.26", "1.31", "1.36"})
    void takesWhatTheServerStoresAsTheManifestThatItCameFrom(String minor) {
        ServedApi api = Yaml.api(minor);
        for (Kind kind : api.schema().kinds()) {
            Mapping manifest = sample(api, kind, false);
            Mapping stored = StoredForm.created(Typing.of(api, manifest), manifest);
            Mapping live = stored.with(
                    "metadata",
                    stored.mapping("metadata").orElseGet(Mapping::empty).with("uid", Scalar.of("u")));

            assertThat(ResourceDiff.of(api, manifest, stored))
                    .as(kind.toString())
                    .allMatch(FilledInTest::isNone);
            assertThat(ResourceDiff.of(api, stored, manifest))
                    .as(kind.toString())
                    .allMatch(FilledInTest::isNone);
            assertThat(ResourceDiff.of(api, live, manifest)).as(kind.toString()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "containers: [{name: a, resources: {limits: {cpu: 1}}}] | containers: [{name: a, resources: {limits: {cpu: 1}, requests: {cpu: 1}}}]",
                "hostNetwork: true, containers: [{name: a, ports: [{containerPort: 80}]}] | hostNetwork: true, containers: [{name: a, ports: [{containerPort: 80, hostPort: 80}]}]",
                "containers: [{name: a}] | containers: [{name: a}], enableServiceLinks: true",
                "containers: [{name: a}] | containers: [{name: a}], priority: 0, preemptionPolicy: PreemptLowerPriority"
            })
    void fillsIntoPodsWhatItDoesNotFillIntoTemplates(String before, String after) {
        assertThat(Yaml.changes("1.36", pod(before), pod(after))).allMatch(change -> change.endsWith(" none"));
        assertThat(Yaml.changes("1.36", deployment(before), deployment(after)))
                .anyMatch(change -> change.endsWith(" roll"));
    }

    @Test
    void fillsNothingIntoTheJobsOfACronJob() {
        String cron = "{apiVersion: batch/v1, kind: CronJob, metadata: {name: a}, spec: {jobTemplate: {spec: {%s}}}}";

        assertThat(Yaml.changes("1.36", cron.formatted(""), cron.formatted("backoffLimit: 6")))
                .containsExactly("spec.jobTemplate.spec.backoffLimit added update");
    }

    private static boolean isNone(FieldChange change) {
        return change.effect() == Effect.NONE;
    }

    private static String pod(String spec) {
        return "{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {" + spec + "}}";
    }

    private static String deployment(String spec) {
        return "{apiVersion: apps/v1, kind: Deployment, metadata: {name: a}, spec: {template: {spec: {" + spec + "}}}}";
    }

    private static Mapping sample(ServedApi api, Kind kind, boolean withDefaults) {
        Mapping body = object(api, kind.typeName(), withDefaults, 0);
        Mapping sample = Mapping.empty()
                .with("apiVersion", Scalar.of(kind.apiVersion()))
                .with("kind", Scalar.of(kind.name()))
                .with("metadata", Mapping.empty().with("name", Scalar.of("a")));
        for (String key : body.keys()) {
            Node value = body.get(key);
            sample = value == null || sample.get(key) != null ? sample : sample.with(key, value);
        }
        return sample;
    }

    private static Mapping object(ServedApi api, String typeName, boolean withDefaults, int depth) {
        Map<String, Node> fields = new LinkedHashMap<>();
        for (Field field : api.schema().type(typeName).orElseThrow().fields()) {
            FieldTraits traits = api.traits().of(typeName, field.name());
            boolean isLeftOut = LEFT_OUT.contains(field.name()) || typeName.endsWith("JSONSchemaProps");
            boolean isNested =
                    depth < DEEPEST && isObject(field.type()) && !field.name().equals("metadata");
            if (!isLeftOut && (isNested || field.required())) {
                fields.put(field.name(), value(api, field.type(), withDefaults, depth));
            } else if (withDefaults
                    && !isLeftOut
                    && traits.defaultValue().isPresent()
                    && !NOT_FILLED_IN.contains(typeName + "." + field.name())) {
                fields.put(
                        field.name(),
                        written(field.type(), traits.defaultValue().get()));
            }
        }
        return Mapping.of(fields);
    }

    private static boolean isObject(ValueType type) {
        return type instanceof Reference || type instanceof ListOf list && list.element() instanceof Reference;
    }

    private static Node value(ServedApi api, ValueType type, boolean withDefaults, int depth) {
        if (type instanceof Reference reference) {
            return depth < DEEPEST ? object(api, reference.typeName(), withDefaults, depth + 1) : Mapping.empty();
        }
        if (type instanceof ListOf list) {
            return Sequence.of(value(api, list.element(), withDefaults, depth));
        }
        return type instanceof Primitive primitive ? scalar(primitive) : Mapping.empty();
    }

    private static Node scalar(Primitive primitive) {
        return switch (primitive) {
            case BOOLEAN -> Scalar.of(true);
            case INT32, INT64, INT_OR_STRING, DOUBLE -> Scalar.of(7);
            case QUANTITY -> Scalar.of("1Gi");
            case DATE_TIME -> Scalar.of("2026-01-01T00:00:00Z");
            case STRING, BYTES, ANY -> Scalar.of("a");
        };
    }

    private static Node written(ValueType type, String text) {
        if (type instanceof ListOf) {
            return Sequence.of(Scalar.of(text));
        }
        if (List.of(Primitive.INT32, Primitive.INT64, Primitive.INT_OR_STRING).contains(type) && !text.endsWith("%")) {
            return Scalar.of(Long.parseLong(text));
        }
        return type == Primitive.BOOLEAN ? Scalar.of(Boolean.parseBoolean(text)) : Scalar.of(text);
    }
}
