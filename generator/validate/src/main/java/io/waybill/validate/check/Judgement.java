package io.waybill.validate.check;

import io.waybill.dsl.tree.Origin;
import io.waybill.validate.typed.Report;
import io.waybill.validate.typed.TypedObject;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is to say of one document by itself, before it is seen beside others. */
public final class Judgement {

    private final List<Report> reports = new ArrayList<>();
    private final List<Identified> resources = new ArrayList<>();
    private final List<TypedObject> typed = new ArrayList<>();
    private final List<TypedObject> custom = new ArrayList<>();

    /**
     * A resource that has a kind and a name.
     *
     * @param report what was found in it
     * @param resource the resource
     * @param name where its name is
     */
    record Identified(
            Report report,
            Duplicates.Resource resource,
            @Nullable Origin name) {}

    Judgement() {}

    /** The same document beside others, without what was found so far; what rules find from now on is told of it. */
    public Judgement again() {
        Judgement copy = new Judgement();
        IdentityHashMap<Report, Report> fresh = new IdentityHashMap<>();
        IdentityHashMap<TypedObject, TypedObject> objects = new IdentityHashMap<>();
        for (Report report : reports) {
            Report other = report.again();
            fresh.put(report, other);
            copy.add(other);
        }
        typed.forEach(object -> copy.add(objects.computeIfAbsent(
                object, one -> one.again(report -> Objects.requireNonNull(fresh.get(report))))));
        custom.forEach(object -> copy.addCustom(objects.computeIfAbsent(
                object, one -> one.again(report -> Objects.requireNonNull(fresh.get(report))))));
        for (Identified one : resources) {
            copy.add(new Identified(
                    Objects.requireNonNull(fresh.get(one.report())),
                    one.resource() instanceof Duplicates.Typed known
                            ? new Duplicates.Typed(Objects.requireNonNull(objects.get(known.object())))
                            : one.resource(),
                    one.name()));
        }
        return copy;
    }

    void add(Report report) {
        reports.add(report);
    }

    void add(Identified resource) {
        resources.add(resource);
    }

    void add(TypedObject resource) {
        typed.add(resource);
    }

    void addCustom(TypedObject resource) {
        custom.add(resource);
    }

    /** Keeps resources in few bytes from now on. */
    void pack() {
        typed.forEach(TypedObject::pack);
        custom.forEach(TypedObject::pack);
    }

    List<Report> reports() {
        return reports;
    }

    List<Identified> resources() {
        return resources;
    }

    List<TypedObject> typed() {
        return typed;
    }

    /** Resources whose kinds the API server knows only by definitions. */
    List<TypedObject> custom() {
        return custom;
    }
}
