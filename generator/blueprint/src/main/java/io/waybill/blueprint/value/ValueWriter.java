package io.waybill.blueprint.value;

import io.waybill.blueprint.source.Code;
import io.waybill.codegen.DslCatalog;
import io.waybill.codegen.DslFactory;
import io.waybill.codegen.DslField;
import io.waybill.codegen.DslType;
import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.schema.Field;
import io.waybill.schema.ValueType.Primitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Writes typed values: the factory with the required fields, then a step for each other field. */
public final class ValueWriter {

    private static final String RESOURCE = "io.waybill.dsl.Resource";

    private final DslCatalog catalog;
    private final Function<String, Idiom> idioms;

    /** A writer of the types of a catalog, in as few words as idioms know. */
    public ValueWriter(DslCatalog catalog, Function<String, Idiom> idioms) {
        this.catalog = catalog;
        this.idioms = idioms;
    }

    /** A type of the DSL. */
    public DslType type(String typeName) {
        return catalog.type(typeName)
                .orElseThrow(() -> new IllegalArgumentException("The DSL has no type " + typeName));
    }

    /** The value of a mapping. */
    public Code value(String typeName, Mapping tree, FieldPath path, Scope scope) {
        if (typeName.equals(RESOURCE)) {
            return resource(tree, path, scope);
        }
        Draft draft = new Draft(type(typeName), tree, path, scope, this);
        idioms.apply(draft.type().name()).begin(draft);
        if (!draft.hasStarted()) {
            begin(draft);
        }
        List<String> untyped = new ArrayList<>();
        for (DslField field : draft.type().fields().values()) {
            String name = field.field().name();
            Optional<Node> node = draft.isCovered(name) ? Optional.empty() : Trees.get(tree, name);
            if (node.isPresent() && !set(draft, field, node.get())) {
                draft.untyped(
                        name,
                        node.get(),
                        "has no value of the type " + field.field().type());
                untyped.add(name);
            }
        }
        for (String key : tree.keys()) {
            if (!draft.type().fields().containsKey(key) && !draft.isCovered(key)) {
                draft.untyped(key, Objects.requireNonNull(tree.get(key)), "is not a field of " + typeName);
                untyped.add(key);
            }
        }
        return withUntyped(draft, untyped);
    }

    /** A resource inside of another. */
    private Code resource(Mapping tree, FieldPath path, Scope scope) {
        String apiVersion = Trees.text(tree, "apiVersion").orElse("");
        String kind = Trees.text(tree, "kind").orElse("");
        return catalog.schema()
                .kind(apiVersion, kind)
                .map(known -> value(known.typeName(), tree, path, scope))
                .orElseGet(() -> Code.call(RESOURCE, "from", List.of(NodeWriter.write(tree)), RESOURCE));
    }

    /** Adds what sets a field; false where its value is not what the field takes. */
    public boolean set(Draft draft, DslField field, Node node) {
        Scope.Mark mark = draft.scope().mark();
        if (idioms.apply(draft.type().name()).field(draft, field.field().name(), node)) {
            return true;
        }
        draft.scope().backTo(mark);
        if (draft.type().kind().isPresent() && Kinds.set(draft, field, node)) {
            return true;
        }
        if (new FieldSteps(draft).set(field, node)) {
            return true;
        }
        draft.scope().backTo(mark);
        return false;
    }

    /** As {@link #set}, for a field of the spec, on the kind. */
    public boolean setSpec(Draft spec, DslField field, Node node) {
        Scope.Mark mark = spec.scope().mark();
        if (idioms.apply(spec.type().name()).field(spec, "spec." + field.field().name(), node)) {
            return true;
        }
        spec.scope().backTo(mark);
        return new FieldSteps(spec).set(field, node);
    }

    private static Code withUntyped(Draft draft, List<String> untyped) {
        if (untyped.isEmpty()) {
            return draft.code();
        }
        if (draft.type().name().equals("core.v1.Container")) {
            draft.scope().volumes().ifPresent(PodVolumes::spoil);
        }
        String className = draft.type().className();
        Code tree = draft.code().then("tree", List.of(), NodeWriter.MAPPING);
        return Code.call(className, "from", List.of(NodeWriter.mapping(tree, draft.tree(), untyped)), className);
    }

