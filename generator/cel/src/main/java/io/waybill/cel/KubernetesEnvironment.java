package io.waybill.cel;

import dev.cel.common.CelOptions;
import dev.cel.compiler.CelCompilerLibrary;
import dev.cel.extensions.CelExtensions;
import dev.cel.extensions.CelStringExtensions.Function;
import dev.cel.runtime.CelRuntimeLibrary;
import dev.cel.validator.CelAstValidator;
import dev.cel.validator.validators.DurationLiteralValidator;
import dev.cel.validator.validators.HomogeneousLiteralValidator;
import dev.cel.validator.validators.RegexLiteralValidator;
import dev.cel.validator.validators.TimestampLiteralValidator;
import io.waybill.schema.Minor;
import java.util.List;
import java.util.stream.Stream;

/** What the API servers of a minor add to the language, and how much an expression may cost. */
final class KubernetesEnvironment {

    /** How often all loops of one evaluation may run together. */
    static final int MOST_ITERATIONS = 500_000;

    static final CelOptions OPTIONS = CelOptions.current()
            .comprehensionMaxIterations(MOST_ITERATIONS)
            .enableHeterogeneousNumericComparisons(true)
            .build();

    /** What is looked at once an expression has compiled: literals that can only fail. */
    static final List<CelAstValidator> VALIDATORS = List.of(
            HomogeneousLiteralValidator.newInstance("format"),
            RegexLiteralValidator.INSTANCE,
            DurationLiteralValidator.INSTANCE,
            TimestampLiteralValidator.INSTANCE);

    private static final List<Versioned> LIBRARIES = List.of(
            since(0, Library.of(ListFunctions.functions())),
            since(0, Library.of(RegexFunctions.functions())),
            since(0, Library.of(UrlFunctions.functions())),
            since(0, strings()),
            since(27, Library.of(AuthorizerFunctions.functions())),
            since(28, optionals()),
            since(28, Library.of(QuantityFunctions.functions())),
            since(29, Library.of(TextFormatFunctions.functions())),
            since(29, quotes()),
            since(29, sets()),
            since(30, Library.of(IpFunctions.functions())),
            since(30, Library.of(CidrFunctions.functions())),
            since(31, Library.of(NamedFormatFunctions.functions())),
            since(32, comprehensions()),
            since(33, Library.of(SemverFunctions.functions())));

    private KubernetesEnvironment() {}

    /**
     * A part of the language, as the compiler and as the runtime know it.
     *
     * @param compiler what declares it
     * @param runtime what runs it
     */
    record Library(CelCompilerLibrary compiler, CelRuntimeLibrary runtime) {

        static Library of(Functions functions) {
            return new Library(functions, functions);
        }
    }

    private record Versioned(int since, Library library) {}

    /** The parts that the servers of a minor have. */
    static List<Library> libraries(Minor minor) {
        return LIBRARIES.stream()
                .filter(versioned -> versioned.since() <= minor.number())
                .map(Versioned::library)
                .toList();
    }

    private static Versioned since(int minor, Library library) {
        return new Versioned(minor, library);
    }

    private static Library strings() {
        var strings = CelExtensions.strings(Stream.of(Function.values())
                .filter(function -> function != Function.QUOTE && function != Function.REVERSE)
                .toArray(Function[]::new));
        return new Library(strings, strings);
    }

    private static Library quotes() {
        var quotes = CelExtensions.strings(Function.QUOTE);
        return new Library(quotes, quotes);
    }

    private static Library optionals() {
        var optionals = CelExtensions.optional();
        return new Library(optionals, optionals);
    }

    /** What only selectors of devices have: names for parts of an expression. */
    static Library bindings() {
        var bindings = CelExtensions.bindings();
        return new Library(bindings, runtime -> {});
    }

    private static Library sets() {
        var sets = CelExtensions.sets(OPTIONS);
        return new Library(sets, sets);
    }

    private static Library comprehensions() {
        var comprehensions = CelExtensions.comprehensions();
        return new Library(comprehensions, comprehensions);
    }
}
