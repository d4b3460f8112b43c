package io.waybill.validate.rules;

import io.waybill.dsl.tree.Mapping;
import io.waybill.validate.CustomResourceCheck;
import io.waybill.validate.ResourceId;
import io.waybill.validate.Rule;
import io.waybill.validate.TypedObject;
import io.waybill.validate.TypedValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Custom resources fit the schemas of the definitions that come with them. */
final class CustomResourceRules implements CustomResourceCheck {

    private final Map<String, CustomDefinition> definitions = new HashMap<>();

    /** The check for a set that holds the definitions. */
    CustomResourceRules(List<TypedObject> resources) {
        for (TypedObject resource : resources) {
            CustomDefinition.of(resource).ifPresent(definition -> definitions.put(definition.name(), definition));
        }
    }

    @Override
    public boolean check(TypedObject resource) {
        ResourceId id = resource.resource();
        CustomDefinition definition = definitions.get(CustomDefinition.name(id.group(), id.kind()));
        if (definition == null) {
            return false;
        }
        String version = id.apiVersion().substring(id.group().length() + 1);
        if (definition.served().contains(version)) {
            fields(resource, definition, version);
        } else {
            resource.error(
                    Rule.UNKNOWN_KIND,
                    "kind",
                    "The definition of " + id.kind() + " does not serve the version \"" + version + "\".",
                    definition.served().isEmpty()
                            ? "Serve a version."
                            : "Use apiVersion " + id.group() + "/" + String.join(" or ", definition.served()) + ".");
        }
        return true;
    }

    private static void fields(TypedObject resource, CustomDefinition definition, String version) {
        Mapping kept = definition.hasStatus(version) ? resource.mapping().without("status") : resource.mapping();
        definition
                .schema(version)
                .ifPresent(schema -> SchemaValues.ofResource(schema, kept, definition.prunes())
                        .forEach(fault -> resource.error(
                                fault.rule(),
                                new TypedValue("", kept, fault.at(), fault.origin()),
                                "The value does not fit the schema of " + resource.kindName() + ": " + fault.what()
                                        + ".",
                                fault.fix())));
    }
}
