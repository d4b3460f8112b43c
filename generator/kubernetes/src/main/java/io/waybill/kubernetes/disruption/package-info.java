/** How PodDisruptionBudgets are read. */
@NullMarked
package io.waybill.kubernetes.disruption;

import org.jspecify.annotations.NullMarked;
