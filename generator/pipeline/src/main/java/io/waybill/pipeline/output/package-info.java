/** What commands write: files, all of them or none. */
@NullMarked
package io.waybill.pipeline.output;

import org.jspecify.annotations.NullMarked;
