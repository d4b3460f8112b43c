/** Runs expressions that were checked, and counts what they cost while they run. */
@NullMarked
package io.waybill.cel.run;

import org.jspecify.annotations.NullMarked;
