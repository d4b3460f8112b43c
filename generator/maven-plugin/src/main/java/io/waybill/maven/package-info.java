/** Maven parameters to the pipeline: no logic of its own. */
@NullMarked
package io.waybill.maven;

import org.jspecify.annotations.NullMarked;
