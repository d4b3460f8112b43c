/** Schema model in, Java source out. The only user of JavaPoet; never loads the DSL it writes for. */
@NullMarked
package io.waybill.codegen;

import org.jspecify.annotations.NullMarked;
