/** A language server for Kubernetes manifests. */
@NullMarked
package io.waybill.lsp;

import org.jspecify.annotations.NullMarked;
