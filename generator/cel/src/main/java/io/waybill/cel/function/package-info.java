/** The functions of the language and those that Kubernetes adds to it. */
@NullMarked
package io.waybill.cel.function;

import org.jspecify.annotations.NullMarked;
