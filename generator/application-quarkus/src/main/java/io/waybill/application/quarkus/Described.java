package io.waybill.application.quarkus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.waybill.application.program.Program;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The properties that the extensions of a program describe, by name and by variable. */
final class Described {

    private static final String FOLDER = "META-INF/quarkus-config-doc";
    private static final String FILE = "quarkus-config-model.json";

    private static final Logger LOGGER = System.getLogger(Described.class.getName());

    private final Map<String, Property> byName = new TreeMap<>();
    private final Map<String, Property> byVariable = new TreeMap<>();

    /**
     * A property.
     *
     * @param name its name; keys of maps are in quotes
     * @param variable the variable that sets it
     * @param isFixed whether the build fixes it
     * @param type the Java type of its value
     * @param byDefault its default; empty where it has none
     */
    record Property(String name, String variable, boolean isFixed, String type, Optional<String> byDefault) {}

    private Described() {}

    /** Those of a program; a description that cannot be read describes nothing. */
    static Described of(Program program) {
        Described described = new Described();
        for (Program.Resource file : program.resourcesIn(FOLDER, FILE)) {
            try (JsonParser json = new JsonFactory().createParser(file.bytes())) {
                described.read(json);
            } catch (IOException e) {
                LOGGER.log(Level.DEBUG, "Not readable: " + file.name(), e);
            }
        }
        return described;
    }

    /** Objects that have a path are properties; other objects are around them. */
    private void read(JsonParser json) throws IOException {
        JsonToken token = json.nextToken();
        while (token != null) {
            if (token == JsonToken.START_OBJECT) {
                object(json);
            }
            token = json.nextToken();
        }
    }

    private void object(JsonParser json) throws IOException {
        Map<String, String> texts = new HashMap<>();
        @Nullable Map<String, String> path = null;
        for (JsonToken token = json.nextToken(); token != JsonToken.END_OBJECT; token = json.nextToken()) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (value == null) {
                return;
            }
            if (value == JsonToken.START_OBJECT && field.equals("path")) {
                path = texts(json);
            } else if (value == JsonToken.START_OBJECT) {
                object(json);
            } else if (value == JsonToken.START_ARRAY) {
                array(json);
            } else {
                texts.put(field, String.valueOf(json.getText()));
            }
        }
        if (path != null && path.containsKey("property")) {
            add(path, texts);
        }
    }

    private void array(JsonParser json) throws IOException {
        for (JsonToken token = json.nextToken();
                token != JsonToken.END_ARRAY && token != null;
                token = json.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                object(json);
            } else if (token == JsonToken.START_ARRAY) {
                array(json);
            }
        }
    }

    private static Map<String, String> texts(JsonParser json) throws IOException {
        Map<String, String> texts = new HashMap<>();
        for (JsonToken token = json.nextToken();
                token != JsonToken.END_OBJECT && token != null;
                token = json.nextToken()) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_OBJECT || value == JsonToken.START_ARRAY) {
                json.skipChildren();
            } else {
                texts.put(field, String.valueOf(json.getText()));
            }
        }
        return texts;
    }

    private void add(Map<String, String> path, Map<String, String> texts) {
        Property property = new Property(
                path.getOrDefault("property", ""),
                path.getOrDefault("environmentVariable", ""),
                texts.getOrDefault("phase", "").equals("BUILD_AND_RUN_TIME_FIXED"),
                texts.getOrDefault("type", ""),
                Optional.ofNullable(texts.get("defaultValue")));
        byName.put(property.name(), property);
        byVariable.put(property.variable(), property);
    }

    Optional<Property> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The property that a variable sets, unless it is below a key of a map. */
    Optional<Property> setBy(String variable) {
        return Optional.ofNullable(byVariable.get(variable));
    }

    /** All by their variables. */
    Map<String, Property> byVariable() {
        return Collections.unmodifiableMap(byVariable);
    }
}
