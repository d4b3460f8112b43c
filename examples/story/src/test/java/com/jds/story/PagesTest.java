package com.jds.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.Manifest;
import io.waybill.explain.picture.Picture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pages show what the commands print. {@code -Dgolden.update=true} writes anew what they print now, which is to be
 * reviewed.
 */
class PagesTest {

    private static final Path ROOT =
            Path.of(System.getProperty("waybill.goldenDirectory")).resolve("..").normalize();
    private static final Pattern BLOCK = Pattern.compile("```\n\\$ waybill ([^\n]*)\n(.*?)```", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"docs/story.md", "docs/explain.md", "docs/gateway-api.md"})
    void showWhatTheCommandsPrint(String page) throws IOException {
        String text = Files.readString(ROOT.resolve(page));
        String printed = BLOCK.matcher(text).replaceAll(PagesTest::block);
        update(ROOT.resolve(page), printed);
        assertThat(text).isEqualTo(printed);
    }

    private static String block(MatchResult block) {
        String output = printed(block.group(1).split(" "));
        return Matcher.quoteReplacement("```\n$ waybill " + block.group(1) + "\n" + output + "```");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fanout", "rewrite"})
    void showThePictures(String step) throws IOException {
        Path picture = ROOT.resolve("docs/images/story-" + step + ".svg");
        String drawn = printed("explain", "picture", "golden/story/" + step);
        update(picture, drawn);
        assertThat(Files.readString(picture)).isEqualTo(drawn);
    }

    @Test
    void showAPictureOfSomeHundredResources() throws IOException {
        Manifest manifest = Platform.manifest();
        Path picture = ROOT.resolve("docs/images/platform.svg");
        String drawn = Picture.of(manifest).svg();
        update(picture, drawn);

        assertThat(manifest.resources()).hasSizeBetween(80, 120);
        assertThat(Files.readString(picture)).isEqualTo(drawn);
    }

    @Test
    void showJavaThatHolds() throws IOException, ReflectiveOperationException {
        for (String statements : Snippet.in(ROOT.resolve("docs/explain.md"))) {
            Snippet.run(statements, ROOT);
        }
    }

    private static void update(Path file, String text) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
    }

    /** What a command prints in the folder of the repository. */
    private static String printed(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "io.waybill.cli.Main"));
        command.addAll(Arrays.asList(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(ROOT.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
