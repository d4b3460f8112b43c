package io.waybill.cel.function.value;

import io.waybill.cel.value.EvaluationError;
import io.waybill.cel.value.GoText;
import io.waybill.cel.value.Named;
import io.waybill.cel.value.Timestamp;
import io.waybill.kubernetes.dns.DnsNames;
import io.waybill.validate.expression.GoUrl;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A format that Kubernetes has a name for.
 *
 * <p>Source: k8s.io/apiserver/pkg/cel/library/format.go.
 */
public enum NamedFormat implements Named {
    /** A label of a host name. */
    DNS_1123_LABEL("dns1123Label", 30, NameFormats::label),
    /** A host name. */
    DNS_1123_SUBDOMAIN("dns1123Subdomain", 60, NameFormats::subdomain),
    /** A label that begins with a letter. */
    DNS_1035_LABEL("dns1035Label", 30, NameFormats::oldLabel),
    /** The key of a label. */
    QUALIFIED_NAME("qualifiedName", 60, NameFormats::qualifiedName),
    /** The beginning of a label of a host name. */
    DNS_1123_LABEL_PREFIX("dns1123LabelPrefix", 30, text -> NameFormats.label(DnsNames.completed(text))),
    /** The beginning of a host name. */
    DNS_1123_SUBDOMAIN_PREFIX("dns1123SubdomainPrefix", 60, text -> NameFormats.subdomain(DnsNames.completed(text))),
    /** The beginning of a label that begins with a letter. */
    DNS_1035_LABEL_PREFIX("dns1035LabelPrefix", 30, text -> NameFormats.oldLabel(DnsNames.completed(text))),
    /** The value of a label. */
    LABEL_VALUE("labelValue", 40, NameFormats::labelValue),
    /** An address of a request. */
    URI("uri", 1103, NamedFormat::uri),
    /** A universal identifier. */
    UUID(
            "uuid",
            70,
            tested(pattern("(?i)[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}"), "does not match the UUID format")),
    /** Base64. */
    BYTE("byte", 84, tested(pattern("([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?"), "invalid base64")),
    /** A date. */
    DATE("date", 71, tested(NamedFormat::isDate, "invalid date")),
    /** A date with a time. */
    DATETIME("datetime", 71, tested(NamedFormat::isTime, "invalid datetime"));

    private final String label;
    private final int patternSize;

    @SuppressWarnings("ImmutableEnumChecker") // tests of texts that keep nothing
    private final Function<String, List<String>> errors;

    NamedFormat(String label, int patternSize, Function<String, List<String>> errors) {
        this.label = label;
        this.patternSize = patternSize;
        this.errors = errors;
    }

    /** The format of a name; empty where there is none. */
    public static Optional<NamedFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.label.equals(name))
                .findFirst();
    }

    /** Its name in expressions. */
    public String label() {
        return label;
    }

    /** How long the server takes its pattern to be, for the cost of using it. */
    public int patternSize() {
        return patternSize;
    }

    /** What the server says of a text; nothing where it has the format. */
    public List<String> errors(String text) {
        return errors.apply(text);
    }

    private static Function<String, List<String>> tested(Predicate<String> test, String error) {
        return text -> test.test(text) ? List.of() : List.of(error);
    }

    private static Predicate<String> pattern(String form) {
        Pattern pattern = Pattern.compile(form);
        return text -> pattern.matcher(text).matches();
    }

    private static List<String> uri(String text) {
        return GoUrl.isRequest(text) ? List.of() : List.of("parse " + GoText.quote(text) + ": " + GoUrl.fault(text));
    }

    private static boolean isDate(String text) {
        return text.length() == "2026-01-01".length() && isTime(text + "T00:00:00Z");
    }

    private static boolean isTime(String text) {
        try {
            Timestamp.parse(text);
            return true;
        } catch (EvaluationError e) {
            return false;
        }
    }

    @Override
    public String typeName() {
        return "kubernetes.NamedFormat";
    }
}
