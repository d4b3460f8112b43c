/** What the rules of routes say: which requests they match, and what they do to them. */
@NullMarked
package io.waybill.explain.gateway.rule;

import org.jspecify.annotations.NullMarked;
