/** What an API server answers to a resource that it takes: the texts of its {@code Warning} headers, as far as manifests tell. */
@NullMarked
package io.waybill.kubernetes.warning;

import org.jspecify.annotations.NullMarked;
