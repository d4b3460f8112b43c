// Generated from the Kubernetes API. Edits are lost.
/** The types of the API package {@code core.v1}. */
@NullMarked
@CheckReturnValue
package io.waybill.dsl.core.v1;

import io.waybill.dsl.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
