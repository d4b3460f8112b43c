package io.waybill.codegen;

import com.palantir.javapoet.ClassName;
import io.waybill.schema.ApiSchema;
import io.waybill.schema.Traits;
import io.waybill.schema.extract.Descriptions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What all writers of one run share.
 *
 * @param schema the kinds and types
 * @param traits what the fields take beyond their types
 * @param descriptions what the API says of them
 * @param source where they come from
 * @param types their Java types
 * @param isHandwritten whether the sources that are compiled together with the generated ones have a class
 * @param definitions the definitions of kinds, by the names of their types
 */
record DslContext(
        ApiSchema schema,
        Traits traits,
        Descriptions descriptions,
        SourceOfTypes source,
        JavaTypes types,
        Predicate<ClassName> isHandwritten,
        Map<String, DefinitionText> definitions) {

    /** The enums of the fields of a type that take one of a closed set of values, by field. */
    Map<String, ClassName> enumsOf(String typeName) {
        Map<String, ClassName> enums = new HashMap<>();
        traits.of(typeName)
                .forEach((field, known) ->
                        known.allowed().ifPresent(allowed -> enums.put(field, types.className(allowed.name()))));
        return enums;
    }

    /** The handwritten base class of a generated one: {@code AbstractContainer} for {@code Container}. */
    Optional<ClassName> handwrittenBase(ClassName generated) {
        return Optional.of(generated.peerClass("Abstract" + generated.simpleName()))
                .filter(isHandwritten);
    }
}
