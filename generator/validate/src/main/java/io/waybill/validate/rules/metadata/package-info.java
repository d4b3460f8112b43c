/** What is refused in the metadata of all resources. */
@org.jspecify.annotations.NullMarked
package io.waybill.validate.rules.metadata;
