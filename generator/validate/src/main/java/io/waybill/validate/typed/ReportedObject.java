package io.waybill.validate.typed;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Origin;
import io.waybill.validate.Place;
import io.waybill.validate.ResourceId;
import io.waybill.validate.Rule;
import io.waybill.validate.RuleId;
import io.waybill.validate.Severity;
import org.jspecify.annotations.Nullable;

/** An object within a resource as findings are reported of it: what was written, and where. */
public abstract class ReportedObject {

    /** The mapping, or its bytes where a resource is kept that has been judged by itself. */
    private Object tree;

    private final FieldPath path;
    private final Report report;

    ReportedObject(Mapping mapping, FieldPath path, Report report) {
        this.tree = mapping;
        this.path = path;
        this.report = report;
    }

    /** Makes a tree of bytes. */
    abstract Mapping unpack(byte[] packed);

    /** Keeps these bytes in place of the tree. */
    void keep(byte[] packed) {
        tree = packed;
    }

    boolean isPacked() {
        return tree instanceof byte[];
    }

    Report report() {
        return report;
    }

    /** The resource that this is, or is in. */
    public ResourceId resource() {
        return report.resource();
    }

    /** The file that the resource comes from. */
    public String file() {
        return report.file();
    }

    /** Where this was written. */
    public Place place() {
        return Place.of(report.file(), report.document(), mapping().origin());
    }

    /** What was written. */
    public Mapping mapping() {
        return tree instanceof Mapping mapping ? mapping : unpack((byte[]) tree);
    }

    /** Where it is. */
    public FieldPath path() {
        return path;
    }

    /** Where a field is. */
    public FieldPath path(String field) {
        return path.field(field);
    }

    /** Whether the API server refuses the resource by what was found so far. */
    public boolean isRefused() {
        return report.hasErrors();
    }

    /** Whether the resource breaks a rule. */
    public boolean breaks(RuleId rule) {
        return report.has(rule);
    }

    /** Reports something at a text that is no path, written at a place of the caller's making. */
    public void report(RuleId rule, Severity severity, String at, @Nullable Origin origin, String message, String fix) {
        report.add(rule, severity, origin, at, message, fix);
    }

    /** Reports an error about a field, or about a field that is missing. */
    public void error(Rule rule, String field, String message, String fix) {
        report.error(rule, mapping(), field, path.field(field), message, fix);
    }

    /** Reports what may be wrong with a field. */
    public void warning(Rule rule, String field, String message, String fix) {
        report.add(
                rule,
                Severity.WARNING,
                mapping().originOf(field),
                path.field(field).toString(),
                message,
                fix);
    }

    /** Reports what is worth knowing of a field. */
    public void note(Rule rule, String field, String message, String fix) {
        report.add(
                rule,
                Severity.INFO,
                mapping().originOf(field),
                path.field(field).toString(),
                message,
                fix);
    }

    /** Reports that this resource was not judged. */
    public void skipped(Rule rule, String field, String message, String fix) {
        report.add(
                rule,
                Severity.SKIPPED,
                mapping().originOf(field),
                path.field(field).toString(),
                message,
                fix);
    }

    /** Reports an error about an item or entry. */
    public void error(Rule rule, TypedValue value, String message, String fix) {
        report.add(rule, Severity.ERROR, value.origin(), value.path().toString(), message, fix);
    }

    /** Reports an error about this object as a whole. */
    public void error(Rule rule, String message, String fix) {
        report.error(rule, mapping(), path, message, fix);
    }

    /** Reports something at a path and a place of the caller's making. */
    public void report(
            RuleId rule, Severity severity, FieldPath at, @Nullable Origin origin, String message, String fix) {
        report.add(rule, severity, origin, at.toString(), message, fix);
    }

    /** Reports an error at a path of the caller's making, written where a field of this object is. */
    public void errorAt(Rule rule, FieldPath at, String field, String message, String fix) {
        report.error(rule, mapping(), field, at, message, fix);
    }

    /** Reports an error at a text that is no path, written where a field of this object is. */
    public void errorAt(Rule rule, String at, String field, String message, String fix) {
        report.add(rule, Severity.ERROR, mapping().originOf(field), at, message, fix);
    }
}
