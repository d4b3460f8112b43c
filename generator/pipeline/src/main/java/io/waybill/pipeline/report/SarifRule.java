package io.waybill.pipeline.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.waybill.validate.RuleId;
import java.io.IOException;
import java.util.Locale;

/**
 * A rule as code review shows it.
 *
 * @param id its name
 * @param description what breaks it, in half a sentence
 * @param page the address of its page; empty where it has none
 * @param level the usual level of what breaks it
 */
record SarifRule(String id, String description, String page, String level) {

    static SarifRule of(RuleId rule, String level) {
        return new SarifRule(rule.id(), rule.description(), rule.page(), level);
    }

    void writeTo(JsonGenerator json) throws IOException {
        String sentence = description.substring(0, 1).toUpperCase(Locale.ROOT) + description.substring(1) + ".";
        json.writeStartObject();
        json.writeStringField("id", id);
        message("shortDescription", sentence, json);
        message("fullDescription", sentence, json);
        json.writeObjectFieldStart("help");
        json.writeStringField("text", (sentence + " " + page).strip());
        json.writeStringField(
                "markdown",
                page.isEmpty() ? sentence : sentence + " [What is reported, and how to fix it](" + page + ").");
        json.writeEndObject();
        if (!page.isEmpty()) {
            json.writeStringField("helpUri", page);
        }
        json.writeObjectFieldStart("defaultConfiguration");
        json.writeStringField("level", level);
        json.writeEndObject();
        json.writeObjectFieldStart("properties");
        json.writeArrayFieldStart("tags");
        json.writeString("kubernetes");
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void message(String name, String text, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("text", text);
        json.writeEndObject();
    }
}
