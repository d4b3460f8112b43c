package io.waybill.golden;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** Dynamic tests by the names of what they are in. */
final class DynamicTests {

    private DynamicTests() {}

    static Map<String, DynamicTest> of(Stream<DynamicNode> nodes) {
        Map<String, DynamicTest> tests = new LinkedHashMap<>();
        nodes.forEach(node -> collect("", node, tests));
        return tests;
    }

    private static void collect(String path, DynamicNode node, Map<String, DynamicTest> tests) {
        String own = path + node.getDisplayName();
        if (node instanceof DynamicContainer container) {
            container.getChildren().forEach(child -> collect(own + " > ", child, tests));
        } else {
            tests.put(own, (DynamicTest) node);
        }
    }

    /** The messages of those that fail. */
    static Map<String, String> failures(Stream<DynamicNode> nodes) {
        Map<String, String> failures = new LinkedHashMap<>();
        of(nodes).forEach((name, test) -> {
            try {
                test.getExecutable().execute();
            } catch (AssertionError e) {
                failures.put(name, String.valueOf(e.getMessage()));
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
        });
        return failures;
    }
}
