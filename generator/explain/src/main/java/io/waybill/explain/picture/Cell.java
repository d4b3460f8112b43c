package io.waybill.explain.picture;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place in a column: a box, or where an arrow passes between boxes. */
final class Cell {

    static final int FONT = 12;
    static final double LETTER = 7.4;
    static final int LINE = 16;
    static final int PADDING = 10;
    private static final int LANE = 8;

    private final @Nullable Box box;
    private final String namespace;
    private final List<Cell> left = new ArrayList<>();
    private final List<Cell> right = new ArrayList<>();
    private double order;
    private double top;
    private int x;
    private int width;

    private Cell(@Nullable Box box, String namespace) {
        this.box = box;
        this.namespace = namespace;
    }

    static Cell of(Box box) {
        return new Cell(box, box.ref().namespace());
    }

    /** A lane for an arrow between resources of a namespace. */
    static Cell lane(String namespace) {
        return new Cell(null, namespace);
    }

    String namespace() {
        return namespace;
    }

    void connect(Cell to) {
        right.add(to);
        to.left.add(this);
    }

    @Nullable Box box() {
        return box;
    }

    List<Cell> left() {
        return left;
    }

    List<Cell> right() {
        return right;
    }

    int height() {
        return box == null ? LANE : 2 * PADDING + LINE * (2 + box.lines().size());
    }

    /** The space between this cell and one below; namespaces stand apart. */
    int gapTo(Cell below) {
        if (!namespace.equals(below.namespace)) {
            return 44;
        }
        return box == null && below.box == null ? 2 : 14;
    }

    int neededWidth() {
        if (box == null) {
            return 0;
        }
        int longest = Math.max(box.title().length(), box.caption().length());
        for (String line : box.lines()) {
            longest = Math.max(longest, line.length());
        }
        return (int) Math.ceil(longest * LETTER) + 2 * PADDING;
    }

    double order() {
        return order;
    }

    void order(double newOrder) {
        this.order = newOrder;
    }

    double top() {
        return top;
    }

    void top(double newTop) {
        this.top = newTop;
    }

    double middle() {
        return top + height() / 2.0;
    }

    int x() {
        return x;
    }

    int width() {
        return width;
    }

    void place(int newX, int newWidth) {
        this.x = newX;
        this.width = newWidth;
    }
}
