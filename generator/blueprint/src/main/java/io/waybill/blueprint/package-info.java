/** Writes the Java blueprint that renders given resources again. */
@NullMarked
package io.waybill.blueprint;

import org.jspecify.annotations.NullMarked;
