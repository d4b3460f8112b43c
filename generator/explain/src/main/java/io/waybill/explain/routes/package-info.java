/** Where requests go: hosts and paths of Ingresses, as the controller matches them. */
@NullMarked
package io.waybill.explain.routes;

import org.jspecify.annotations.NullMarked;
