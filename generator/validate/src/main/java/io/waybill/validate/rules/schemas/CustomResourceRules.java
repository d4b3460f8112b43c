package io.waybill.validate.rules.schemas;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.validate.ResourceId;
import io.waybill.validate.Rule;
import io.waybill.validate.Severity;
import io.waybill.validate.expression.ExpressionLanguage;
import io.waybill.validate.rules.schemas.SchemaValues.Fault;
import io.waybill.validate.rules.support.Behaviour;
import io.waybill.validate.typed.CustomResourceCheck;
import io.waybill.validate.typed.TypedObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Custom resources fit the schemas of the definitions that come with them. */
final class CustomResourceRules implements CustomResourceCheck {

    /** After such faults the API server evaluates no rules. */
    private static final Set<Rule> ENDING = Set.of(Rule.REQUIRED, Rule.TYPE, Rule.UNSUPPORTED_VALUE);

    private static final String MISFIT = "does not fit the schema of ";

    private @Nullable CustomRules custom;
    private final Map<String, CustomDefinition> definitions = new HashMap<>();

    /** The check for a set that holds the definitions. */
    CustomResourceRules(List<TypedObject> resources) {
        for (TypedObject resource : resources) {
            CustomDefinition.of(resource).ifPresent(definition -> definitions.put(definition.name(), definition));
        }
    }

    @Override
    public boolean check(TypedObject resource, @Nullable Mapping old) {
        ResourceId id = resource.resource();
        CustomDefinition definition = definitions.get(CustomDefinition.name(id.group(), id.kind()));
        if (definition == null) {
            return false;
        }
        String version = id.apiVersion().substring(id.group().length() + 1);
        if (definition.served().contains(version)) {
            fields(resource, definition, version, old);
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

    private void fields(TypedObject resource, CustomDefinition definition, String version, @Nullable Mapping old) {
        definition.schema(version).ifPresent(schema -> {
            if (definition.prunes()) {
                report(resource, UnknownFields.of(schema, resource.mapping(), FieldPath.root(), true), MISFIT);
            }
            Mapping before = old == null ? null : filled(schema, definition, old);
            Mapping now = filled(schema, definition, resource.mapping());
            Mapping filled = definition.hasStatus(version) ? withStatus(now, before) : now;
            boolean isRatcheted = resource.isAtLeast(Behaviour.CUSTOM_RATCHETING);
            List<Fault> faults = SchemaValues.ofResource(schema, filled, isRatcheted ? before : null);
            report(resource, faults, MISFIT);
            definition.scale(version).ifPresent(scale -> ScalePaths.check(resource, filled, scale));
            EmbeddedResources.check(resource, filled, schema);
            if (before == null || ListTypes.faults(schema, before).isEmpty()) {
                report(resource, ListTypes.faults(schema, filled), MISFIT);
            }
            boolean isWrong = faults.stream().anyMatch(fault -> ENDING.contains(fault.rule()));
            if (!isWrong && resource.isAtLeast(Behaviour.CUSTOM_RULES) && definition.hasRules(version)) {
                rules(resource, schema, filled, before);
            }
        });
    }

    private static Mapping filled(ValueSchema schema, CustomDefinition definition, Mapping resource) {
        return definition.prunes() ? SchemaDefaulting.object(schema, resource) : resource;
    }

    /** A status that is written apart is dropped, and an update leaves it as it was. */
    private static Mapping withStatus(Mapping resource, @Nullable Mapping before) {
        Node status = before == null ? null : before.get("status");
        return status == null ? resource.without("status") : resource.with("status", status);
    }

    private void rules(TypedObject resource, ValueSchema schema, Mapping filled, @Nullable Mapping before) {
        Optional<ExpressionLanguage> language = ExpressionLanguage.find();
        if (language.isEmpty()) {
            resource.note(
                    Rule.EXPRESSION,
                    "kind",
                    "The rules in CEL of " + resource.kindName() + " were not evaluated.",
                    "Put io.waybill:waybill-cel on the class path.");
            return;
        }
        if (custom == null) {
            custom = new CustomRules(language.get(), resource.api().minor());
        }
        report(resource, custom.faults(schema, filled, FieldPath.root(), true, before), "breaks a rule of ");
    }

    private static void report(TypedObject resource, List<Fault> faults, String offence) {
        for (Fault fault : faults) {
            resource.report(
                    fault.rule(),
                    Severity.ERROR,
                    fault.at(),
                    fault.origin(),
                    "The value " + offence + resource.kindName() + ": " + fault.what() + ".",
                    fault.fix());
        }
    }
}
