/** What is refused in roles, their bindings and requests for certificates. */
@org.jspecify.annotations.NullMarked
package io.waybill.validate.rules.access;
