/** The Common Expression Language with the functions that Kubernetes adds to it. */
@NullMarked
package io.waybill.cel;

import org.jspecify.annotations.NullMarked;
