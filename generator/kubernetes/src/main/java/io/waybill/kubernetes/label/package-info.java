/** Label selectors. */
@NullMarked
package io.waybill.kubernetes.label;

import org.jspecify.annotations.NullMarked;
