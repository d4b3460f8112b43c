/** Names that Kubernetes accepts. */
@NullMarked
package io.waybill.kubernetes.dns;

import org.jspecify.annotations.NullMarked;
