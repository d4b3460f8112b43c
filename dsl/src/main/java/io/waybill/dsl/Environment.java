package io.waybill.dsl;

/**
 * A place that a blueprint is rendered for, such as production. An enum or a record implements it and adds the
 * parameters that differ, as plain Java.
 */
public interface Environment {

    /** The name: the folder of its golden files and outputs, so letters, digits, {@code -}, {@code _} and {@code .}. */
    String name();
}
