package io.waybill.application.container;

import io.waybill.dsl.value.Quantity;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a JVM makes of its options and of the limits of its container, as {@code arguments.cpp} and
 * {@code gcConfig.cpp} of HotSpot in JDK 17 to 25 do.
 */
public final class Jvm {

    private static final Pattern SIZE = Pattern.compile("=?(\\d+)([kKmMgGtT]?)");
    private static final Pattern PERCENT = Pattern.compile("\\d+(\\.\\d+)?");
    private static final String UNITS = "kmgt";
    private static final BigDecimal MEBI = BigDecimal.valueOf(1024L * 1024);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What a JVM of 64 bits has at least for its heap where it is not very small: 96 MiB, scaled by 1.3. */
    private static final BigDecimal LEAST_HEAP = new BigDecimal("124.8").multiply(MEBI);

    /** From how much memory on a machine is a server's: 2 GiB, of which 256 MiB may be missing. */
    private static final BigDecimal SERVER_MEMORY = BigDecimal.valueOf(1792).multiply(MEBI);

    private final JavaCommand command;
    private final Optional<TypedValue> memory;
    private final Optional<TypedValue> cpu;

    private Jvm(JavaCommand command, Optional<TypedValue> memory, Optional<TypedValue> cpu) {
        this.command = command;
        this.memory = memory;
        this.cpu = cpu;
    }

    /** The JVM of a container. */
    public static Jvm of(JavaCommand command, TypedObject container) {
        List<TypedValue> limits = container.objectOrEmpty("resources").entries("limits");
        return new Jvm(command, limit(limits, "memory"), limit(limits, "cpu"));
    }

    private static Optional<TypedValue> limit(List<TypedValue> limits, String resource) {
        return limits.stream()
                .filter(limit -> limit.key().equals(resource) && Quantity.isQuantity(limit.text()))
                .findFirst();
    }

    /** The limit of memory, as it is written. */
    public Optional<TypedValue> memoryLimit() {
        return memory;
    }

    /** The limit of memory in bytes. */
    public Optional<BigDecimal> memory() {
        return memory.map(limit -> Quantity.parse(limit.text()).amount());
    }

    /** The processors that it sees; empty where nothing limits them. Requests do not count since JDK 19. */
    public Optional<Integer> processors() {
        return command.option("-XX:ActiveProcessorCount=")
                .filter(text -> text.matches("\\d{1,5}"))
                .map(Integer::valueOf)
                .or(() -> cpu.map(limit -> Quantity.parse(limit.text())
                        .amount()
                        .setScale(0, RoundingMode.CEILING)
                        .max(BigDecimal.ONE)
                        .intValue()));
    }

    /** The size that an option gives, such as that of {@code -Xmx}. */
    public Optional<BigDecimal> size(String option) {
        return command.option(option).flatMap(Jvm::parsed);
    }

    /** The heap that is asked for in bytes. */
    public Optional<BigDecimal> writtenHeap() {
        return size("-Xmx").or(() -> size("-XX:MaxHeapSize"));
    }

    /** The share of memory for the heap that is asked for, in percent. */
    public Optional<BigDecimal> writtenShare() {
        return command.option("-XX:MaxRAMPercentage=")
                .filter(text -> PERCENT.matcher(text).matches())
                .map(BigDecimal::new);
    }

    /** How large the heap may become; empty where neither an option nor the limit says so. */
    public Optional<BigDecimal> heap() {
        return writtenHeap().or(() -> memory().map(this::heapOf));
    }

    private BigDecimal heapOf(BigDecimal limit) {
        BigDecimal share = writtenShare().orElse(BigDecimal.valueOf(25));
        BigDecimal small = limit.divide(BigDecimal.valueOf(2), RoundingMode.DOWN);
        return small.compareTo(LEAST_HEAP) < 0
                ? small
                : limit.multiply(share).divide(HUNDRED, RoundingMode.DOWN).max(LEAST_HEAP);
    }

    /** Why the heap is as large. */
    public String heapSource() {
        if (writtenHeap().isPresent()) {
            return command.option("-Xmx").isPresent() ? "-Xmx" : "-XX:MaxHeapSize";
        }
        return writtenShare()
                .map(share -> "-XX:MaxRAMPercentage=" + share.toPlainString())
                .orElse("the default for this memory limit");
    }

    /** The garbage collector that it has; empty where nothing limits what it sees. */
    public Optional<String> collector() {
        for (String name : List.of("Serial", "Parallel", "G1", "Z", "Shenandoah", "Epsilon")) {
            if (command.option("-XX:+Use" + name + "GC").isPresent()) {
                return Optional.of(name);
            }
        }
        boolean isSmall = processors().filter(count -> count < 2).isPresent()
                || memory().filter(limit -> limit.compareTo(SERVER_MEMORY) < 0).isPresent();
        return isSmall
                ? Optional.of("Serial")
                : processors().isPresent() && memory().isPresent() ? Optional.of("G1") : Optional.empty();
    }

    /** A number of bytes as people write it. */
    public static String mebibytes(BigDecimal bytes) {
        return bytes.divide(MEBI, 0, RoundingMode.CEILING).toPlainString() + "Mi";
    }

    private static Optional<BigDecimal> parsed(String text) {
        Matcher matcher = SIZE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int power = UNITS.indexOf(matcher.group(2).toLowerCase(Locale.ROOT))
                + (matcher.group(2).isEmpty() ? 0 : 1);
        return Optional.of(new BigDecimal(matcher.group(1))
                .multiply(BigDecimal.valueOf(1024).pow(power)));
    }
}
