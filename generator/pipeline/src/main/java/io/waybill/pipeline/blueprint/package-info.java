/** Blueprints: found on a class path, run, judged and rendered. */
@NullMarked
package io.waybill.pipeline.blueprint;

import org.jspecify.annotations.NullMarked;
