package io.waybill.validate.rules.storage;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.rules.support.Unique;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Classes of storage and of the attributes of volumes. */
final class StorageClassRules {

    private static final String PARAMETERS = "parameters";
    private static final String EXPRESSIONS = "matchLabelExpressions";
    private static final int MOST_PARAMETERS = 256;
    private static final int LARGEST_PARAMETERS = 256 * 1024;

    private StorageClassRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.requiring("storage.v1.StorageClass", "storage.v1beta1.StorageClass");
        rules.requiring("core.v1.TopologySelectorLabelRequirement");
        rules.on(StorageClassRules::storage, "storage.v1.StorageClass", "storage.v1beta1.StorageClass");
        for (String version : List.of("v1", "v1beta1", "v1alpha1")) {
            rules.requiring("storage." + version + ".VolumeAttributesClass");
            rules.on(StorageClassRules::attributes, "storage." + version + ".VolumeAttributesClass");
        }
    }

    private static void storage(TypedObject storageClass) {
        provisioner(storageClass, "provisioner");
        parameters(storageClass);
        if (storageClass.text("reclaimPolicy").equals("Recycle")) {
            storageClass.error(
                    Rule.UNSUPPORTED_VALUE,
                    "reclaimPolicy",
                    "Volumes that a class provides cannot be recycled.",
                    "Use Delete or Retain.");
        }
        Required.notBlank(storageClass, "volumeBindingMode");
        topologies(storageClass);
    }

    private static void attributes(TypedObject attributesClass) {
        provisioner(attributesClass, "driverName");
        Required.in(attributesClass, PARAMETERS, "Set at least one parameter of the driver.");
        parameters(attributesClass);
    }

    private static void provisioner(TypedObject object, String field) {
        if (Required.in(object, field)
                && !Format.QUALIFIED_NAME.fits(object.text(field).toLowerCase(Locale.ROOT))) {
            object.error(
                    Rule.INVALID_FORMAT,
                    field,
                    Format.QUALIFIED_NAME.message(object.text(field)),
                    Format.QUALIFIED_NAME.rule());
        }
    }

    private static void parameters(TypedObject object) {
        List<TypedValue> parameters = object.entries(PARAMETERS);
        long size = 0;
        for (TypedValue parameter : parameters) {
            size += bytes(parameter.key()) + bytes(parameter.text());
            if (parameter.key().isEmpty()) {
                object.error(
                        Rule.INVALID_FORMAT,
                        parameter.at(object.path(PARAMETERS)),
                        "A parameter has no name.",
                        "Name it, or remove it.");
            }
        }
        if (parameters.size() > MOST_PARAMETERS || size > LARGEST_PARAMETERS) {
            object.error(
                    Rule.TOO_LARGE,
                    PARAMETERS,
                    "There are " + parameters.size() + " parameters of " + size
                            + " bytes; the API server accepts at most " + MOST_PARAMETERS + " of " + LARGEST_PARAMETERS
                            + " bytes.",
                    "Remove parameters.");
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static void topologies(TypedObject storageClass) {
        Set<Map<String, Set<String>>> seen = new HashSet<>();
        for (TypedObject term : storageClass.objects("allowedTopologies")) {
            Map<String, Set<String>> values = new TreeMap<>();
            Unique.by("key", term.objects(EXPRESSIONS));
            for (TypedObject requirement : term.objects(EXPRESSIONS)) {
                requirement(requirement);
                values.put(requirement.text("key"), new TreeSet<>(requirement.texts("values")));
            }
            if (values.isEmpty() || !seen.add(values)) {
                term.error(
                        Rule.DUPLICATE_ITEM,
                        EXPRESSIONS,
                        values.isEmpty()
                                ? "One of the allowed topologies is empty."
                                : "Two of the allowed topologies are the same.",
                        values.isEmpty() ? "Name labels in it, or remove it." : "Remove one of the two.");
            }
        }
    }

    private static void requirement(TypedObject requirement) {
        String key = requirement.text("key");
        if (!Format.QUALIFIED_NAME.fits(key)) {
            requirement.error(
                    Rule.INVALID_FORMAT, "key", Format.QUALIFIED_NAME.message(key), Format.QUALIFIED_NAME.rule());
        }
        Required.in(requirement, "values", "List at least one value of the label.");
        Unique.items(requirement, "values");
    }
}
