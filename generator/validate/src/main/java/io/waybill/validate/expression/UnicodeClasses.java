package io.waybill.validate.expression;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * How names of classes of characters are read in regular expressions, such as {@code \p{Lu}}.
 *
 * <p>Source: Go 1.26, regexp/syntax/parse.go, unicodeTable, and unicode/tables.go.
 */
public enum UnicodeClasses {
    /** As Go did before 1.25: names of categories and scripts, letter by letter. */
    EXACT,
    /** As Go does since 1.25: in any case, with long names; names of scripts of several words are not found. */
    LOOSE,
    /** In either way. */
    ANY;

    private static final Set<String> NEW = Set.of("Cn", "LC", "Assigned", "ASCII");

    /** The long names, in lower case and without what parts their words. */
    private static final Map<String, String> LONG = Arrays.stream("""
            casedletter=LC closepunctuation=Pe combiningmark=M connectorpunctuation=Pc control=Cc
            currencysymbol=Sc dashpunctuation=Pd decimalnumber=Nd enclosingmark=Me
            finalpunctuation=Pf format=Cf initialpunctuation=Pi letter=L letternumber=Nl
            lineseparator=Zl lowercaseletter=Ll mark=M mathsymbol=Sm modifierletter=Lm
            modifiersymbol=Sk nonspacingmark=Mn number=N openpunctuation=Ps other=C
            otherletter=Lo othernumber=No otherpunctuation=Po othersymbol=So
            paragraphseparator=Zp privateuse=Co punctuation=P separator=Z spaceseparator=Zs
            spacingmark=Mc surrogate=Cs symbol=S titlecaseletter=Lt unassigned=Cn
            uppercaseletter=Lu cntrl=Cc digit=Nd punct=P
            """.strip().split("\\s+"))
            .map(pair -> pair.split("="))
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));

    private static final Map<String, IntPredicate> CATEGORIES = Map.of(
            "C", code -> isOneOf(code, "Cc Cf Cs Co Cn"),
            "L", code -> isOneOf(code, "Lu Ll Lt Lm Lo"),
            "LC", code -> isOneOf(code, "Lu Ll Lt"),
            "M", code -> isOneOf(code, "Mn Mc Me"),
            "N", code -> isOneOf(code, "Nd Nl No"),
            "P", code -> isOneOf(code, "Pc Pd Ps Pe Pi Pf Po"),
            "S", code -> isOneOf(code, "Sm Sc Sk So"),
            "Z", code -> isOneOf(code, "Zs Zl Zp"),
            "Assigned", code -> !isOneOf(code, "Cn"),
            "ASCII", code -> code < 128);

    /** The short names of {@link Character#getType}, by its numbers. */
    private static final String[] TYPES =
            "Cn Lu Ll Lt Lm Lo Mn Me Mc Nd Nl No Zs Zl Zp Cc Cf - Co Cs Pd Ps Pe Pc Po Sm Sc Sk So Pi Pf".split(" ");

    private static final Map<String, String> RANGES = new ConcurrentHashMap<>();

    private static final Map<String, Boolean> KNOWN = new ConcurrentHashMap<>();

    /**
     * A class as re2j reads it; empty where no class has the name.
     *
     * @param isNot whether its characters are the ones that are not meant
     * @param isAlone whether it stands outside of brackets
     */
    Optional<String> written(String name, boolean isNot, boolean isAlone) {
        return this == EXACT ? exact(name, isNot, isAlone) : loose(name, isNot, isAlone);
    }

    private Optional<String> loose(String name, boolean isNot, boolean isAlone) {
        String plain = name.replaceAll("[_ -]", "").toLowerCase(Locale.ROOT);
        String known = LONG.getOrDefault(plain, plain);
        for (String spelled : List.of(known, known.toUpperCase(Locale.ROOT), capital(known))) {
            if (!spelled.contains("_")) {
                Optional<String> written = plain(spelled, isNot, isAlone);
                if (written.isPresent()) {
                    return written;
                }
            }
        }
        return this == ANY ? exact(name, isNot, isAlone) : Optional.empty();
    }

    private static String capital(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static Optional<String> exact(String name, boolean isNot, boolean isAlone) {
        return NEW.contains(name) ? Optional.empty() : plain(name, isNot, isAlone);
    }

    private static Optional<String> plain(String name, boolean isNot, boolean isAlone) {
        if (isKnown(name)) {
            return Optional.of((isNot ? "\\P{" : "\\p{") + name + "}");
        }
        return predicate(name).map(is -> {
            String ranges =
                    RANGES.computeIfAbsent((isNot ? "^" : "") + name, unused -> ranges(isNot ? is.negate() : is));
            return isAlone ? "[" + ranges + "]" : ranges;
        });
    }

    /** Whether re2j knows a class as Go does, which counts unassigned characters among the others. */
    private static boolean isKnown(String name) {
        return !name.equals("C") && !name.startsWith("^") && KNOWN.computeIfAbsent(name, UnicodeClasses::compiles);
    }

    private static boolean compiles(String name) {
        try {
            Pattern.compile("\\p{" + name + "}");
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private static Optional<IntPredicate> predicate(String name) {
        if (CATEGORIES.containsKey(name)) {
            return Optional.of(CATEGORIES.get(name));
        }
        if (!name.equals("-") && Arrays.asList(TYPES).contains(name)) {
            return Optional.of(code -> isOneOf(code, name));
        }
        return script(name).map(script -> code -> Character.UnicodeScript.of(code) == script);
    }

    /** A script by its name, whose words begin with capitals and are parted by underscores. */
    private static Optional<Character.UnicodeScript> script(String name) {
        return Arrays.stream(Character.UnicodeScript.values())
                .filter(script -> script != Character.UnicodeScript.UNKNOWN
                        && spelled(script).equals(name))
                .findFirst();
    }

    private static String spelled(Character.UnicodeScript script) {
        return Arrays.stream(script.name().split("_"))
                .map(word -> capital(word.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("_"));
    }

    private static boolean isOneOf(int code, String types) {
        return types.contains(TYPES[Character.getType(code)]);
    }

    private static String ranges(IntPredicate is) {
        StringBuilder ranges = new StringBuilder();
        int start = -1;
        for (int code = 0; code <= Character.MAX_CODE_POINT + 1; code++) {
            boolean isIn = code <= Character.MAX_CODE_POINT && is.test(code);
            if (isIn && start < 0) {
                start = code;
            } else if (!isIn && start >= 0) {
                ranges.append(String.format(Locale.ROOT, "\\x{%x}-\\x{%x}", start, code - 1));
                start = -1;
            }
        }
        return ranges.toString();
    }
}
