package io.waybill.rules;

import java.util.Locale;

/** Words that findings are made of. */
final class Wording {

    private Wording() {}

    /** What should be, as what to do: {@code Name its team.} */
    static String sentence(String what) {
        return what.isEmpty() ? what : what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1) + ".";
    }
}
