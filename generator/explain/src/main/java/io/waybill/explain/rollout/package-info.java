/** How controllers replace, run and complete pods. */
@NullMarked
package io.waybill.explain.rollout;

import org.jspecify.annotations.NullMarked;
