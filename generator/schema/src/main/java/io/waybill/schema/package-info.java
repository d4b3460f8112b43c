/** The Kubernetes API as facts: kinds, types and fields, each with the minors that have it. */
@NullMarked
package io.waybill.schema;

import org.jspecify.annotations.NullMarked;
