/**
 * Reads the facts from what is published of an API: the bytecode of the official Java client, the OpenAPI documents of a
 * server, tables; needs ASM and Jackson, which nothing else here does.
 */
@NullMarked
package io.waybill.schema.extract;

import org.jspecify.annotations.NullMarked;
