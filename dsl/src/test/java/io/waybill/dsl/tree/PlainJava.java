package io.waybill.dsl.tree;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.Schema;

/** Data without our types, to compare what other readers make of our YAML. */
final class PlainJava {

    private static final ObjectMapper JACKSON = new YAMLMapper();

    private PlainJava() {}

    /** What a node holds. */
    static Object of(Node node) {
        if (node instanceof Mapping mapping) {
            Map<String, Object> map = new LinkedHashMap<>();
            mapping.keys().forEach(key -> map.put(key, of(mapping.get(key))));
            return map;
        }
        if (node instanceof Sequence sequence) {
            List<Object> list = new ArrayList<>();
            sequence.forEach(item -> list.add(of(item)));
            return list;
        }
        return normal(((Scalar) node).value());
    }

    /** What Jackson reads, by the rules of YAML 1.1. */
    static Object jackson(String yaml) {
        try {
            return normal(JACKSON.readValue(yaml, Object.class));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e.getMessage() + " in:\n" + yaml, e);
        }
    }

    /** What SnakeYAML Engine reads, by the rules of YAML 1.2. */
    static Object engine(String yaml, Schema schema) {
        return normal(new Load(LoadSettings.builder().setSchema(schema).build()).loadFromString(yaml));
    }

    private static Object normal(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> normal = new LinkedHashMap<>();
            map.forEach((key, inner) -> normal.put(key, normal(inner)));
            return normal;
        }
        if (value instanceof List<?> list) {
            List<Object> normal = new ArrayList<>();
            list.forEach(item -> normal.add(normal(item)));
            return normal;
        }
        if (value instanceof Integer || value instanceof Long) {
            return BigInteger.valueOf(((Number) value).longValue());
        }
        return value;
    }
}
