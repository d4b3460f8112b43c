package io.waybill.validate.admission.patch;

import io.waybill.dsl.tree.Scalar;
import io.waybill.kubernetes.stored.Typing;
import io.waybill.schema.FieldTraits;
import io.waybill.schema.ValueType;
import io.waybill.schema.ValueType.ListOf;
import io.waybill.schema.ValueType.Primitive;
import io.waybill.schema.ValueType.Reference;
import io.waybill.validate.rules.schemas.ValueSchema;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a value is merged with another. */
public interface MergeSchema {

    /** How the field of an object is merged. */
    MergeSchema field(String name);

    /** How the items of a list are merged. */
    MergeSchema item();

    /** The fields that tell the items of a list apart; empty where they are texts that do so themselves. */
    List<String> keys();

    /** Whether a list or object is replaced as a whole. */
    boolean isAtomic(boolean isList);

    /** The default of a field. */
    Optional<String> defaultOf(String name);

    /** As the API has a kind. */
    static MergeSchema of(Typing typing) {
        return new OfApi(typing, typing.root(), FieldTraits.NONE, false);
    }

    /** As a definition has a custom resource; metadata as all kinds have it. */
    static MergeSchema of(Typing typing, ValueSchema schema) {
        return new OfDefinition(Optional.of(typing), schema);
    }

    /**
     * A value of the API.
     *
     * @param typing the types
     * @param type its type
     * @param traits what is known of its field
     * @param isWholeMap whether it is a map that is replaced as a whole
     */
    record OfApi(Typing typing, ValueType type, FieldTraits traits, boolean isWholeMap) implements MergeSchema {

        /** The types with {@code x-kubernetes-map-type: atomic} in the OpenAPI document of 1.36. */
        private static final Set<String> ATOMIC = Set.of(
                "ConfigMapKeySelector",
                "CrossVersionObjectReference",
                "EndpointAddress",
                "EndpointPort",
                "FileKeySelector",
                "LabelSelector",
                "LocalObjectReference",
                "MatchResources",
                "NamedRuleWithOperations",
                "NodeSelector",
                "NodeSelectorTerm",
                "ObjectFieldSelector",
                "ObjectReference",
                "OwnerReference",
                "ParamKind",
                "ParamRef",
                "ResourceFieldSelector",
                "RoleRef",
                "ScopeSelector",
                "SecretKeySelector",
                "SecretReference",
                "ServiceBackendPort",
                "Subject",
                "TopologySelectorTerm",
                "TypedLocalObjectReference",
                "Variable");

        private static final Set<String> ATOMIC_MAPS = Set.of(
                "core.v1.PodSpec nodeSelector",
                "core.v1.ReplicationControllerSpec selector",
                "core.v1.ServiceSpec selector",
                "node.v1.Scheduling nodeSelector");

        @Override
        public MergeSchema field(String name) {
            boolean isWhole = type instanceof Reference parent && ATOMIC_MAPS.contains(parent.typeName() + " " + name);
            return new OfApi(typing, typing.child(type, name), typing.traits(type, name), isWhole);
        }

        @Override
        public MergeSchema item() {
            ValueType item = type instanceof ListOf list ? list.element() : Primitive.ANY;
            return new OfApi(typing, item, FieldTraits.NONE, false);
        }

        @Override
        public List<String> keys() {
            return traits.keys();
        }

        @Override
        public boolean isAtomic(boolean isList) {
            return isList
                    ? traits.keys().isEmpty() && !traits.isSet()
                    : isWholeMap
                            || type instanceof Reference reference
                                    && ATOMIC.contains(reference
                                            .typeName()
                                            .substring(reference.typeName().lastIndexOf('.') + 1));
        }

        @Override
        public Optional<String> defaultOf(String name) {
            return typing.traits(type, name).defaultValue();
        }
    }

    /**
     * A value of a custom resource.
     *
     * @param resource the types that all resources have; nothing within a resource
     * @param schema its schema; null where there is none
     */
    record OfDefinition(Optional<Typing> resource, @Nullable ValueSchema schema) implements MergeSchema {

        @Override
        public MergeSchema field(String name) {
            if (resource.isPresent() && name.equals("metadata")) {
                return new OfApi(resource.get(), resource.get().top(name), FieldTraits.NONE, false);
            }
            ValueSchema own = schema == null ? null : schema.properties().get(name);
            return new OfDefinition(Optional.empty(), own == null && schema != null ? schema.others() : own);
        }

        @Override
        public MergeSchema item() {
            return new OfDefinition(Optional.empty(), schema == null ? null : schema.item());
        }

        @Override
        public List<String> keys() {
            return schema == null ? List.of() : schema.types().keys();
        }

        @Override
        public boolean isAtomic(boolean isList) {
            String listType = schema == null ? "" : schema.types().listType();
            return isList && (listType.isEmpty() || listType.equals("atomic"));
        }

        @Override
        public Optional<String> defaultOf(String name) {
            ValueSchema property = schema == null ? null : schema.properties().get(name);
            return property != null && property.defaultValue() instanceof Scalar scalar
                    ? Optional.of(scalar.text())
                    : Optional.empty();
        }
    }
}
