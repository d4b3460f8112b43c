package io.waybill.dsl;

/** How a rendered manifest is laid out in files. */
public enum Layout {
    /** One file for each resource, named after its kind and name. */
    FILE_PER_RESOURCE,
    /** One file with all resources, in the order of the manifest. */
    ONE_STREAM
}
