package io.waybill.render.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Scalar;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever the layout, the new text holds the new data, and the rest of it is as it was. */
class ManifestEditorProperties {

    private static final Pattern COMMENT = Pattern.compile("<(\\d+)>");

    @Property
    void everyCommentSurvivesOnce(@ForAll long seed) {
        RandomLayout layout = new RandomLayout(seed);
        String edited = Editing.yaml(layout.write(), ManifestEditorProperties::nested);

        assertThat(COMMENT.matcher(edited).results().map(found -> Integer.parseInt(found.group(1))))
                .containsExactlyInAnyOrder(
                        IntStream.range(0, layout.comments()).boxed().toArray(Integer[]::new));
    }

    @Property
    void otherLinesStayByteForByte(@ForAll long seed) {
        String text = new RandomLayout(seed).write();
        String edited = Editing.yaml(text, ManifestEditorProperties::nested);

        assertThat(List.of(edited.split("(?<=\n)", -1))).containsSubsequence(lines(text, "service|<"));
    }

    @Property
    void removingAndAddingKeepsTheRest(@ForAll long seed) {
        String text = new RandomLayout(seed).write();
        String edited = Editing.yaml(text, map -> map.without("k0").with("added", Scalar.of(1)));

        assertThat(Editing.read("a.yaml", edited))
                .isEqualTo(Editing.read("a.yaml", text).stream()
                        .map(map -> map.without("k0").with("added", Scalar.of(1)))
                        .toList());
    }

    private static Mapping nested(Mapping mapping) {
        return (Mapping) Editing.nested(mapping);
    }

    private static List<String> lines(String text, String without) {
        return Arrays.stream(text.split("(?<=\n)", -1))
                .filter(line -> line.endsWith("\n"))
                .filter(line -> !Pattern.compile(without).matcher(line).find())
                .toList();
    }
}
