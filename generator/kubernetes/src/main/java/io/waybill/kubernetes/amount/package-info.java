/** Quantities as API servers keep them. */
@NullMarked
package io.waybill.kubernetes.amount;

import org.jspecify.annotations.NullMarked;
