package io.waybill.cel;

import static io.waybill.cel.Parameters.INTEGER;
import static io.waybill.cel.Parameters.TEXT;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.util.ArrayList;
import java.util.List;

/** What regular expressions find in texts. */
final class RegexFunctions {

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

    private static Matcher matcher(Object[] arguments) {
        try {
            return Pattern.compile((String) arguments[1]).matcher((String) arguments[0]);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("Illegal regex: " + e.getMessage(), e);
        }
    }
}
