package io.waybill.application.program;

import java.util.Optional;

/**
 * A property of the program that its input decides, or that decides what is told of it.
 *
 * @param name the property, such as {@code server.port}
 * @param value its value; empty where it is secret or not known
 * @param source where it comes from
 * @param variable the environment variable that sets it; empty where none does
 */
public record Setting(String name, Optional<String> value, String source, Optional<String> variable) {}
