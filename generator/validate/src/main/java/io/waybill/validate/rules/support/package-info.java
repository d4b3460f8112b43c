/** What the rules of several kinds have in common: formats, ranges, amounts, addresses, selectors. */
@org.jspecify.annotations.NullMarked
package io.waybill.validate.rules.support;
