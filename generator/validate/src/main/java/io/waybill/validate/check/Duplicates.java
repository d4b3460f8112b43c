package io.waybill.validate.check;

import io.waybill.dsl.tree.Origin;
import io.waybill.validate.Place;
import io.waybill.validate.ResourceId;
import io.waybill.validate.ResourceTable;
import io.waybill.validate.Rule;
import io.waybill.validate.Severity;
import io.waybill.validate.typed.Report;
import io.waybill.validate.typed.TypedObject;
import org.jspecify.annotations.Nullable;

/** Resources of one set that have the same kind, namespace and name. */
final class Duplicates {

    private ResourceTable<Resource> seen = new ResourceTable<>(Duplicates::name);

    /** A resource that has a name. What is kept of the first one of a name is what is kept of it anyway. */
    sealed interface Resource permits Typed, Untyped {

        ResourceId id();

        Place place();

        String file();
    }

    /** One whose types are right. */
    record Typed(TypedObject object) implements Resource {

        @Override
        public ResourceId id() {
            return object.resource();
        }

        @Override
        public Place place() {
            return object.place();
        }

        @Override
        public String file() {
            return object.file();
        }
    }

    /** One of which only the report is kept. */
    record Untyped(Report report, @Nullable Origin origin) implements Resource {

        @Override
        public ResourceId id() {
            return report.resource();
        }

        @Override
        public Place place() {
            return Place.of(report.file(), report.document(), origin);
        }

        @Override
        public String file() {
            return report.file();
        }
    }

    /** Twice in one file is an error; in two files that are read together, one may well replace the other. */
    void add(Judgement.Identified identified) {
        Resource resource = identified.resource();
        Resource first = seen.putIfAbsent(resource);
        if (first != null) {
            identified
                    .report()
                    .add(
                            Rule.DUPLICATE_RESOURCE,
                            first.file().equals(resource.file()) ? Severity.ERROR : Severity.WARNING,
                            identified.name(),
                            "metadata.name",
                            "There are two resources " + resource.id() + "; the first is at " + first.place() + ".",
                            "Remove one of the two, or rename it.");
        }
    }

    /** Forgets the resources so far, once the last has been added. */
    void clear() {
        seen = new ResourceTable<>(Duplicates::name);
    }

    /** Versions of one group have the same resources. */
    private static ResourceId name(Resource resource) {
        ResourceId id = resource.id();
        return new ResourceId(id.group(), id.kind(), id.namespace(), id.name());
    }
}
