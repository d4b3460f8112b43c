/** Kubernetes versions: what a user may ask for, and the schema of each. */
@NullMarked
package io.waybill.pipeline.target;

import org.jspecify.annotations.NullMarked;
