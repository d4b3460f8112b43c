package io.waybill.cel.function;

import static io.waybill.cel.function.Parameters.BOOLEAN;
import static io.waybill.cel.function.Parameters.TEXT;

import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import io.waybill.cel.function.Functions.Parameter;
import io.waybill.cel.function.value.SemanticVersion;
import io.waybill.cel.value.EvaluationError;

/** Semantic versions. */
final class SemverFunctions {

    private static final CelType SEMVER = OpaqueType.create("kubernetes.Semver");
    private static final Parameter SELF = new Parameter(SEMVER, SemanticVersion.class);

    private SemverFunctions() {}

    static Functions functions() {
        return new Functions()
                .global("semver", "string_to_semver", SEMVER, a -> version(a, false), TEXT)
                .global("semver", "string_bool_to_semver", SEMVER, a -> version(a, (Boolean) a[1]), TEXT, BOOLEAN)
                .global("isSemver", "is_semver_string", SimpleType.BOOL, a -> isVersion(a, false), TEXT)
                .global(
                        "isSemver",
                        "is_semver_string_bool",
                        SimpleType.BOOL,
                        a -> isVersion(a, (Boolean) a[1]),
                        TEXT,
                        BOOLEAN)
                .member("major", "semver_major", SimpleType.INT, a -> self(a).number(0), SELF)
                .member("minor", "semver_minor", SimpleType.INT, a -> self(a).number(1), SELF)
                .member("patch", "semver_patch", SimpleType.INT, a -> self(a).number(2), SELF)
                .member("isLessThan", "semver_is_less_than", SimpleType.BOOL, a -> compared(a) < 0, SELF, SELF)
                .member("isGreaterThan", "semver_is_greater_than", SimpleType.BOOL, a -> compared(a) > 0, SELF, SELF)
                .member("compareTo", "semver_compare_to", SimpleType.INT, a -> (long) compared(a), SELF, SELF);
    }

    private static SemanticVersion self(Object[] arguments) {
        return (SemanticVersion) arguments[0];
    }

    private static int compared(Object[] arguments) {
        return Integer.signum(self(arguments).compareTo((SemanticVersion) arguments[1]));
    }

    private static boolean isVersion(Object[] arguments, boolean normalize) {
        return SemanticVersion.parse((String) arguments[0], normalize).isPresent();
    }

    private static SemanticVersion version(Object[] arguments, boolean normalize) {
        return SemanticVersion.parse((String) arguments[0], normalize)
                .orElseThrow(() -> EvaluationError.of("\"" + arguments[0] + "\" is not a semantic version"));
    }
}
