package io.waybill.blueprint.value;

import io.waybill.blueprint.source.Code;
import io.waybill.blueprint.source.Code.Variable;
import io.waybill.blueprint.source.Method.Local;
import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Origin;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What comes up while one resource is written: its local variables, the resources it names, what has no type. */
public final class Scope {

    private final Handle self;
    private final List<Handle> others;
    private final boolean namespaceIsImplied;
    private final List<UntypedValue> untyped = new ArrayList<>();
    private final List<Local> locals = new ArrayList<>();
    private final List<Handle> used = new ArrayList<>();
    private Optional<PodVolumes> volumes = Optional.empty();

    /**
     * A scope.
     *
     * @param self the resource
     * @param others those that it can name
     * @param namespaceIsImplied whether the manifest puts it into its namespace
     */
    public Scope(Handle self, List<Handle> others, boolean namespaceIsImplied) {
        this.namespaceIsImplied = namespaceIsImplied;
        this.self = self;
        this.others = others;
    }

    /** How far things had come. */
    public record Mark(int untyped, int locals, int used) {}

    /** How far things have come. */
    public Mark mark() {
        return new Mark(untyped.size(), locals.size(), used.size());
    }

    /** Forgets what came since the mark. */
    public void backTo(Mark mark) {
        untyped.subList(mark.untyped, untyped.size()).clear();
        locals.subList(mark.locals, locals.size()).clear();
        List<Handle> forgotten = used.subList(mark.used, used.size());
        self.uses().removeAll(forgotten);
        forgotten.clear();
        self.uses().addAll(used);
    }

    /** Whether the namespace need not be written on the resource. */
    public boolean implies(FieldPath path, String namespace) {
        return namespaceIsImplied && path == FieldPath.root() && namespace.equals(self.namespace());
    }

    /** The resource that is written. */
    public Handle self() {
        return self;
    }

    /** A resource of the same namespace; it is then named by its variable. Never one that names this one. */
    public Optional<Handle> find(String kind, String name) {
        return find(handle -> handle.kind().equals(kind) && handle.name().equals(name));
    }

    /** A resource of the same namespace. Never one that names this one. */
    public Optional<Handle> find(Predicate<Handle> wanted) {
        Optional<Handle> found = others.stream()
                .filter(other -> !other.equals(self) && other.namespace().equals(self.namespace()))
                .filter(wanted)
                .filter(other -> !other.reaches(self))
                .findFirst();
        found.ifPresent(handle -> {
            used.add(handle);
            self.uses().add(handle);
        });
        return found;
    }

    /** The volumes of the pod whose containers are being written, if these are to bring them along. */
    public Optional<PodVolumes> volumes() {
        return volumes;
    }

    /** Sets the volumes of the pod whose containers are being written. */
    public void volumes(Optional<PodVolumes> ofPod) {
        volumes = ofPod;
    }

    /** Notes a value that has no type here. */
    public void untyped(Mapping parent, String key, Node value, String path, String reason) {
        Origin origin = parent.originOf(key) == null ? value.origin() : parent.originOf(key);
        untyped.add(new UntypedValue(origin, self.title(), path, reason));
    }

    /** What has no type here. */
    public List<UntypedValue> untyped() {
        return untyped;
    }

    /** A local variable; an equal value has one already. */
    public Variable local(String wish, String type, Code value) {
        for (Local local : locals) {
            if (local.value().equals(value) && local.variable().type().equals(type)) {
                return local.variable();
            }
        }
        Set<String> taken = new LinkedHashSet<>();
        others.stream()
                .filter(other -> !other.equals(self))
                .forEach(other -> taken.add(other.variable().name()));
        locals.forEach(local -> taken.add(local.variable().name()));
        Variable variable = new Variable(new Names(taken).variable(wish, type), type);
        locals.add(new Local(variable, value));
        return variable;
    }

    /** The local variables. */
    public List<Local> locals() {
        return locals;
    }
}
