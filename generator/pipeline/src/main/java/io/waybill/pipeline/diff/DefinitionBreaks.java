package io.waybill.pipeline.diff;

import io.waybill.diff.Effect;
import io.waybill.diff.FieldChange;
import io.waybill.diff.ResourceChange;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What changes of a definition mean for those who have custom resources of it, version by version. */
final class DefinitionBreaks {

    private static final Pattern IN_VERSION = Pattern.compile("spec\\.versions\\[(\\d+)](?:\\.(.*))?");
    private static final Pattern IN_SCHEMA = Pattern.compile("schema\\.openAPIV3Schema(.*)");
    private static final Pattern STEP =
            Pattern.compile("\\.properties(?:\\.([^.\\[]+)|\\[([^]]+)])|\\.(items)|\\.(additionalProperties)");
    private static final Pattern KEYWORD = Pattern.compile("\\.([A-Za-z-]+)(?:\\[(\\d+)].*)?");

    private static final Set<String> UPPER = Set.of("maximum", "maxLength", "maxItems", "maxProperties");
    private static final Set<String> LOWER = Set.of("minimum", "minLength", "minItems", "minProperties");
    private static final Set<String> FORMS = Set.of("pattern", "format", "type", "multipleOf", "not");
    private static final String RULES = "x-kubernetes-validations";
    private static final String LIST_TYPE = "x-kubernetes-list-type";

    private DefinitionBreaks() {}

    /** A change of a definition, with a reason for each field that breaks what fitted before. */
    static ResourceChange told(ResourceChange change) {
        return change.with(
                change.fields().stream().map(field -> told(change, field)).toList());
    }

    private static FieldChange told(ResourceChange change, FieldChange field) {
        Matcher version = IN_VERSION.matcher(field.field());
        if (field.effect() != Effect.UPDATE || !field.reason().isEmpty() || !version.matches()) {
            return field;
        }
        int index = Integer.parseInt(version.group(1));
        Mapping side = (version.group(2) == null ? change.before() : change.after()).orElseThrow();
        String name = DefinitionVersions.name(side, index).orElse("");
        String reason = version.group(2) == null ? whole(name, field) : part(name, version.group(2), field);
        return reason.isEmpty() ? field : field.because(reason);
    }

    private static String whole(String version, FieldChange field) {
        return field.after().isEmpty() && field.before().isPresent() ? notServed(version) : "";
    }

    private static String notServed(String version) {
        return "Clients and manifests that use version " + version + " are refused from then on.";
    }

    private static String part(String version, String path, FieldChange field) {
        if (path.equals("served") && text(field.after()).equals("false")) {
            return notServed(version);
        }
        Matcher schema = IN_SCHEMA.matcher(path);
        if (!schema.matches()) {
            return "";
        }
        Matcher step = STEP.matcher(schema.group(1));
        StringBuilder at = new StringBuilder();
        int end = 0;
        while (step.region(end, schema.group(1).length()).lookingAt()) {
            at.append(step(step));
            end = step.end();
        }
        String place = at.isEmpty() ? "the resource" : at.substring(at.charAt(0) == '.' ? 1 : 0);
        if (end == schema.group(1).length()) {
            return field.after().isEmpty()
                    ? "Version " + version + " no longer knows " + place
                            + ": it is dropped, and refused where unknown fields are."
                    : "";
        }
        Matcher keyword = KEYWORD.matcher(schema.group(1).substring(end));
        return keyword.matches() && isTighter(keyword.group(1), keyword.group(2) != null, field)
                ? "Version " + version + " asks more of " + place + ": what no longer fits is refused, unless an update"
                        + " leaves it as it is."
                : "";
    }

    private static String step(Matcher step) {
        if (step.group(3) != null) {
            return "[]";
        }
        return step.group(4) != null ? "[*]" : "." + (step.group(1) == null ? step.group(2) : step.group(1));
    }

    private static boolean isTighter(String keyword, boolean isItem, FieldChange field) {
        boolean isAdded = field.after().isPresent();
        boolean isRemoved = field.before().isPresent() && !isAdded;
        if (keyword.equals("enum")) {
            return isItem ? field.before().isPresent() : isAdded;
        }
        if (keyword.equals("nullable") || keyword.equals("x-kubernetes-preserve-unknown-fields")) {
            return isRemoved || text(field.after()).equals("false");
        }
        if (keyword.equals(LIST_TYPE)) {
            return isAdded && !text(field.after()).equals("atomic");
        }
        if (UPPER.contains(keyword) || LOWER.contains(keyword)) {
            int compared = number(field.after()).compareTo(number(field.before()));
            return isAdded && (field.before().isEmpty() || UPPER.contains(keyword) == compared < 0);
        }
        return isAdded
                        && (FORMS.contains(keyword)
                                || Set.of("required", RULES, "allOf").contains(keyword))
                || Set.of("anyOf", "oneOf").contains(keyword);
    }

    private static String text(Optional<Node> node) {
        return node.filter(Scalar.class::isInstance)
                .map(scalar -> ((Scalar) scalar).text())
                .orElse("");
    }

    private static BigDecimal number(Optional<Node> node) {
        try {
            return new BigDecimal(text(node));
        } catch (NumberFormatException e) {
            return BigDecimal.ZERO;
        }
    }
}
