/** Reads fields of trees that may hold anything. */
@NullMarked
package io.waybill.kubernetes.tree;

import org.jspecify.annotations.NullMarked;
