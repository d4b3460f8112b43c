/** Kinds of Kubernetes: which make pods, which are lists, which have no namespace, and what every cluster has. */
@NullMarked
package io.waybill.kubernetes.kind;

import org.jspecify.annotations.NullMarked;
