package io.waybill.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.docs.Conveniences.Method;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The reference of all conveniences is made from their sources. */
class ConveniencesPageTest {

    private static final String HEAD = """
            # All conveniences

            The typed API has every field of Kubernetes under its own name. These methods are the handwritten ones beside them: shorter ways to write common fields. Each writes ordinary fields, which show in the YAML. Fields of a `spec` are named without it. [The DSL](../dsl.md) shows most of them in use.

            This page is generated from the sources of the DSL.
            """;

    private static final String WORKLOADS =
            "\nOf Deployment, StatefulSet, DaemonSet, ReplicaSet, Job, CronJob and Pod alike, which also have the fields of their pods as methods.\n";

    @Test
    void listsEveryMethodWithWhatItWrites() throws IOException {
        List<Conveniences> all = Conveniences.all();
        assertThat(all).hasSizeGreaterThan(20);
        StringBuilder page = new StringBuilder(HEAD);
        for (Conveniences each : all) {
            if (each.methods().isEmpty()) {
                continue;
            }
            page.append("\n## ")
                    .append(each.kind())
                    .append("\n\n`")
                    .append(each.group())
                    .append("`\n");
            page.append(each.kind().equals("Workload") ? WORKLOADS : "");
            page.append("\n| method | what it does | fields |\n| --- | --- | --- |\n");
            for (Method method : each.methods()) {
                page.append("| `%s` | %s | %s |\n".formatted(method.signature(), method.purpose(), method.fields()));
            }
        }
        Update.check(Path.of("reference/conveniences.md"), page.toString());
    }
}
