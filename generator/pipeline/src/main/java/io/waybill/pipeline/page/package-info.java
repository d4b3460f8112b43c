/** One HTML page about manifests, which needs nothing but a browser. */
@NullMarked
package io.waybill.pipeline.page;

import org.jspecify.annotations.NullMarked;
