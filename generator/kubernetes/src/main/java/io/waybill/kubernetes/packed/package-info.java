/** Trees of very many resources in little memory. */
@NullMarked
package io.waybill.kubernetes.packed;

import org.jspecify.annotations.NullMarked;
