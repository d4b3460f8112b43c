package io.waybill.explain.picture;

import io.waybill.explain.cluster.ResourceRef;
import io.waybill.explain.picture.Box.Presence;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Boxes and the arrows between them. */
final class Graph {

    private final Map<ResourceRef, Box> boxes = new LinkedHashMap<>();
    private final Set<Arrow> arrows = new LinkedHashSet<>();

    /** An arrow from a box to another of a later column. */
    record Arrow(ResourceRef from, ResourceRef to) {}

    void add(Box box) {
        boxes.put(box.ref(), box);
    }

    /**
     * Adds an arrow.
     *
     * @param absent where that is what it leads to, unless that was added
     */
    void connect(ResourceRef from, ResourceRef to, int column, Presence absent) {
        boxes.computeIfAbsent(to, ref -> new Box(ref, column, List.of(), absent));
        arrows.add(new Arrow(from, to));
    }

    /** The boxes, in the order in which they were added. */
    List<Box> boxes() {
        return List.copyOf(boxes.values());
    }

    List<Arrow> arrows() {
        return List.copyOf(arrows);
    }
}
