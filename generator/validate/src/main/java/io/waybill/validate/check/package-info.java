/** The validator: from trees to findings. */
@org.jspecify.annotations.NullMarked
package io.waybill.validate.check;
