/** What is refused in claims and slices of devices. */
@org.jspecify.annotations.NullMarked
package io.waybill.validate.rules.devices;
