/**
 * Good practice: what kube-linter, kube-score and Polaris agree on, as rules that are off unless a project chooses them.
 * They are written with {@code io.waybill.rules} alone, as a project would write its own.
 */
@NullMarked
package io.waybill.lint;

import org.jspecify.annotations.NullMarked;
