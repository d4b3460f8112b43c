package io.waybill.crd;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The names of the classes of one Java package, no two of which differ in case alone. */
final class ClassNames {

    private final Set<String> taken = new HashSet<>();

    /** Takes a name; false when it is taken already. */
    boolean take(String name) {
        return taken.add(name.toLowerCase(Locale.ROOT));
    }

    /** The first of the names that is free, or the last with a number. */
    String first(String... candidates) {
        String last = "";
        for (String candidate : candidates) {
            last = Names.bounded(candidate);
            if (take(last)) {
                return last;
            }
        }
        int number = 2;
        while (!take(last + number)) {
            number++;
        }
        return last + number;
    }
}
