package io.waybill.kubernetes.warning;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.Trees;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Since when API servers send a warning, by the sources of the minors before and after. */
class FirstMinorsTest {

    private static final int NEWEST = 37;

    @ParameterizedTest
    @CsvFileSource(resources = "first-minors.txt", delimiter = '|', quoteCharacter = '`', maxCharsPerColumn = 1000)
    void aWarningBeginsWithItsMinor(int first, String type, String fields, String field) {
        String[] names = type.split(" ");
        Mapping resource = (Mapping) Trees.node(
                "apiVersion: " + names[0] + "\nkind: " + names[1] + "\n" + fields.replace("\\n", "\n") + "\n");

        List<Integer> minors = IntStream.rangeClosed(16, NEWEST)
                .boxed()
                .filter(minor -> warned(resource, minor).contains(field))
                .toList();

        assertThat(minors)
                .isEqualTo(IntStream.rangeClosed(first, NEWEST).boxed().toList());
    }

    private static List<String> warned(Mapping resource, int minor) {
        boolean isCustom = resource.string("apiVersion").orElse("").startsWith("example.com/");
        List<ServerWarning> warnings =
                isCustom ? ServerWarnings.ofCustomResource(resource, minor) : ServerWarnings.of(resource, minor);
        return warnings.stream().map(warning -> warning.path().toString()).toList();
    }
}
