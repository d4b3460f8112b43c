package io.waybill.cel.value;

import java.util.Map;
import java.util.Optional;

/** An object of a resource, whose fields have names of their own in expressions. */
public interface ObjectValue extends Map<Object, Object>, Comparing {

    /**
     * The value of a field or under a key; nothing where there is none.
     *
     * @throws EvaluationError when the key is not a text
     */
    Optional<Object> find(Object key);

    /** Whether there is a field or a key. */
    boolean has(String name);
}
