package io.waybill.pipeline.input;

import io.waybill.crd.TypedDefinitions;
import io.waybill.dsl.tree.Mapping;
import io.waybill.pipeline.input.ImportInputs.Wanted;
import io.waybill.pipeline.run.UserException;
import java.nio.file.Path;
import java.util.List;

/** Reads definitions of custom resources that a cluster has besides what is validated. */
public final class CustomResourceDefinitions {

    private CustomResourceDefinitions() {}

    /**
     * Reads definitions.
     *
     * @param inputs files, folders, jars, {@code jar!/path} or {@code classpath:path}
     * @param classPath jars and folders, for inputs that begin with {@code classpath:}
     * @throws UserException when one cannot be read, or there is none
     */
    public static List<Mapping> read(List<String> inputs, List<Path> classPath) {
        List<Mapping> definitions = ImportInputs.trees(inputs, classPath, Wanted.DEFINITIONS).stream()
                .filter(TypedDefinitions::isDefinition)
                .toList();
        if (definitions.isEmpty() && !inputs.isEmpty()) {
            throw new UserException("There is no CustomResourceDefinition in " + String.join(", ", inputs));
        }
        return definitions;
    }
}
