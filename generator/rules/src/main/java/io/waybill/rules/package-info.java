/**
 * Rules that a project writes itself, and that packs of rules are made of. All of it is public and stays as it is.
 *
 * <p>{@link io.waybill.rules.ManifestRule} is where to begin.
 */
@NullMarked
package io.waybill.rules;

import org.jspecify.annotations.NullMarked;
