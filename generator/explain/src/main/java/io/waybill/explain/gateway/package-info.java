/** Where the Gateway API sends requests: Gateways, their listeners, and the routes that attach to them. */
@NullMarked
package io.waybill.explain.gateway;

import org.jspecify.annotations.NullMarked;
