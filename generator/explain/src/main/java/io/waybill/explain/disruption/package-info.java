/** Which pods may be evicted, as when a node is drained. */
@NullMarked
package io.waybill.explain.disruption;

import org.jspecify.annotations.NullMarked;