    /** Begins with the generated factory; without what it requires, with a view of an empty mapping. */
    public static void begin(Draft draft) {
        List<Code> leading = new ArrayList<>();
        List<String> covered = new ArrayList<>();
        if (draft.type().kind().isPresent()) {
            Optional<Code> name = Kinds.head(draft);
            if (name.isEmpty()) {
                beginEmpty(draft);
                return;
            }
            leading.add(name.get());
            covered.addAll(List.of("apiVersion", "kind"));
        }
        Scope.Mark mark = draft.scope().mark();
        if (!begin(draft, leading, covered)) {
            draft.scope().backTo(mark);
            beginEmpty(draft);
        }
    }

    private static boolean begin(Draft draft, List<Code> leading, List<String> covered) {
        DslFactory factory = draft.type().factory();
        Optional<List<Code>> required = factory.isStaged() ? Optional.empty() : constants(draft, factory);
        if (required.isEmpty()) {
            required = required(draft, factory);
        }
        if (required.isEmpty()) {
            return false;
        }
        factory.fields().forEach(field -> covered.add(field.name()));
        String className = draft.type().className();
        if (!factory.isStaged()) {
            leading.addAll(required.get());
            draft.start(Code.call(className, factory.method(), leading, className), covered.toArray(String[]::new));
            return true;
        }
        Code code = Code.call(className, factory.method(), leading, null);
        for (int i = 0; i < factory.fields().size(); i++) {
            String field = factory.fields().get(i).name();
            String type = i == factory.fields().size() - 1 ? className : null;
            code = code.then(method(draft, field), List.of(required.get().get(i)), type);
        }
        draft.start(code, covered.toArray(String[]::new));
        return true;
    }

    private static String method(Draft draft, String field) {
        return Objects.requireNonNull(draft.type().fields().get(field)).method();
    }

    private static Optional<List<Code>> required(Draft draft, DslFactory factory) {
        List<Code> arguments = new ArrayList<>();
        for (Field field : factory.fields()) {
            Optional<Code> argument = Trees.get(draft.tree(), field.name())
                    .flatMap(node -> Kinds.isSpec(draft, field.name())
                            ? Kinds.requiredSpec(draft, node)
                            : new FieldSteps(draft).argument(field.type(), node, field.name()));
            if (argument.isEmpty()) {
                return Optional.empty();
            }
            arguments.add(argument.get());
        }
        return Optional.of(arguments);
    }

    /** The arguments with constants for all fields that have an enum; empty where there is none or one has no constant. */
    private static Optional<List<Code>> constants(Draft draft, DslFactory factory) {
        boolean any = false;
        for (Field field : factory.fields()) {
            DslField dsl = draft.type().fields().get(field.name());
            if (dsl != null && dsl.enumClass().isPresent() && field.type() == Primitive.STRING) {
                any = true;
                if (Trees.get(draft.tree(), field.name())
                        .flatMap(node -> Arguments.constant(dsl, node))
                        .isEmpty()) {
                    return Optional.empty();
                }
            }
        }
        if (!any) {
            return Optional.empty();
        }
        return required(draft, factory).map(plain -> {
            List<Code> arguments = new ArrayList<>(plain);
            for (int i = 0; i < arguments.size(); i++) {
                Field field = factory.fields().get(i);
                DslField dsl = draft.type().fields().get(field.name());
                if (dsl != null && field.type() == Primitive.STRING) {
                    Optional<Code> constant =
                            Trees.get(draft.tree(), field.name()).flatMap(node -> Arguments.constant(dsl, node));
                    arguments.set(i, constant.orElse(arguments.get(i)));
                }
            }
            return arguments;
        });
    }

    private static void beginEmpty(Draft draft) {
        draft.start("from", List.of(Code.call(NodeWriter.MAPPING, "empty", List.of(), NodeWriter.MAPPING)));
    }
}
