package io.waybill.cel.value;

import java.util.List;

/** A list of a resource, which may be a set or a map. */
public interface ListValue extends List<Object>, Comparing {

    /** What it comes to with the items of another list: of a set or a map, each item once. */
    List<Object> plus(List<?> other);
}
