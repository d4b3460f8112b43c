/** Where a caret is in a text that is being written, and may not be YAML yet. */
@NullMarked
package io.waybill.lsp.text;

import org.jspecify.annotations.NullMarked;
