package io.waybill.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What contributors are told names what is there. */
class ContributingTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern APPROVE = Pattern.compile("mvnw -pl (\\S+) waybill:approve");
    private static final Pattern MODULE = Pattern.compile("-pl ([\\w/,.-]+)");
    private static final Pattern TEST = Pattern.compile("-Dtest='?([A-Z]\\w+)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[\\w/-]+`(?:, `[\\w/-]+`)*) \\|");

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("CONTRIBUTING.md"));
    }

    /** Golden files that no example approves could never be renewed. */
    @Test
    void theCommandForGoldenFilesNamesEveryExampleThatHasSome() throws IOException {
        Matcher command = APPROVE.matcher(page());
        assertThat(command.find()).isTrue();

        List<String> examples = Modules.in(ROOT).folders().stream()
                .filter(folder -> folder.startsWith("examples/"))
                .filter(folder -> pom(folder).contains("waybill-maven-plugin"))
                .toList();
        assertThat(Arrays.asList(command.group(1).split(","))).containsExactlyInAnyOrderElementsOf(examples);
    }

    private static String pom(String folder) {
        try {
            return Files.readString(ROOT.resolve(folder).resolve("pom.xml"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void commandsNameModulesAndTestsThatThereAre() throws IOException {
        List<String> modules = Modules.in(ROOT).folders();
        MODULE.matcher(page())
                .results()
                .flatMap(each -> Arrays.stream(each.group(1).split(",")))
                .filter(module -> !module.equals("MODULE"))
                .forEach(module -> assertThat(modules).contains(module));
        for (String test :
                TEST.matcher(page()).results().map(each -> each.group(1)).collect(Collectors.toSet())) {
            assertThat(modules).as(test).anyMatch(module -> hasTest(module, test));
        }
    }

    private static boolean hasTest(String module, String test) {
        Path sources = ROOT.resolve(module).resolve("src/test/java");
        if (!Files.isDirectory(sources)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(sources)) {
            return files.anyMatch(file -> file.endsWith(test + ".java"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theTableOfModulesHasEachThatIsNotAnExample() throws IOException {
        List<String> rows = ROW.matcher(page())
                .results()
                .flatMap(each -> Arrays.stream(each.group(1).replace("`", "").split(", ")))
                .toList();

        for (String module : Modules.in(ROOT).folders()) {
            String folder = module.replaceFirst("^(archetypes|benchmarks)/.*", "$1");
            if (!folder.startsWith("examples/") && !folder.contains("/programs/")) {
                assertThat(rows).contains(folder);
            }
        }
        assertThat(rows).allMatch(row -> Files.isDirectory(ROOT.resolve(row)));
    }
}
