/** What may be written at a place of a manifest. */
@NullMarked
package io.waybill.lsp.facts;

import org.jspecify.annotations.NullMarked;
