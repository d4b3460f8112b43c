package io.waybill.explain.cluster;

/** A part of a result, whose components count as those of the result itself wherever it is written down. */
public interface Inlined {}
