package io.waybill.application.program;

/**
 * A file or folder that a program uses.
 *
 * @param path its full path
 * @param isWritten whether the program writes it, or into it
 * @param source the property that names it, such as {@code logging.file.name}
 */
public record FileUse(String path, boolean isWritten, String source) {}
