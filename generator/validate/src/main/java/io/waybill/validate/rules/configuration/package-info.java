/** What is refused in ConfigMaps and Secrets. */
@org.jspecify.annotations.NullMarked
package io.waybill.validate.rules.configuration;
