package io.waybill.validate.check;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Origin;
import io.waybill.validate.Rule;
import io.waybill.validate.Severity;
import io.waybill.validate.typed.Report;

/**
 * A problem that a reader found in the text of a document.
 *
 * @param rule {@link Rule#SYNTAX} or {@link Rule#DUPLICATE_KEY}
 * @param origin where it is
 * @param field where it is in the document
 * @param message one sentence that says what is wrong
 * @param fix what to do about it
 */
public record TextFinding(Rule rule, Origin origin, FieldPath field, String message, String fix) {

    void addTo(Report report) {
        report.add(rule, Severity.ERROR, origin, field.toString(), message, fix);
    }
}
