/** What custom resources are refused for by the schemas of their definitions. */
@org.jspecify.annotations.NullMarked
package io.waybill.validate.rules.schemas;
