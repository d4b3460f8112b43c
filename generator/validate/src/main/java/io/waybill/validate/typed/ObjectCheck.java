package io.waybill.validate.typed;

/** Judges an object of the type that it is registered for, wherever one stands in a resource. */
@FunctionalInterface
public interface ObjectCheck {

    /** Reports what is wrong with the object. */
    void check(TypedObject object);
}
