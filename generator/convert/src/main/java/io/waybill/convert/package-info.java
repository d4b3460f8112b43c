/** Resources from one API version to another: what a minor does not serve is written as it does. */
@NullMarked
package io.waybill.convert;

import org.jspecify.annotations.NullMarked;
