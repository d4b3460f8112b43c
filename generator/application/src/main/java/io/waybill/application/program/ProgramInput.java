package io.waybill.application.program;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a container gives the program that it runs.
 *
 * @param variables the environment variables
 * @param files the files that volumes mount, by their full paths
 * @param folders the folders that volumes mount and whose files the manifest does not know, by their full paths
 * @param systemProperties the {@code -D} options of {@code java}
 * @param arguments the arguments of the program itself
 * @param workingDirectory the folder that the program starts in; empty where only the image knows it
 * @param moreVariables why there may be variables besides; empty where all are known
 * @param launch how {@code java} is started
 */
public record ProgramInput(
        SortedMap<String, Given> variables,
        SortedMap<String, Given> files,
        List<String> folders,
        Map<String, String> systemProperties,
        List<String> arguments,
        Optional<String> workingDirectory,
        Optional<String> moreVariables,
        Launch launch) {}
