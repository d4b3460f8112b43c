package io.waybill.blueprint.value;

import io.waybill.blueprint.source.Code;
import io.waybill.codegen.DslType;
import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A value that is being written: how it begins, the steps behind that, and which of its fields these cover. */
public final class Draft {

    private final DslType type;
    private final Mapping tree;
    private final FieldPath path;
    private final Scope scope;
    private final ValueWriter writer;
    private final Set<String> covered = new LinkedHashSet<>();
    private final List<Step> headSteps = new ArrayList<>();
    private final List<Step> steps;
    private @Nullable Code start;

    private record Step(String method, List<Code> arguments) {}

    /** A draft of which nothing is written yet. */
    public Draft(DslType type, Mapping tree, FieldPath path, Scope scope, ValueWriter writer) {
        this(type, tree, path, scope, writer, new ArrayList<>());
    }

    private Draft(DslType type, Mapping tree, FieldPath path, Scope scope, ValueWriter writer, List<Step> steps) {
        this.steps = steps;
        this.type = type;
        this.tree = tree;
        this.path = path;
        this.scope = scope;
        this.writer = writer;
    }

    /** The type of the value. */
    public DslType type() {
        return type;
    }

    /** The fields of the value. */
    public Mapping tree() {
        return tree;
    }

    /** Where the value is in its resource. */
    public FieldPath path() {
        return path;
    }

    /** What comes up while its resource is written. */
    public Scope scope() {
        return scope;
    }

    /** What writes the values within it. */
    public ValueWriter writer() {
        return writer;
    }

    /** The mapping at a path of keys. */
    public Optional<Mapping> mapping(String key, String... more) {
        return Trees.mapping(tree, key, more);
    }

    /** Whether a field is written already. */
    public boolean isCovered(String field) {
        return covered.contains(field);
    }

    /** Says that fields are written. */
    public void cover(String... fields) {
        covered.addAll(List.of(fields));
    }

    /** Whether it is known how the value begins. */
    public boolean hasStarted() {
        return start != null;
    }

    /** Begins with code that says these fields. */
    public void start(Code code, String... fields) {
        start = code;
        cover(fields);
    }

    /** Begins with a static method of the type itself. */
    public void start(String method, List<? extends Code> arguments, String... fields) {
        start(Code.call(type.className(), method, List.copyOf(arguments), type.className()), fields);
    }

    /** A step that comes before the others. */
    public void headStep(String method, Code... arguments) {
        headSteps.add(new Step(method, List.of(arguments)));
    }

    /** Adds a step. */
    public void step(String method, Code... arguments) {
        steps.add(new Step(method, List.of(arguments)));
    }

    /** Adds a step. */
    public void step(String method, List<Code> arguments) {
        steps.add(new Step(method, arguments));
    }

    /** A value of a type, in a field of this one. */
    public Code value(String typeName, String field, Mapping value) {
        return writer.value(typeName, value, path.field(field), scope);
    }

    /** A value of a type that is an item of a list of this one. */
    public Code item(String typeName, String field, int index, Mapping value) {
        return writer.value(typeName, value, path.field(field).item(index), scope);
    }

    /** Notes a field that has no type here. */
    public void untyped(String field, Node value, String reason) {
        scope.untyped(tree, field, value, path.field(field).toString(), reason);
    }

    /** A draft of the same value that nothing is written of. */
    public Draft copy() {
        return new Draft(type, tree, path, scope, writer);
    }

    /** A draft for the fields of the spec, which are set on the kind. */
    public Draft ofSpec(Mapping spec) {
        return new Draft(type, spec, path.field("spec"), scope, writer);
    }

    /** A draft of a part whose fields are set on this value: its steps are added to this one. */
    public Draft ofPart(Mapping part, FieldPath partPath) {
        return new Draft(type, part, partPath, scope, writer, steps);
    }

    /** Adds the steps of another draft. */
    public void stepsOf(Draft other) {
        headSteps.addAll(other.headSteps);
        steps.addAll(other.steps);
    }

    /** What it begins with. */
    public Code started() {
        return Objects.requireNonNull(start);
    }

    /** What was written so far. */
    public Code code() {
        Code code = started();
        List<Step> all = new ArrayList<>(headSteps);
        all.addAll(steps);
        for (Step step : all) {
            code = code.then(step.method(), step.arguments(), type.className());
        }
        return code;
    }
}
