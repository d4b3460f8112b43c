/** Golden files: where they are, how they differ, and how they are approved. */
@NullMarked
package io.waybill.pipeline.golden;

import org.jspecify.annotations.NullMarked;
