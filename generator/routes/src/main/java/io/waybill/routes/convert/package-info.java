/** Ingresses of ingress-nginx as Gateways and routes of the Gateway API. */
@NullMarked
package io.waybill.routes.convert;

import org.jspecify.annotations.NullMarked;
