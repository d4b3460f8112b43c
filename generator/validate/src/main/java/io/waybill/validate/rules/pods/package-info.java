/** What is refused in pods, and in templates of pods. */
@org.jspecify.annotations.NullMarked
package io.waybill.validate.rules.pods;
