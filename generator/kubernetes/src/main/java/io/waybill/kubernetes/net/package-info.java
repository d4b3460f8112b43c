/** IP addresses and networks. */
@NullMarked
package io.waybill.kubernetes.net;

import org.jspecify.annotations.NullMarked;
