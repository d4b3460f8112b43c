package io.waybill.validate.rules.pods;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Behaviour;
import io.waybill.validate.rules.support.Forbidden;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import java.util.Set;

/** What selects nodes by their labels and names. */
final class NodeSelectorRules {

    private static final String VALUES = "values";
    private static final String OPERATOR = "operator";

    private NodeSelectorRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.on(NodeSelectorRules::selector, "core.v1.NodeSelector");
        rules.on(NodeSelectorRules::term, "core.v1.NodeSelectorTerm");
        rules.on(NodeSelectorRules::preferred, "core.v1.PreferredSchedulingTerm");
    }

    private static void selector(TypedObject selector) {
        selector.require("nodeSelectorTerms", "List at least one term.");
        if (!selector.isAtLeast(Behaviour.NODE_VALUES_ARE_LABELS)) {
            return;
        }
        for (TypedObject term : selector.objects("nodeSelectorTerms")) {
            for (TypedObject requirement : term.objects("matchExpressions")) {
                requirement.items(VALUES).forEach(value -> Format.LABEL_VALUE.check(requirement, value));
            }
        }
    }

    private static void preferred(TypedObject term) {
        Ranges.between(term, "weight", 1, 100);
    }

    private static void term(TypedObject term) {
        term.objects("matchExpressions").forEach(NodeSelectorRules::label);
        term.objects("matchFields").forEach(NodeSelectorRules::field);
    }

    private static void label(TypedObject requirement) {
        if (requirement.require("key", "Name the label.")) {
            Format.QUALIFIED_NAME.check(requirement, "key");
        }
        requirement.require(OPERATOR, "Use one of In, NotIn, Exists, DoesNotExist, Gt and Lt.");
        String operator = requirement.text(OPERATOR);
        int values = requirement.items(VALUES).size();
        switch (operator) {
            case "In", "NotIn" -> requirement.require(VALUES, "List at least one value.");
            case "Gt", "Lt" -> single(requirement, operator, values);
            case "Exists", "DoesNotExist" -> {
                if (values > 0) {
                    Forbidden.in(requirement, "where the operator is " + operator, VALUES);
                }
            }
            default -> {
                // The comparison with the types reports unknown operators.
            }
        }
    }

    private static void single(TypedObject requirement, String operator, int values) {
        if (values != 1) {
            requirement.error(
                    Rule.REQUIRED,
                    VALUES,
                    "The operator " + operator + " compares with one value, not with " + values + ".",
                    "List exactly one value.");
        }
    }

    /** Of the fields of nodes, only the name can be asked for. */
    private static void field(TypedObject requirement) {
        String operator = requirement.text(OPERATOR);
        if (requirement.require(OPERATOR, "Use In or NotIn.")) {
            if (Set.of("In", "NotIn").contains(operator)) {
                single(requirement, operator, requirement.items(VALUES).size());
            } else if (Set.of("Exists", "DoesNotExist", "Gt", "Lt").contains(operator)) {
                requirement.error(
                        Rule.UNSUPPORTED_VALUE,
                        OPERATOR,
                        "Fields of nodes are not compared by the operator " + operator + ".",
                        "Use In or NotIn.");
            }
        }
        String key = requirement.text("key");
        if (key.equals("metadata.name")) {
            requirement.items(VALUES).forEach(value -> Format.SUBDOMAIN.check(requirement, value));
        } else if (requirement.require("key", "Use metadata.name.")) {
            requirement.error(
                    Rule.UNSUPPORTED_VALUE,
                    "key",
                    "\"" + key + "\" is not a field by which nodes can be selected.",
                    "Use metadata.name, or matchExpressions for a label.");
        }
    }
}
