package io.waybill.validate.typed;

import io.waybill.schema.Field;
import io.waybill.schema.FieldTraits;
import io.waybill.schema.ValueType;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A field as the target's API servers serve it, with what checks look up of it for every object. */
public final class ServedField {

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

    private final Field field;
    private final FieldTraits traits;
    private final boolean isDropped;
    private final @Nullable Long defaultNumber;
    private final ServedTypes types;
    private @Nullable ServedType inner;

    ServedField(Field field, FieldTraits traits, boolean isDropped, ServedTypes types) {
        this.field = field;
        this.traits = traits;
        this.isDropped = isDropped;
        this.defaultNumber = defaultNumber(traits);
        this.types = types;
    }

    /** The default, where it is a whole number. */
    static @Nullable Long defaultNumber(FieldTraits traits) {
        return traits.defaultValue()
                .filter(text -> WHOLE.matcher(text).matches())
                .map(Long::valueOf)
                .orElse(null);
    }

    /** Its name. */
    public String name() {
        return field.name();
    }

    /** What it holds. */
    public ValueType type() {
        return field.type();
    }

    /** What it takes beyond its type. */
    public FieldTraits traits() {
        return traits;
    }

    /** Whether the target's API servers drop it unread. */
    public boolean isDropped() {
        return isDropped;
    }

    /** The default, where it is a whole number. */
    @Nullable Long defaultNumber() {
        return defaultNumber;
    }

    /** The type of the objects that the field, its items or its entries hold; null where they are none. */
    public @Nullable ServedType inner() {
        ServedType known = inner;
        if (known == null) {
            known = field.type().referencedType().map(types::of).orElse(null);
            inner = known;
        }
        return known;
    }
}
