package io.waybill.application.plain;

import io.waybill.application.program.Certainty;
import io.waybill.application.program.Launch;
import io.waybill.application.program.Launch.JvmOption;
import io.waybill.application.program.Problem;
import io.waybill.application.program.Problem.About;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Options with which no JVM starts: sizes that are none, words that only the launcher knows in a variable of the JVM, and
 * options that were removed ({@code arguments.cpp} of HotSpot; each was tried with JDK 17 and 25).
 */
final class RefusedOptions {

    private static final String TOOLS = "JAVA_TOOL_OPTIONS";
    private static final String LAUNCHER = "JDK_JAVA_OPTIONS";

    /** The class files of Java 17. */
    private static final int JAVA_17 = 61;

    private static final Pattern SIZE =
            Pattern.compile("(?:-Xm[xsn]|-Xss|-XX:(?:MaxHeapSize|InitialHeapSize|MaxMetaspaceSize|MetaspaceSize"
                    + "|MaxDirectMemorySize|ReservedCodeCacheSize|ThreadStackSize|SoftMaxHeapSize)=)(.*)");
    private static final Pattern AMOUNT = Pattern.compile("(?:\\d+|0x[0-9a-fA-F]+)[kKmMgGtT]?");
    private static final Pattern SHARE = Pattern.compile("-XX:(?:Max|Min|Initial)RAMPercentage=(?:|.*[^-+.\\deE].*)");
    private static final Pattern UNSIGNED =
            Pattern.compile("-XX:(Use\\w+GC|UseContainerSupport|HeapDumpOnOutOfMemoryError"
                    + "|ExitOnOutOfMemoryError|CrashOnOutOfMemoryError|AlwaysPreTouch)");
    private static final Pattern NAME = Pattern.compile("-XX:[+-]?(\\w+).*");

    /** Options of the launcher that a JVM does not know, or not as a word of its own. */
    private static final Set<String> LAUNCHERS_OWN = Set.of("-jar", "-cp", "-classpath", "--class-path", "-m", "-p");

    private static final Set<String> JOINED = Set.of(
            "--add-opens", "--add-exports", "--add-reads", "--add-modules", "--module-path", "--enable-native-access");

    /** Options that Java 17 and later do not know, and what there is in place of some. */
    private static final Map<String, String> REMOVED = Map.ofEntries(
            Map.entry("MaxPermSize", "-XX:MaxMetaspaceSize limits classes"),
            Map.entry("PermSize", "-XX:MetaspaceSize is for classes"),
            Map.entry("UseCGroupMemoryLimitForHeap", "the JVM reads the limits of its container by itself"),
            Map.entry("UseConcMarkSweepGC", "-XX:+UseG1GC or -XX:+UseZGC collects beside the program"),
            Map.entry("UseParNewGC", "-XX:+UseParallelGC collects in parallel"),
            Map.entry("CMSClassUnloadingEnabled", "G1 unloads classes by itself"),
            Map.entry("CMSParallelRemarkEnabled", ""),
            Map.entry("CMSInitiatingOccupancyFraction", ""),
            Map.entry("UseCMSInitiatingOccupancyOnly", ""),
            Map.entry("PrintGCDateStamps", "-Xlog:gc*:stdout:time logs with the time"),
            Map.entry("PrintGCTimeStamps", "-Xlog:gc*:stdout:uptime logs with the time"),
            Map.entry("PrintTenuringDistribution", "-Xlog:gc+age*=trace logs it"),
            Map.entry("PrintGCApplicationStoppedTime", "-Xlog:safepoint logs it"),
            Map.entry("PrintHeapAtGC", "-Xlog:gc+heap=trace logs it"),
            Map.entry("PrintAdaptiveSizePolicy", "-Xlog:gc+ergo*=trace logs it"),
            Map.entry("UseGCLogFileRotation", "-Xlog:gc*:file=gc.log::filecount=5 rotates"),
            Map.entry("NumberOfGCLogFiles", "-Xlog:gc*:file=gc.log::filecount=5 rotates"),
            Map.entry("GCLogFileSize", "-Xlog:gc*:file=gc.log::filesize=10M rotates"),
            Map.entry("AggressiveOpts", ""),
            Map.entry("UnlockCommercialFeatures", "Flight Recorder needs no such option"),
            Map.entry("UseFastAccessorMethods", ""),
            Map.entry("UseCompressedStrings", "strings are compact by themselves"),
            Map.entry("TraceClassLoading", "-Xlog:class+load logs it"));

