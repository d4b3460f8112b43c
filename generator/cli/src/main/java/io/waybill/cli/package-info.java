/** Arguments to the pipeline: no logic of its own. */
@NullMarked
package io.waybill.cli;

import org.jspecify.annotations.NullMarked;
