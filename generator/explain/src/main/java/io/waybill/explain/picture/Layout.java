package io.waybill.explain.picture;

import io.waybill.explain.cluster.ResourceRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Places boxes in columns: those that belong together at the same height, none above another, and lanes between them
 * for arrows that pass a column.
 */
final class Layout {

    private static final int MARGIN = 20;
    private static final int BETWEEN = 90;
    private static final int SWEEPS = 12;
    private static final int COLUMNS = 4;

    private final List<List<Cell>> columns = new ArrayList<>();
    private final List<List<Cell>> paths = new ArrayList<>();
    private int width;
    private int height;

    private Layout() {}

    static Layout of(Graph graph) {
        Layout layout = new Layout();
        layout.fill(graph);
        layout.sort();
        layout.placeAcross();
        layout.placeDown();
        return layout;
    }

    private void fill(Graph graph) {
        Map<ResourceRef, Cell> cells = new HashMap<>();
        for (int i = 0; i < COLUMNS; i++) {
            columns.add(new ArrayList<>());
        }
        for (Box box : graph.boxes()) {
            Cell cell = Cell.of(box);
            cells.put(box.ref(), cell);
            columns.get(box.column()).add(cell);
        }
        for (Graph.Arrow arrow : graph.arrows()) {
            Cell from = cells.get(arrow.from());
            Cell to = cells.get(arrow.to());
            if (from != null && to != null) {
                connect(from, to);
            }
        }
        columns.forEach(Layout::number);
    }

    private void connect(Cell from, Cell to) {
        Box start = from.box();
        Box end = to.box();
        if (start == null || end == null || start.column() >= end.column()) {
            return;
        }
        List<Cell> path = new ArrayList<>(List.of(from));
        for (int column = start.column() + 1; column < end.column(); column++) {
            Cell lane = Cell.lane(from.namespace());
            columns.get(column).add(lane);
            path.add(lane);
        }
        path.add(to);
        for (int i = 1; i < path.size(); i++) {
            path.get(i - 1).connect(path.get(i));
        }
        paths.add(path);
    }

    private static void number(List<Cell> column) {
        for (int i = 0; i < column.size(); i++) {
            column.get(i).order(i);
        }
    }

    /** Sorts each column by namespace, and then by the mean place of its neighbours, so that few arrows cross. */
    private void sort() {
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean forth = sweep % 2 == 0;
            for (int i = 1; i < COLUMNS; i++) {
                List<Cell> column = columns.get(forth ? i : COLUMNS - 1 - i);
                Function<Cell, List<Cell>> neighbours = forth ? Cell::left : Cell::right;
                Map<Cell, Double> means = new HashMap<>();
                column.forEach(cell -> means.put(cell, mean(neighbours.apply(cell), Cell::order, cell.order())));
                column.sort(Comparator.comparing(Cell::namespace)
                        .thenComparingDouble(cell -> means.getOrDefault(cell, 0.0)));
                number(column);
            }
        }
    }

    private static double mean(List<Cell> cells, Function<Cell, Double> value, double none) {
        double sum = 0;
        for (Cell cell : cells) {
            sum += value.apply(cell);
        }
        return cells.isEmpty() ? none : sum / cells.size();
    }

    private void placeAcross() {
        int x = MARGIN;
        for (List<Cell> column : columns) {
            int widest = column.stream().mapToInt(Cell::neededWidth).max().orElse(0);
            for (Cell cell : column) {
                cell.place(x, widest);
            }
            x += widest == 0 ? 0 : widest + BETWEEN;
        }
        width = Math.max(2 * MARGIN, x - BETWEEN + MARGIN);
    }

    private void placeDown() {
        for (List<Cell> column : columns) {
            double top = 0;
            for (Cell cell : column) {
                cell.top(top);
                top += cell.height() + 14;
            }
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int i = 0; i < COLUMNS; i++) {
                align(columns.get(sweep % 2 == 0 ? i : COLUMNS - 1 - i));
            }
        }
        double least = columns.stream()
                .flatMap(List::stream)
                .mapToDouble(Cell::top)
                .min()
                .orElse(0);
        double most = 0;
        for (List<Cell> column : columns) {
            for (Cell cell : column) {
                cell.top(Math.rint(cell.top() - least) + MARGIN);
                most = Math.max(most, cell.top() + cell.height());
            }
        }
        height = (int) Math.ceil(most) + MARGIN;
    }

    /** Moves cells as near as possible to the middle of their neighbours, in their order and apart. */
    private static void align(List<Cell> column) {
        Stacking stacking = new Stacking();
        for (int i = 0; i < column.size(); i++) {
            Cell cell = column.get(i);
            List<Cell> neighbours = new ArrayList<>(cell.left());
            neighbours.addAll(cell.right());
            double wanted = mean(neighbours, Cell::middle, cell.middle()) - cell.height() / 2.0;
            int gap = i + 1 < column.size() ? cell.gapTo(column.get(i + 1)) : 0;
            stacking.add(wanted, cell.height() + gap, neighbours.isEmpty() ? 0.01 : neighbours.size());
        }
        List<Double> tops = stacking.tops();
        for (int i = 0; i < column.size(); i++) {
            column.get(i).top(tops.get(i));
        }
    }

    List<List<Cell>> columns() {
        return columns;
    }

    /** The cells that each arrow passes. */
    List<List<Cell>> paths() {
        return paths;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
