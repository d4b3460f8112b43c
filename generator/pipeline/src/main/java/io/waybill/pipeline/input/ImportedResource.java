package io.waybill.pipeline.input;

import io.waybill.dsl.tree.Mapping;

/**
 * A resource that is to become Java.
 *
 * @param source the file it comes from, as findings call it
 * @param document the number of its document there, counted from 0
 * @param tree what was read
 */
public record ImportedResource(String source, int document, Mapping tree) {}
