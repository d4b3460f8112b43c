package io.waybill.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.waybill.dekorate.Fabric8;
import io.waybill.dsl.Blueprint;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Resource;
import io.waybill.dsl.Target;
import io.waybill.dsl.tree.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the page writes with fabric8's builders is what it writes with the DSL. */
class FromFabric8Test {

    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void beforeAndAfterAreEqualAsData() throws IOException, ReflectiveOperationException {
        List<String> java = JAVA.matcher(Files.readString(Path.of("from/fabric8-builders.md")))
                .results()
                .map(block -> block.group(1))
                .toList();

        Class<?> before = Compilation.of("Before", java.get(0));
        Blueprint after = (Blueprint)
                Compilation.of("After", java.get(1)).getConstructor().newInstance();

        assertThat(trees(Fabric8.manifest(objects(before)))).isEqualTo(trees(after.manifest(Target.newest())));
    }

    private static HasMetadata[] objects(Class<?> before) throws ReflectiveOperationException {
        return ((List<?>) before.getMethod("objects").invoke(null)).toArray(HasMetadata[]::new);
    }

    private static List<Node> trees(Manifest manifest) {
        return manifest.resources().stream().map(FromFabric8Test::tree).toList();
    }

    private static Node tree(Resource<?> resource) {
        return resource.tree();
    }
}
