package io.waybill.explain.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.explain.cluster.ResourceRef;
import io.waybill.explain.picture.Box.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Whatever a manifest has, the boxes of its picture can be read, and each arrow leads from one to the other. */
class LayoutTest {

    private static Graph any(int size, Random random) {
        Graph graph = new Graph();
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            List<String> lines = IntStream.range(0, random.nextInt(5))
                    .mapToObj(line -> "x".repeat(random.nextInt(80)))
                    .toList();
            Box box = new Box(
                    new ResourceRef("Kind", "ns" + random.nextInt(3), "box-" + i),
                    random.nextInt(4),
                    lines,
                    Presence.HERE);
            boxes.add(box);
            graph.add(box);
        }
        for (int i = 0; i < 2 * size; i++) {
            Box from = boxes.get(random.nextInt(size));
            Box to = boxes.get(random.nextInt(size));
            graph.connect(from.ref(), to.ref(), to.column(), Presence.MISSING);
        }
        return graph;
    }

    @Property
    void noCellIsAboveAnotherAndAllAreInThePicture(
            @ForAll @IntRange(min = 1, max = 25) int size, @ForAll Random random) {
        Layout layout = Layout.of(any(size, random));

        for (List<Cell> column : layout.columns()) {
            for (int i = 0; i < column.size(); i++) {
                Cell cell = column.get(i);
                assertThat(cell.top()).isNotNegative();
                assertThat(cell.top() + cell.height()).isLessThanOrEqualTo(layout.height());
                assertThat(cell.x() + cell.width()).isLessThanOrEqualTo(layout.width());
                if (i > 0) {
                    Cell above = column.get(i - 1);
                    assertThat(cell.top()).isGreaterThanOrEqualTo(above.top() + above.height());
                }
            }
        }
    }

    @Property
    void everyBoxHasItsPlaceAndEveryArrowPassesEachColumnOnce(
            @ForAll @IntRange(min = 1, max = 25) int size, @ForAll Random random) {
        Graph graph = any(size, random);

        Layout layout = Layout.of(graph);

        assertThat(layout.columns().stream()
                        .flatMap(List::stream)
                        .map(Cell::box)
                        .filter(box -> box != null))
                .containsExactlyInAnyOrderElementsOf(graph.boxes());
        for (List<Cell> path : layout.paths()) {
            Box from = path.get(0).box();
            Box to = path.get(path.size() - 1).box();
            assertThat(path).hasSize(column(to) - column(from) + 1);
            assertThat(path.subList(1, path.size() - 1)).allMatch(lane -> lane.box() == null);
            for (int i = 0; i < path.size(); i++) {
                assertThat(layout.columns().get(column(from) + i)).contains(path.get(i));
            }
        }
    }

    private static int column(Box box) {
        return box.column();
    }

    @Property
    void namespacesStandTogetherInEachColumn(@ForAll @IntRange(min = 1, max = 25) int size, @ForAll Random random) {
        for (List<Cell> column : Layout.of(any(size, random)).columns()) {
            assertThat(column.stream().map(Cell::namespace).toList()).isSorted();
        }
    }

    @Property
    void thePictureIsTheSameEachTime(@ForAll @IntRange(min = 1, max = 12) int size, @ForAll long seed) {
        assertThat(Svg.of(Layout.of(any(size, new Random(seed)))))
                .isEqualTo(Svg.of(Layout.of(any(size, new Random(seed)))));
    }

    @Test
    void nothingIsAnEmptyPicture() {
        Layout layout = Layout.of(new Graph());

        assertThat(layout.paths()).isEmpty();
        assertThat(Svg.of(layout)).startsWith("<svg ").endsWith("</svg>\n").doesNotContain("<text");
    }

    @Test
    void whatIsNamedButMissingGetsABoxOfItsOwn() {
        Graph graph = new Graph();
        ResourceRef web = new ResourceRef("Deployment", "shop", "web");
        ResourceRef gone = new ResourceRef("Secret", "shop", "gone");
        graph.add(new Box(web, 2, List.of(), Presence.HERE));
        graph.connect(web, gone, 3, Presence.MISSING);
        graph.connect(web, gone, 3, Presence.MISSING);

        assertThat(graph.arrows()).hasSize(1);
        assertThat(graph.boxes()).extracting(Box::isHere).containsExactly(true, false);
        assertThat(graph.boxes().get(1).caption()).isEqualTo("Secret in shop, not in the manifest");
    }
}
