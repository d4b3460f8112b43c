/** Small changes of what blueprints render, to see whether anybody notices. */
@NullMarked
package io.waybill.pipeline.mutate;

import org.jspecify.annotations.NullMarked;
