package io.waybill.application.container;

import io.waybill.application.program.Given;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts with {@code $(NAME)} in them: a variable that is known is put in, one that is not stays as it is, and
 * {@code $$} is a dollar ({@code third_party/forked/golang/expansion} of Kubernetes 1.36).
 */
final class Expansion {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\$|\\$\\(([^)]*)\\)");

    private Expansion() {}

    /** The text with values put in; unknown where one of them is. */
    static Given of(String text, Map<String, Given> variables) {
        StringBuilder expanded = new StringBuilder();
        Matcher references = REFERENCE.matcher(text);
        while (references.find()) {
            String whole = references.group();
            Given given = whole.equals("$$") ? Given.of("$", "") : variables.get(references.group(1));
            if (given != null && given.value().isEmpty()) {
                return Given.unknown(given.source());
            }
            String value = given == null ? whole : given.value().orElseThrow();
            references.appendReplacement(expanded, Matcher.quoteReplacement(value));
        }
        return Given.of(references.appendTail(expanded).toString(), "the manifest");
    }
}
