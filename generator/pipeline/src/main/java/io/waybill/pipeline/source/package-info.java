/** Java sources that are compiled while Waybill runs, and files that are watched. */
@NullMarked
package io.waybill.pipeline.source;

import org.jspecify.annotations.NullMarked;
