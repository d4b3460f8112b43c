/** What is refused in CustomResourceDefinitions. */
@org.jspecify.annotations.NullMarked
package io.waybill.validate.rules.definitions;
