/** What pods ask of nodes, quotas and limit ranges. */
@NullMarked
package io.waybill.explain.capacity;

import org.jspecify.annotations.NullMarked;
