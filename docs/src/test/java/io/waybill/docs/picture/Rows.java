package io.waybill.docs.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The boxes of a graph in rows, each below all that point to it; an arrow that passes a row has a place in it. */
final class Rows {

    private static final int SWEEPS = 12;

    /** A box, or the place where an arrow passes a row, which has no name. */
    record Place(int row, String name) {

        boolean isBox() {
            return !name.contains(">");
        }
    }

    private final List<List<Place>> rows = new ArrayList<>();
    private final List<List<Place>> paths = new ArrayList<>();

    Rows(Graph graph) {
        Map<String, Place> boxes = new HashMap<>();
        for (String name : graph.names()) {
            boxes.put(name, add(new Place(graph.depth(name), name)));
        }
        for (String from : graph.names()) {
            for (String to : graph.targets(from)) {
                paths.add(path(boxes.get(from), boxes.get(to)));
            }
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int i = 0; i < rows.size(); i++) {
                sort(sweep % 2 == 0 ? i : rows.size() - 1 - i, sweep % 2 == 0);
            }
        }
    }

    List<List<Place>> rows() {
        return rows;
    }

    /** For each arrow, the places that it touches from one box to another. */
    List<List<Place>> paths() {
        return paths;
    }

    private Place add(Place place) {
        while (rows.size() <= place.row()) {
            rows.add(new ArrayList<>());
        }
        rows.get(place.row()).add(place);
        return place;
    }

    private List<Place> path(Place from, Place to) {
        List<Place> path = new ArrayList<>(List.of(from));
        for (int row = from.row() + 1; row < to.row(); row++) {
            path.add(add(new Place(row, from.name() + ">" + to.name())));
        }
        path.add(to);
        return path;
    }

    /** Puts the places of a row below (or above) the middle of what they are joined to. */
    private void sort(int row, boolean byRowAbove) {
        int other = byRowAbove ? row - 1 : row + 1;
        if (other < 0 || other >= rows.size()) {
            return;
        }
        Map<Place, Double> middles = new HashMap<>();
        for (Place place : rows.get(row)) {
            double own = relative(rows.get(row), place);
            middles.put(
                    place,
                    joined(place, other).stream()
                            .mapToDouble(each -> relative(rows.get(other), each))
                            .average()
                            .orElse(own));
        }
        rows.get(row).sort(Comparator.comparingDouble(middles::get));
    }

    private static double relative(List<Place> row, Place place) {
        return (row.indexOf(place) + 0.5) / row.size();
    }

    private List<Place> joined(Place place, int row) {
        return paths.stream()
                .filter(path -> path.contains(place))
                .flatMap(List::stream)
                .filter(each -> each.row() == row)
                .toList();
    }
}
