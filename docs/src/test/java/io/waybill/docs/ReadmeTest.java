package io.waybill.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.dsl.Blueprint;
import io.waybill.golden.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first screen of the README shows what happens. */
class ReadmeTest {

    private static final Path README = Path.of("../README.md");
    private static final String MISTAKE = "Add `.limits(memory(\"64Mi\"))` after the requests";
    private static final Pattern FINDING = Pattern.compile("```\n(error\\[.*?)```", Pattern.DOTALL);

    @Test
    void showsTheFindingThatTheMistakeCauses(@TempDir Path golden) throws IOException, ReflectiveOperationException {
        String page = Files.readString(README);
        assertThat(page).contains(MISTAKE);
        Matcher finding = FINDING.matcher(page);
        assertThat(finding.find()).isTrue();

        Blueprint mistaken = (Blueprint) withMistake().getConstructor().newInstance();

        assertThatThrownBy(() -> Golden.verify(mistaken, golden)).hasMessageContaining(finding.group(1));
    }

    private static Class<?> withMistake() throws IOException, ReflectiveOperationException {
        MarkdownExamples.Example example = MarkdownExamples.in(README).get(0);
        String requests = ".requests(cpu(\"50m\"), memory(\"100Mi\"))";
        String source = example.source().replace(requests, requests + "\n.limits(memory(\"64Mi\"))");
        return Compilation.of(example.className(), source);
    }
}
