package io.waybill.dsl.tree;

import java.util.regex.Pattern;

/**
 * What readers take for a number, as their own documents say it. This does not share anything with the writer or with our
 * reader, so that neither can be wrong without a test that fails.
 */
final class NumberGrammars {

    /** kubectl, go.yaml.in/yaml/v2 of Kubernetes 1.36: what is left when all underscores are out. */
    private static final Pattern KUBECTL_FRACTION =
            Pattern.compile("^[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?$");

    private static final Pattern KUBECTL_WHOLE =
            Pattern.compile("^[-+]?(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO][0-7]+)$|^0b[-+][01]+$");

    /** YAML 1.1, the types int and float of yaml.org. */
    private static final Pattern YAML_1_1 = Pattern.compile("^[-+]?(0b[0-1_]+|0[0-7_]+|(0|[1-9][0-9_]*)|0x[0-9a-fA-F_]+"
            + "|[1-9][0-9_]*(:[0-5]?[0-9])+|([0-9][0-9_]*)?\\.[0-9.]*([eE][-+][0-9]+)?"
            + "|[0-9][0-9_]*(:[0-5]?[0-9])+\\.[0-9_]*|\\.(inf|Inf|INF))$|^\\.(nan|NaN|NAN)$");

    /** YAML 1.2, the core schema. */
    private static final Pattern YAML_1_2 = Pattern.compile("^[-+]?[0-9]+$|^0o[0-7]+$|^0x[0-9a-fA-F]+$"
            + "|^[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?$|^[-+]?\\.(inf|Inf|INF)$|^\\.(nan|NaN|NAN)$");

    private NumberGrammars() {}

    /** Whether some reader may take the text for a number. */
    static boolean isNumber(String text) {
        return isNumberToKubectl(text)
                || YAML_1_1.matcher(text).find()
                        && text.chars().filter(c -> c == '.').count() < 2
                || YAML_1_2.matcher(text).find();
    }

    static boolean isNumberToKubectl(String text) {
        if (text.isEmpty() || "+-.0123456789".indexOf(text.charAt(0)) < 0) {
            return false;
        }
        String digits = text.replace("_", "");
        return KUBECTL_FRACTION.matcher(digits).find()
                || KUBECTL_WHOLE.matcher(digits).find();
    }
}
