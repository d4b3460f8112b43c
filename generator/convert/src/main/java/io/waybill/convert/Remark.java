package io.waybill.convert;

import io.waybill.dsl.tree.Origin;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a person should know of a conversion.
 *
 * @param level how much it matters
 * @param field the path of the field, as the API server writes it; empty for the resource as a whole
 * @param message what was done and why, or what cannot be done
 * @param fix what to do about it; empty when there is nothing to do
 * @param origin where it was read, when that is known
 */
public record Remark(
        Level level,
        String field,
        String message,
        String fix,
        @Nullable Origin origin) {

    /** How much a remark matters. */
    public enum Level {
        /** Something was rewritten and means the same. */
        CHANGED,
        /** It means the same, but a person may want to say more or something else. */
        ADVICE,
        /** There is no way to write it that means the same: a person has to decide, and nothing was converted. */
        DECISION;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
