package io.waybill.cel.value;

/**
 * A type as a value.
 *
 * @param name its name in expressions
 */
public record TypeValue(String name) implements Named {

    @Override
    public String typeName() {
        return "type";
    }
}
