/** What expressions can cost at most, before they run. */
@NullMarked
package io.waybill.cel.cost;

import org.jspecify.annotations.NullMarked;
