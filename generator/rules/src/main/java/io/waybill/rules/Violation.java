package io.waybill.rules;

import io.waybill.dsl.tree.Mapping;

/**
 * One thing that offends against a rule.
 *
 * @param resource the tree of the resource it is in; empty where the rule named none
 * @param field the path of the field, such as {@code spec.template.spec.containers[0].image}; empty for the resource
 * @param message what is wrong, and why that is
 * @param fix what to do about it
 * @param isFailure whether it is the rule itself that failed
 */
public record Violation(Mapping resource, String field, String message, String fix, boolean isFailure) {}
