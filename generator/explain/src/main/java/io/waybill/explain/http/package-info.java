/** Requests of HTTP and what becomes of them, told alike for every kind of resource that routes them. */
@NullMarked
package io.waybill.explain.http;

import org.jspecify.annotations.NullMarked;
