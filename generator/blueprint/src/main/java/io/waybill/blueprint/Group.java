package io.waybill.blueprint;

import io.waybill.blueprint.source.Code;
import io.waybill.blueprint.source.Code.OwnCall;
import io.waybill.blueprint.source.Code.Variable;
import io.waybill.blueprint.source.Literals;
import io.waybill.blueprint.source.Method;
import io.waybill.blueprint.source.Method.Local;
import io.waybill.blueprint.source.Outliner;
import io.waybill.blueprint.source.SourceFile;
import io.waybill.blueprint.value.Handle;
import io.waybill.blueprint.value.Names;
import io.waybill.blueprint.value.Scope;
import io.waybill.blueprint.value.UntypedValue;
import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.kind.WorkloadKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Resources that are variables of one method and can name each other. */
final class Group {

    /** Resources of more lines are made in a method of their own. */
    private static final int LINES_OF_A_VARIABLE = 7;

    private static final String DECLARED = "io.waybill.dsl.DeclaredSecret";

    private final List<Handle> handles = new ArrayList<>();
    private final List<Handle> secrets = new ArrayList<>();
    private final Map<Handle, Code> values = new LinkedHashMap<>();
    private final List<Method> methods = new ArrayList<>();
    private final List<UntypedValue> untyped = new ArrayList<>();
    private final Names variableNames = new Names(Set.of());
    private final Names methodNames = new Names(Set.of());

    Group(List<Versions.Written> written, Placement placement, ResourceWriter resources) {
        for (Versions.Written resource : written) {
            handles.add(handle(resource, resources));
        }
        declareSecrets(written.stream().map(Versions.Written::tree).toList());
        List<Handle> all = new ArrayList<>(secrets);
        all.addAll(handles);
        Outliner outliner = new Outliner(wish -> methodNames.free(Names.camel(wish), Names.camel(wish)));
        for (int i = 0; i < handles.size(); i++) {
            Scope scope = new Scope(handles.get(i), all, placement.implies(written.get(i), resources));
            add(
                    handles.get(i),
                    resources.write(written.get(i).tree(), written.get(i).isTyped(), scope),
                    outliner);
        }
    }

    private Handle handle(Versions.Written resource, ResourceWriter resources) {
        Mapping tree = resource.tree();
        String kind = Versions.kind(tree);
        String type = resources.className(tree, resource.isTyped());
        String name = Names.camel(Blueprints.name(tree));
        String withKind = name.toLowerCase(Locale.ROOT).endsWith(kind.toLowerCase(Locale.ROOT))
                ? name
                : Names.camel(name + "-" + kind);
        String variable =
                isNamedAlone(kind) ? variableNames.free(name, withKind) : variableNames.free(withKind, withKind);
        String typeName =
                resource.isTyped() ? resources.kind(tree).orElseThrow().typeName() : "";
        return new Handle(
                resource.isTyped() ? kind : "",
                Blueprints.namespace(tree),
                Blueprints.name(tree),
                tree,
                new Variable(variable, type),
                typeName);
    }

    /** Whether a variable of this kind goes by the name of the resource, without its kind. */
    private static boolean isNamedAlone(String kind) {
        return WorkloadKind.named(kind).isPresent() || kind.equals("Namespace");
    }

    private void declareSecrets(List<Mapping> trees) {
        DeclaredSecrets declared = DeclaredSecrets.of(trees);
        for (String namespace : declared.namespaces()) {
            declared.in(namespace).forEach((name, keys) -> {
                String wish = Names.camel(name);
                String variable =
                        wish.toLowerCase(Locale.ROOT).endsWith("secret") ? wish : Names.camel(name + "-secret");
                Handle secret = new Handle(
                        "Secret",
                        namespace,
                        name,
                        DeclaredSecrets.tree(name, keys),
                        new Variable(variableNames.free(variable, variable), DECLARED),
                        "");
                secrets.add(secret);
                List<Code> arguments = keys.stream().<Code>map(Literals::text).toList();
                values.put(
                        secret,
                        Code.call("io.waybill.dsl.core.v1.Secret", "named", List.of(Literals.text(name)), null)
                                .then("declared", arguments, DECLARED));
            });
        }
    }

    private void add(Handle handle, ResourceWriter.Resource resource, Outliner outliner) {
        untyped.addAll(resource.untyped());
        Method method = new Method(
                handle.variable().name(),
                handle.variable().type(),
                SourceFile.variables(resource.locals(), resource.code()),
                resource.locals(),
                resource.code());
        if (resource.locals().isEmpty() && method.lines() <= LINES_OF_A_VARIABLE) {
            values.put(handle, resource.code());
            return;
        }
        String name =
                methodNames.free(handle.variable().name(), handle.variable().name());
        List<Method> parts = outliner.split(method.named(name));
        methods.addAll(parts);
        values.put(handle, new OwnCall(parts.get(0), SourceFile.variables(resource.locals(), resource.code())));
    }

    /** The variables, each behind those that it needs. */
    List<Local> locals() {
        Set<Handle> sorted = new LinkedHashSet<>();
        secrets.forEach(secret -> visit(secret, sorted));
        handles.forEach(handle -> visit(handle, sorted));
        return sorted.stream()
                .map(handle -> new Local(handle.variable(), Objects.requireNonNull(values.get(handle))))
                .toList();
    }

    private static void visit(Handle handle, Set<Handle> sorted) {
        if (!sorted.contains(handle)) {
            handle.uses().forEach(used -> visit(used, sorted));
            sorted.add(handle);
        }
    }

    /** The items of the manifest: the declared secrets, then the resources in their order. */
    List<Variable> items() {
        List<Variable> items = new ArrayList<>();
        secrets.stream().map(Handle::variable).forEach(items::add);
        items.addAll(variables());
        return items;
    }

    /** The resources in their order. */
    List<Variable> variables() {
        return handles.stream().map(Handle::variable).toList();
    }

    List<Method> methods() {
        return methods;
    }

    List<UntypedValue> untyped() {
        return untyped;
    }
}
