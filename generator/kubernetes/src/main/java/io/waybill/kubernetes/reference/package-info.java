/** Which fields name other resources. */
@NullMarked
package io.waybill.kubernetes.reference;

import org.jspecify.annotations.NullMarked;
