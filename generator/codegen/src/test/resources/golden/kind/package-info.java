// Generated from the Kubernetes API. Edits are lost.
/** The types of the API package {@code acme.v1}. */
@NullMarked
@CheckReturnValue
package io.waybill.dsl.acme.v1;

import io.waybill.dsl.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
