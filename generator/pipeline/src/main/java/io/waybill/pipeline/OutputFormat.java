package io.waybill.pipeline;

/** The formats that manifests are rendered in. */
public enum OutputFormat {
    /** YAML documents. */
    YAML,
    /** JSON values, one behind the other. */
    JSON
}
