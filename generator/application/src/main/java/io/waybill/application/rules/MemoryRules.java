package io.waybill.application.rules;

import io.waybill.application.container.Jvm;
import io.waybill.validate.Severity;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The memory that the options of the JVM allow against the limit of the container. Only options that are written count:
 * what a JVM chooses by itself depends on the limit.
 */
final class MemoryRules {

    private static final List<String> OTHERS =
            List.of("-XX:MaxMetaspaceSize", "-XX:MaxDirectMemorySize", "-XX:ReservedCodeCacheSize");
    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(95);

    private final TypedObject resources;
    private final Jvm jvm;
    private final BigDecimal stacks;

    /**
     * The rules for a container.
     *
     * @param threads how many threads its program has for requests; empty where that is not known
     */
    MemoryRules(RunContainer run, Optional<Integer> threads) {
        this.resources = run.container().objectOrEmpty("resources");
        this.jvm = run.jvm();
        this.stacks = jvm.size("-Xss")
                .or(() -> jvm.size("-XX:ThreadStackSize"))
                .map(size -> size.multiply(BigDecimal.valueOf(threads.orElse(0))))
                .orElse(BigDecimal.ZERO);
    }

    void check() {
        jvm.memoryLimit().ifPresent(limit -> check(limit, jvm.memory().orElseThrow()));
    }

    private void check(TypedValue limit, BigDecimal most) {
        BigDecimal others = OTHERS.stream()
                .map(option -> jvm.size(option).orElse(BigDecimal.ZERO))
                .reduce(stacks, BigDecimal::add);
        boolean isWritten = jvm.writtenHeap().isPresent() || jvm.writtenShare().isPresent() && others.signum() > 0;
        BigDecimal heap = jvm.heap().orElse(BigDecimal.ZERO);
        if (isWritten && heap.add(others).compareTo(most) >= 0) {
            report(
                    limit,
                    heap.compareTo(most) > 0 ? Severity.ERROR : Severity.WARNING,
                    "The JVM may take " + Jvm.mebibytes(heap.add(others)) + " for its heap"
                            + (others.signum() > 0 ? ", classes, code, buffers and threads" : "")
                            + ", and the container is killed at " + limit.text() + ".",
                    "Lower " + jvm.heapSource()
                            + ", or leave it out and let the JVM choose by the limit; threads and code need memory,"
                            + " too.");
        }
        jvm.writtenShare().ifPresent(share -> checkShare(limit, share));
    }

    private void checkShare(TypedValue limit, BigDecimal share) {
        if (jvm.writtenHeap().isPresent()) {
            report(
                    limit,
                    Severity.WARNING,
                    "The JVM ignores -XX:MaxRAMPercentage, since " + jvm.heapSource() + " sets its heap.",
                    "Remove one of the two.");
        } else if (share.compareTo(MOST_PERCENT) >= 0) {
            report(
                    limit,
                    Severity.WARNING,
                    "The JVM may take " + share.toPlainString() + " % of " + limit.text()
                            + " for its heap alone, which leaves nearly nothing for classes, threads and code.",
                    "Lower -XX:MaxRAMPercentage.");
        }
    }

    private void report(TypedValue limit, Severity severity, String message, String fix) {
        resources.report(ApplicationRule.MEMORY, severity, limit.path(), limit.origin(), message, fix);
    }
}
