package io.waybill.application.plain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.application.program.Launch;
import io.waybill.application.program.Launch.JvmOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of options, and what this machine's Java says of them. */
class RefusedOptionsTest {

    private static final int JAVA_17 = 61;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Xmx512Mi",
                "-Xmx0.5g",
                "-Xmx=512m",
                "-Xms512MB",
                "-Xss",
                "-XX:MaxMetaspaceSize=128mb",
                "-XX:MaxRAMPercentage=75%",
                "-XX:MaxRAMPercentage=",
                "-XX:UseG1GC",
                "-XX:MaxPermSize=128m",
                "-XX:PermSize=128m",
                "-XX:+UseConcMarkSweepGC",
                "-XX:-UseParNewGC",
                "-XX:+CMSClassUnloadingEnabled",
                "-XX:+CMSParallelRemarkEnabled",
                "-XX:CMSInitiatingOccupancyFraction=70",
                "-XX:+UseCMSInitiatingOccupancyOnly",
                "-XX:+UseCGroupMemoryLimitForHeap",
                "-XX:+PrintGCDateStamps",
                "-XX:+PrintGCTimeStamps",
                "-XX:+PrintTenuringDistribution",
                "-XX:+PrintGCApplicationStoppedTime",
                "-XX:+PrintHeapAtGC",
                "-XX:+PrintAdaptiveSizePolicy",
                "-XX:+UseGCLogFileRotation",
                "-XX:NumberOfGCLogFiles=5",
                "-XX:GCLogFileSize=1M",
                "-XX:+AggressiveOpts",
                "-XX:+UnlockCommercialFeatures",
                "-XX:+UseFastAccessorMethods",
                "-XX:+UseCompressedStrings",
                "-XX:+TraceClassLoading",
                "-cp x",
                "-jar x",
                "shop.jar",
                "--add-opens java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access ALL-UNNAMED"
            })
    void refusesWhatJavaRefuses(String options) throws Exception {
        assertThat(problems("JAVA_TOOL_OPTIONS", options)).isNotEmpty();
        assertThat(starts("JAVA_TOOL_OPTIONS", options)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Xmx64m",
                "-Xmx0x4000000",
                "-Xss512k",
                "-XX:MaxRAMPercentage=75",
                "-XX:MaxRAMPercentage=7.5e1",
                "-XX:MaxHeapSize=67108864",
                "-XX:+UseSerialGC",
                "-XX:+PrintGCDetails",
                "-XX:OnOutOfMemoryError='kill -9 %p'",
                "-Da='b c'",
                "--add-opens=java.base/java.lang=ALL-UNNAMED"
            })
    void letsStartWhatJavaStarts(String options) throws Exception {
        assertThat(problems("JAVA_TOOL_OPTIONS", options)).isEmpty();
        assertThat(starts("JAVA_TOOL_OPTIONS", options)).isTrue();
    }

    @Test
    void theVariableOfTheLauncherTakesItsOptionsButNamesNothingToStart() throws Exception {
        for (String options : List.of("-cp x", "--add-opens java.base/java.lang=ALL-UNNAMED")) {
            assertThat(problems("JDK_JAVA_OPTIONS", options)).isEmpty();
            assertThat(starts("JDK_JAVA_OPTIONS", options)).isTrue();
        }
        for (String options : List.of("-jar x", "-m a/b", "--module=a")) {
            assertThat(problems("JDK_JAVA_OPTIONS", options)).isNotEmpty();
            assertThat(starts("JDK_JAVA_OPTIONS", options)).isFalse();
        }
    }

    @Test
    void saysNothingOfRemovedOptionsWhereTheProgramMayRunWithOldJavaOrTheyAreIgnored() {
        List<JvmOption> options = List.of(new JvmOption("-XX:MaxPermSize=1m", Optional.empty()));
        assertThat(RefusedOptions.of(new Launch(options, Optional.empty(), true), 52))
                .isEmpty();
        assertThat(RefusedOptions.of(new Launch(options, Optional.empty(), true), JAVA_17))
                .singleElement()
                .satisfies(problem -> assertThat(problem.fix()).contains("-XX:MaxMetaspaceSize"));
        assertThat(problems("JAVA_TOOL_OPTIONS", "-XX:+IgnoreUnrecognizedVMOptions -XX:MaxPermSize=1m"))
                .isEmpty();
    }

    private static List<String> problems(String variable, String options) {
        List<JvmOption> words = new ArrayList<>();
        for (String word : options.split(" (?=[-A-Za-z])(?![^']*'$)", -1)) {
            words.add(new JvmOption(word, Optional.of(variable)));
        }
        List<String> messages = new ArrayList<>();
        RefusedOptions.of(new Launch(words, Optional.empty(), false), JAVA_17)
                .forEach(problem -> messages.add(problem.message()));
        return messages;
    }

    private static boolean starts(String variable, String options) throws IOException, InterruptedException {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version");
        java.environment().put(variable, options);
        return java.redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
