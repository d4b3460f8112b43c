/** What is refused in admission policies and webhooks. */
@org.jspecify.annotations.NullMarked
package io.waybill.validate.rules.policy;
