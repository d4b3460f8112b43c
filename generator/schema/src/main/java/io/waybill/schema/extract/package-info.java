/** Reads the facts from the bytecode of the official Java client; needs ASM, which nothing else does. */
@NullMarked
package io.waybill.schema.extract;

import org.jspecify.annotations.NullMarked;
