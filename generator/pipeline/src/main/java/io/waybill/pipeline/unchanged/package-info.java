/** Whether a run would only repeat the last one. */
@NullMarked
package io.waybill.pipeline.unchanged;

import org.jspecify.annotations.NullMarked;
