/** How explanations are told: as tables, JSON and pictures. */
@NullMarked
package io.waybill.pipeline.explain;

import org.jspecify.annotations.NullMarked;
