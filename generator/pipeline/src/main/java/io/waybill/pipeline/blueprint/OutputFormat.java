package io.waybill.pipeline.blueprint;

/** The formats that manifests are rendered in. */
public enum OutputFormat {
    /** YAML documents. */
    YAML,
    /** JSON values, one behind the other. */
    JSON
}
