/** The conversion of one file, and how it is told. */
@NullMarked
package io.waybill.pipeline.convert;

import org.jspecify.annotations.NullMarked;
