/** How a run speaks, works, ends and fails: what every other package of the pipeline builds on. */
@NullMarked
package io.waybill.pipeline.run;

import org.jspecify.annotations.NullMarked;
