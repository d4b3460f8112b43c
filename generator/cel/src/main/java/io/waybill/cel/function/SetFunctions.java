package io.waybill.cel.function;

import io.waybill.cel.value.Values;
import java.util.List;

/** Lists as sets. */
final class SetFunctions {

    private SetFunctions() {}

    static Functions functions() {
        return new Functions()
                .body("sets.contains", a -> contains(a[0], a[1]), List.class, List.class)
                .body("sets.equivalent", a -> contains(a[0], a[1]) && contains(a[1], a[0]), List.class, List.class)
                .body("sets.intersects", a -> intersects(a[0], a[1]), List.class, List.class);
    }

    private static boolean contains(Object list, Object part) {
        for (Object item : (List<?>) part) {
            if (!Values.contains((List<?>) list, item)) {
                return false;
            }
        }
        return true;
    }

    private static boolean intersects(Object list, Object other) {
        for (Object item : (List<?>) list) {
            if (Values.contains((List<?>) other, item)) {
                return true;
            }
        }
        return false;
    }
}
