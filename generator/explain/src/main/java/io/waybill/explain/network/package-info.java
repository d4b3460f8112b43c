/** Which pods Services reach, and by which names. */
@NullMarked
package io.waybill.explain.network;

import org.jspecify.annotations.NullMarked;
