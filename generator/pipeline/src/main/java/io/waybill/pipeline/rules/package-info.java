/** The rules that a project has beside those of Kubernetes, and how they are asked. */
@NullMarked
package io.waybill.pipeline.rules;

import org.jspecify.annotations.NullMarked;
