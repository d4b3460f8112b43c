package io.waybill.pipeline.run;

/** The formats of what only people and programs read. */
public enum TextFormat {
    /** For people. */
    TEXT,
    /** For programs: one JSON object per line. */
    JSON
}
