package io.waybill.cel;

import com.google.protobuf.Any;
import com.google.protobuf.BoolValue;
import com.google.protobuf.BytesValue;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.DoubleValue;
import com.google.protobuf.Duration;
import com.google.protobuf.FloatValue;
import com.google.protobuf.Int32Value;
import com.google.protobuf.Int64Value;
import com.google.protobuf.ListValue;
import com.google.protobuf.StringValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Timestamp;
import com.google.protobuf.UInt32Value;
import com.google.protobuf.UInt64Value;
import com.google.protobuf.Value;
import dev.cel.common.CelOptions;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerLibrary;
import dev.cel.extensions.CelExtensions;
import dev.cel.extensions.CelStringExtensions;
import dev.cel.extensions.CelStringExtensions.Function;
import io.waybill.cel.function.Functions;
import io.waybill.cel.function.Functions.Overload;
import io.waybill.cel.function.Libraries;
import io.waybill.cel.function.SortMacro;
import io.waybill.schema.Minor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the API servers of a minor add to the language.
 *
 * <p>Source: apiserver's cel/environment/base.go. A server takes in a new expression what the minor before it knows, so
 * that it can be rolled back (DefaultCompatibilityVersion); what that file introduces in 1.30 can be written from 1.31
 * on.
 */
final class Environment {

    private static final CelOptions OPTIONS =
            CelOptions.current().enableQuotedIdentifierSyntax(false).build();

    /** The first minor that compares numbers of different types. */
    private static final int MIXED_NUMBERS = 29;

    private static final List<Descriptor> WELL_KNOWN = List.of(
            Any.getDescriptor(),
            BoolValue.getDescriptor(),
            BytesValue.getDescriptor(),
            DoubleValue.getDescriptor(),
            Duration.getDescriptor(),
            FloatValue.getDescriptor(),
            Int32Value.getDescriptor(),
            Int64Value.getDescriptor(),
            ListValue.getDescriptor(),
            StringValue.getDescriptor(),
            Struct.getDescriptor(),
            Timestamp.getDescriptor(),
            UInt32Value.getDescriptor(),
            UInt64Value.getDescriptor(),
            Value.getDescriptor());

    private static final List<Declared> DECLARED = List.of(
            new Declared(0, called -> CalledFunctions.of(strings(), called)),
            new Declared(29, called -> CelExtensions.optional()),
            new Declared(30, called -> CalledFunctions.of(CelExtensions.strings(Function.QUOTE), called)),
            new Declared(30, called -> CalledFunctions.of(CelExtensions.sets(OPTIONS), called)),
            new Declared(33, called -> CelExtensions.comprehensions()));

    /** The first minor that finds fields called as reserved words under their own names, too. */
    private static final int RESERVED_AS_THEY_ARE = 32;

    private static final int SORT_BY = 35;

    private Environment() {}

    /**
     * What cel-java declares.
     *
     * @param since the first minor that takes it in new expressions
     * @param library the declarations of the functions that are called
     */
    private record Declared(int since, java.util.function.Function<Predicate<String>, CelCompilerLibrary> library) {}

    private static CelStringExtensions strings() {
        return CelExtensions.strings(Stream.of(Function.values())
                .filter(function -> function != Function.QUOTE && function != Function.REVERSE)
                .toArray(Function[]::new));
    }

    /**
     * Adds what the servers of a minor know.
     *
     * @param called whether a function is called, and so to be declared
     */
    static void configure(CelCompilerBuilder builder, Minor minor, boolean hasBindings, Predicate<String> called) {
        builder.setOptions(OPTIONS.toBuilder()
                .enableHeterogeneousNumericComparisons(minor.number() >= MIXED_NUMBERS)
                .build());
        builder.setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(StandardDeclarations.of(called, minor.number() >= MIXED_NUMBERS));
        builder.addMessageTypes(WELL_KNOWN);
        DECLARED.stream()
                .filter(declared -> declared.since() <= minor.number())
                .forEach(declared -> builder.addLibraries(declared.library().apply(called)));
        Libraries.of(minor.number()).forEach(functions -> builder.addLibraries(functions.only(called)));
        if (minor.number() >= SORT_BY) {
            builder.addMacros(SortMacro.macro());
        }
        if (hasBindings) {
            builder.addLibraries(CelExtensions.bindings());
        }
    }

    /** Whether a field that is called as a reserved word is found under that name. */
    static boolean takesReserved(Minor minor) {
        return minor.number() >= RESERVED_AS_THEY_ARE;
    }

    /** What the functions of a minor do. */
    static Map<String, List<Overload>> overloads(Minor minor) {
        Map<String, List<Overload>> all = new LinkedHashMap<>();
        List<Functions> known = new ArrayList<>(Libraries.of(minor.number()));
        known.add(Libraries.ofPatches());
        for (Functions functions : known) {
            functions
                    .overloads()
                    .forEach((name, forms) -> all.computeIfAbsent(name, unused -> new ArrayList<>())
                            .addAll(forms));
        }
        return all;
    }
}