    private RefusedOptions() {}

    /** The options of a container that keep its JVM from starting. */
    static List<Problem> of(Launch launch, int classFiles) {
        List<Problem> problems = new ArrayList<>();
        boolean isLenient =
                launch.options().stream().anyMatch(option -> option.text().equals("-XX:+IgnoreUnrecognizedVMOptions"));
        String before = "";
        for (JvmOption option : launch.options()) {
            boolean isValue =
                    !option.text().startsWith("-") && (JOINED.contains(before) || LAUNCHERS_OWN.contains(before));
            before = option.text();
            if (isValue) {
                continue; // What is before it is reported.
            }
            badValue(option.text())
                    .or(() -> misplaced(option))
                    .or(() -> isLenient || classFiles < JAVA_17 ? Optional.empty() : removed(option.text()))
                    .ifPresent(reason -> problems.add(problem(option, reason)));
        }
        return problems;
    }

    /**
     * What is wrong, and what to do.
     *
     * @param sentence why the JVM does not start, after the option and its source
     */
    private record Reason(String sentence, String fix) {}

    private static Optional<Reason> badValue(String text) {
        Matcher size = SIZE.matcher(text);
        if (size.matches() && !AMOUNT.matcher(size.group(1)).matches()) {
            return Optional.of(new Reason(
                    "is not a size that a JVM reads", "Write a whole number and k, m or g, such as -Xmx512m."));
        }
        if (SHARE.matcher(text).matches()) {
            return Optional.of(new Reason("is not a number", "Write a number alone, such as 75."));
        }
        return UNSIGNED.matcher(text).matches()
                ? Optional.of(new Reason("is neither turned on nor off", "Write -XX:+" + text.substring(4) + "."))
                : Optional.empty();
    }

    private static Optional<Reason> misplaced(JvmOption option) {
        String text = option.text();
        boolean isTools = option.variable().filter(TOOLS::equals).isPresent();
        if (isTools && (!text.startsWith("-") || LAUNCHERS_OWN.contains(text))) {
            return Optional.of(new Reason(
                    "is not an option of the JVM", "Write it into the command; -cp is -Djava.class.path= here."));
        }
        if (isTools && JOINED.contains(text)) {
            return Optional.of(new Reason(
                    "has its value as a word of its own, which only the launcher reads",
                    "Write " + text + "= and the value in one word, or use " + LAUNCHER + "."));
        }
        boolean isTarget = Set.of("-jar", "-m", "--module").contains(text) || text.startsWith("--module=");
        return isTarget && option.variable().filter(LAUNCHER::equals).isPresent()
                ? Optional.of(
                        new Reason("names what to start, which only the command may", "Write it into the command."))
                : Optional.empty();
    }

    private static Optional<Reason> removed(String text) {
        Matcher name = NAME.matcher(text);
        String instead = name.matches() ? REMOVED.get(name.group(1)) : null;
        return instead == null
                ? Optional.empty()
                : Optional.of(new Reason(
                        "is not known to Java 17 and later, for which the program is compiled",
                        "Remove it" + (instead.isEmpty() ? "." : "; " + instead + ".")));
    }

    private static Problem problem(JvmOption option, Reason reason) {
        return new Problem(
                option.variable().isPresent() ? About.VARIABLE : About.COMMAND,
                option.variable().orElse(option.text()),
                Certainty.CERTAIN,
                "The JVM does not start: \"" + option.text() + "\" (" + option.source() + ") " + reason.sentence()
                        + ".",
                reason.fix());
    }
}
