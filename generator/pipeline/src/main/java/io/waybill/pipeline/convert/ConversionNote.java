package io.waybill.pipeline.convert;

import io.waybill.convert.Remark;
import io.waybill.validate.Finding;
import io.waybill.validate.Place;
import io.waybill.validate.ResourceId;
import io.waybill.validate.Severity;

/**
 * Something that a conversion has to tell.
 *
 * @param place where it was written, before the conversion
 * @param resource the resource it is in
 * @param field the path of the field; empty for the resource as a whole
 * @param rule {@code converted}, {@code advice}, {@code decision}, {@code layout}, or the rule of the validator
 * @param severity errors keep the file from being written
 * @param message what was done, or what is wrong
 * @param fix what to do about it; empty when there is nothing to do
 */
public record ConversionNote(
        Place place, ResourceId resource, String field, String rule, Severity severity, String message, String fix) {

    static ConversionNote of(Remark remark, ResourceId resource, String file, int document) {
        Place place = Place.of(file, document, remark.origin());
        String field = remark.field();
        return switch (remark.level()) {
            case CHANGED ->
                new ConversionNote(place, resource, field, "converted", Severity.INFO, remark.message(), remark.fix());
            case ADVICE ->
                new ConversionNote(place, resource, field, "advice", Severity.WARNING, remark.message(), remark.fix());
            case DECISION ->
                new ConversionNote(place, resource, field, "decision", Severity.ERROR, remark.message(), remark.fix());
        };
    }

    static ConversionNote of(Finding finding) {
        return new ConversionNote(
                finding.place(),
                finding.resource(),
                finding.field(),
                finding.rule().id(),
                finding.severity(),
                finding.message(),
                finding.fix());
    }

    ConversionNote withFix(String newFix) {
        return new ConversionNote(place, resource, field, rule, severity, message, newFix);
    }

    ConversionNote asWarning() {
        return new ConversionNote(place, resource, field, rule, Severity.WARNING, message, fix);
    }

    boolean isError() {
        return severity == Severity.ERROR;
    }
}
