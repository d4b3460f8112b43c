/** The folders of what generators write. */
@NullMarked
package io.waybill.codegen.source;

import org.jspecify.annotations.NullMarked;
