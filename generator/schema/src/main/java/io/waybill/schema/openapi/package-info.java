/** Reads the API that a server publishes about itself: the OpenAPI v3 documents of its group versions, as plain Java values. */
@NullMarked
package io.waybill.schema.openapi;

import org.jspecify.annotations.NullMarked;
