/** Dekorate and fabric8 in, manifests out, and back. The only module that sees their classes. */
@NullMarked
@CheckReturnValue
package io.waybill.dekorate;

import io.waybill.dsl.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
