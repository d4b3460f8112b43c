package io.waybill.pipeline.input;

import io.waybill.dsl.tree.Mapping;

/**
 * A resource that was read: what a document contains, or an item of the list that it contains.
 *
 * @param file its path below the folder that was read, with {@code /}; for a single file, its name
 * @param source the file as messages call it
 * @param document which document of the file, from 0
 * @param tree the resource
 */
public record ReadResource(String file, String source, int document, Mapping tree) {}
