/** What is in a pod. */
@NullMarked
package io.waybill.kubernetes.pod;

import org.jspecify.annotations.NullMarked;
