package io.waybill.dekorate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.internal.KubernetesDeserializer;
import io.fabric8.kubernetes.model.jackson.GoCompatibilityModule;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.schema.FieldOrder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** fabric8's objects to trees and back, by fabric8's own rules of serialization. */
final class Fabric8Mapper {

    private static final Fabric8Mapper INSTANCE = new Fabric8Mapper();

    private final ObjectMapper mapper = new ObjectMapper();
    private final KubernetesDeserializer kinds = kinds();

    /** As fabric8 configures its own mapper, which it does not hand out; its logging of what it does not know left out. */
    private Fabric8Mapper() {
        mapper.registerModules(
                new JavaTimeModule(),
                new GoCompatibilityModule(),
                EmptyValues.module(),
                new SimpleModule("waybill").setSerializerModifier(new ConventionalOrder()));
        mapper.disable(DeserializationFeature.FAIL_ON_INVALID_SUBTYPE);
        mapper.disable(
                SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
        mapper.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        mapper.setDefaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_NULL, Include.ALWAYS));
    }

    static Fabric8Mapper instance() {
        return INSTANCE;
    }

    /** fabric8 asks the thread's class loader for kinds, where another fabric8 may be. */
    private static KubernetesDeserializer kinds() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Fabric8Mapper.class.getClassLoader());
        try {
            return new KubernetesDeserializer(true);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The tree of an object, its fields in the order of the DSL. */
    Mapping tree(Object object) throws IOException {
        try (TokenBuffer tokens = new TokenBuffer(mapper, false)) {
            mapper.writeValue(tokens, object);
            try (JsonParser parser = tokens.asParser()) {
                return (Mapping) Tokens.read(parser);
            }
        }
    }

    /** The object of a tree, in fabric8's class for its kind where it has one. */
    HasMetadata object(Mapping tree) throws IOException {
        try (TokenBuffer tokens = new TokenBuffer(mapper, false)) {
            Tokens.write(withoutDefaults(tree), tokens);
            try (JsonParser parser = tokens.asParser()) {
                return mapper.readValue(parser, type(tree));
            }
        }
    }

    /** fabric8 gives the claim templates of a StatefulSet an apiVersion and a kind; null keeps it from that. */
    private static Mapping withoutDefaults(Mapping tree) {
        Mapping spec = tree.mapping("spec").orElseGet(Mapping::empty);
        if (!tree.string("kind").orElse("").equals("StatefulSet")
                || spec.sequence("volumeClaimTemplates").isEmpty()) {
            return tree;
        }
        Sequence templates =
                Sequence.of(spec.sequence("volumeClaimTemplates").orElseThrow().items(), node -> {
                    Node template = node;
                    for (String key : List.of("apiVersion", "kind")) {
                        if (template instanceof Mapping mapping && mapping.get(key) == null) {
                            template = mapping.with(key, Scalar.ofNull());
                        }
                    }
                    return template;
                });
        return tree.with("spec", spec.with("volumeClaimTemplates", templates));
    }

    /** Whether objects of this kind live in a namespace; of kinds that fabric8 does not know, whether this one does. */
    boolean isNamespaced(Mapping tree) {
        Class<?> type = type(tree);
        return type.equals(GenericKubernetesResource.class)
                ? tree.mapping("metadata")
                        .flatMap(metadata -> metadata.string("namespace"))
                        .isPresent()
                : Namespaced.class.isAssignableFrom(type);
    }

    private Class<? extends HasMetadata> type(Mapping tree) {
        Class<? extends KubernetesResource> known = kinds.getRegisteredKind(
                tree.string("apiVersion").orElse(""), tree.string("kind").orElse(""));
        return known != null && HasMetadata.class.isAssignableFrom(known)
                ? known.asSubclass(HasMetadata.class)
                : GenericKubernetesResource.class;
    }

    /** Writes the properties of each class in the order in which the DSL writes the fields of a type. */
    private static final class ConventionalOrder extends BeanSerializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public List<BeanPropertyWriter> orderProperties(
                SerializationConfig config, BeanDescription bean, List<BeanPropertyWriter> properties) {
            List<BeanPropertyWriter> sorted = new ArrayList<>(properties); // Jackson adds to it
            sorted.sort(Comparator.comparing(BeanPropertyWriter::getName, FieldOrder.names()));
            return sorted;
        }
    }
}
