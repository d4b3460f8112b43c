/** One class for each goal and command. */
@NullMarked
package io.waybill.pipeline.goal;

import org.jspecify.annotations.NullMarked;
