package io.waybill.lint;

/** How much of good practice a project asks for. */
public enum LintProfile {
    /** Nothing but what it names itself. */
    NONE,
    /** What is seldom meant otherwise. */
    RECOMMENDED,
    /** Everything, also what many clusters do without. */
    STRICT
}
