/** What the API server refuses beyond structure, by kind and type. */
@org.jspecify.annotations.NullMarked
package io.waybill.validate.rules;
