package io.waybill.cel.function;

import static io.waybill.cel.function.Parameters.INTEGER;
import static io.waybill.cel.function.Parameters.TEXT;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import io.waybill.cel.value.EvaluationError;
import io.waybill.validate.expression.GoPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What regular expressions, read by RE2, find in texts. */
public final class RegexFunctions {

    private static final int MOST_KEPT = 1_000;
    private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

    private static final ListType TEXTS = ListType.create(SimpleType.STRING);

    private RegexFunctions() {}

    static Functions functions() {
        return new Functions()
                .member("find", "string_find_string", SimpleType.STRING, RegexFunctions::find, TEXT, TEXT)
                .member("findAll", "string_find_all_string", TEXTS, arguments -> findAll(arguments, -1), TEXT, TEXT)
                .member(
                        "findAll",
                        "string_find_all_string_int",
                        TEXTS,
                        arguments -> findAll(arguments, (Long) arguments[2]),
                        TEXT,
                        TEXT,
                        INTEGER);
    }

    private static Object find(Object[] arguments) {
        Matcher matcher = matcher(arguments);
        return matcher.find() ? matcher.group() : "";
    }

    private static Object findAll(Object[] arguments, long most) {
        Matcher matcher = matcher(arguments);
        List<String> found = new ArrayList<>();
        while ((most < 0 || found.size() < most) && matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    /**
     * The pattern that a text is, as Go reads it. Patterns that were read lately are kept.
     *
     * @throws PatternSyntaxException when it is none
     */
    public static Pattern compile(String text) {
        Pattern known = COMPILED.get(text);
        if (known != null) {
            return known;
        }
        if (COMPILED.size() >= MOST_KEPT) {
            COMPILED.clear();
        }
        Pattern compiled = GoPattern.compile(text);
        COMPILED.put(text, compiled);
        return compiled;
    }

    private static Matcher matcher(Object[] arguments) {
        try {
            return compile((String) arguments[1]).matcher((String) arguments[0]);
        } catch (PatternSyntaxException e) {
            throw EvaluationError.of("Illegal regex: " + e.getMessage());
        }
    }
}
