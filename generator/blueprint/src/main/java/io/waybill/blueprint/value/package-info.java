/** Typed values as Java: what they begin with, and a step for each field. */
@NullMarked
package io.waybill.blueprint.value;

import org.jspecify.annotations.NullMarked;
