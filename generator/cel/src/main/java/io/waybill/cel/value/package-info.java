/** The values of expressions, which compare, order and read as those of cel-go do. */
@NullMarked
package io.waybill.cel.value;

import org.jspecify.annotations.NullMarked;
