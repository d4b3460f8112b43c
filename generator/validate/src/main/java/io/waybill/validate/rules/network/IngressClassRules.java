package io.waybill.validate.rules.network;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Behaviour;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.ReferenceRules;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;

/** IngressClasses: who serves them, and with which parameters. */
final class IngressClassRules {

    private static final int LONGEST_CONTROLLER = 250;

    private IngressClassRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.on(
                ingressClass -> spec(ingressClass.objectOrEmpty("spec")),
                "networking.v1.IngressClass",
                "networking.v1beta1.IngressClass");
    }

    private static void spec(TypedObject spec) {
        if (spec.require("controller", "Name the controller, such as \"example.com/ingress\".")) {
            Format.DOMAIN_PREFIXED_PATH.check(spec, "controller");
            if (spec.text("controller").length() > LONGEST_CONTROLLER) {
                spec.error(
                        Rule.TOO_LARGE,
                        "controller",
                        "The controller has more than " + LONGEST_CONTROLLER + " characters.",
                        "Use a shorter name.");
            }
        }
        spec.object("parameters").ifPresent(parameters -> {
            ReferenceRules.typed(parameters);
            if (parameters.isAtLeast(Behaviour.CLASS_PARAMETERS_HAVE_SCOPE)) {
                Required.notBlank(parameters, "scope");
                namespace(parameters);
            }
        });
    }

    private static void namespace(TypedObject parameters) {
        String scope = parameters.text("scope");
        if (scope.equals("Namespace") && parameters.require("namespace", "Name the namespace of the parameters.")) {
            Format.DNS_LABEL.check(parameters, "namespace");
        } else if (scope.equals("Cluster") && parameters.has("namespace")) {
            parameters.error(
                    Rule.FORBIDDEN_FIELD,
                    "namespace",
                    "\"namespace\" is set, but the scope of the parameters is Cluster.",
                    "Remove it, or set scope to Namespace.");
        }
    }
}
