/** How rules ask for expressions to be compiled and evaluated, without knowing the library that does it. */
@NullMarked
package io.waybill.validate.expression;

import org.jspecify.annotations.NullMarked;
