/** Differences of manifests, for people and programs. */
@NullMarked
package io.waybill.pipeline.diff;

import org.jspecify.annotations.NullMarked;
