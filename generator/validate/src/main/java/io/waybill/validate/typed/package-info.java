/** Objects of known types, as checks read them and report on them. */
@org.jspecify.annotations.NullMarked
package io.waybill.validate.typed;
