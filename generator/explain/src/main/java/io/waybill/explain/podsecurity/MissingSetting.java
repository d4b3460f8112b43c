package io.waybill.explain.podsecurity;

/**
 * What stands between a pod and a level.
 *
 * @param level the level that asks for it: baseline or restricted
 * @param field the field that is wrong or missing
 * @param problem what is wrong
 * @param fix what to do
 */
public record MissingSetting(String level, String field, String problem, String fix) {}
