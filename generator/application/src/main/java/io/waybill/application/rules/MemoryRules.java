package io.waybill.application.rules;

import io.waybill.application.container.JavaCommand;
import io.waybill.dsl.value.Quantity;
import io.waybill.validate.Severity;
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
 * The memory that the options of the JVM allow against the limit of the container. Only options that are written count:
 * what a JVM chooses by itself depends on the limit.
 */
final class MemoryRules {

    private static final Pattern SIZE = Pattern.compile("=?(\\d+)([kKmMgGtT]?)");
    private static final String UNITS = "kmgt";
    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(95);
    private static final BigDecimal MEBI = BigDecimal.valueOf(1024L * 1024);

    private final RunContainer run;
    private final JavaCommand command;

    MemoryRules(RunContainer run) {
        this.run = run;
        this.command = run.input().command();
    }

    void check() {
        TypedObject resources = run.container().objectOrEmpty("resources");
        for (TypedValue limit : resources.entries("limits")) {
            if (limit.key().equals("memory") && Quantity.isQuantity(limit.text())) {
                check(resources, limit, Quantity.parse(limit.text()).amount());
            }
        }
    }

    private void check(TypedObject resources, TypedValue limit, BigDecimal most) {
        BigDecimal heap = size("-Xmx").or(() -> size("-XX:MaxHeapSize")).orElse(BigDecimal.ZERO);
        BigDecimal others = List.of("-XX:MaxMetaspaceSize", "-XX:MaxDirectMemorySize").stream()
                .map(option -> size(option).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (heap.signum() > 0 && heap.add(others).compareTo(most) >= 0) {
            report(
                    resources,
                    limit,
                    heap.compareTo(most) > 0 ? Severity.ERROR : Severity.WARNING,
                    "The JVM may take " + mebibytes(heap.add(others)) + " for its heap"
                            + (others.signum() > 0 ? ", classes and buffers" : "") + ", and the container is killed at "
                            + limit.text() + ".",
                    "Lower -Xmx, or leave it out and let the JVM choose by the limit; threads and code need memory, too.");
        }
        Optional<BigDecimal> percent = command.option("-XX:MaxRAMPercentage=")
                .filter(text -> text.matches("\\d+(\\.\\d+)?"))
                .map(BigDecimal::new);
        if (heap.signum() == 0
                && percent.filter(share -> share.compareTo(MOST_PERCENT) >= 0).isPresent()) {
            report(
                    resources,
                    limit,
                    Severity.WARNING,
                    "The JVM may take " + percent.get().toPlainString() + " % of " + limit.text()
                            + " for its heap alone, which leaves nearly nothing for classes, threads and code.",
                    "Lower -XX:MaxRAMPercentage.");
        }
    }

    private Optional<BigDecimal> size(String option) {
        return command.option(option).flatMap(MemoryRules::parsed);
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

    private static String mebibytes(BigDecimal bytes) {
        return bytes.divide(MEBI, 0, RoundingMode.CEILING).toPlainString() + "Mi";
    }

    private static void report(TypedObject resources, TypedValue limit, Severity severity, String message, String fix) {
        resources.report(ApplicationRule.MEMORY, severity, limit.path(), limit.origin(), message, fix);
    }
}
