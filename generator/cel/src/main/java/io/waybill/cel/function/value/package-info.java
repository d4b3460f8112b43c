/** The values that only functions of Kubernetes know: addresses, amounts, versions and formats. */
@NullMarked
package io.waybill.cel.function.value;

import org.jspecify.annotations.NullMarked;
