package io.waybill.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.Resource;
import io.waybill.dsl.core.v1.ConfigMap;
import io.waybill.dsl.core.v1.Namespace;
import io.waybill.dsl.core.v1.Service;
import io.waybill.dsl.rbac.v1.Role;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** File names of resources. */
class FileNamesTest {

    @Test
    void nameKindAndName() {
        assertThat(FileNames.of(List.of(Namespace.named("jds"), ConfigMap.named("myblog"))))
                .containsExactly("namespace-jds.yaml", "configmap-myblog.yaml");
    }

    @Test
    void addTheNamespaceWhereKindAndNameAreTheSame() {
        assertThat(FileNames.of(List.of(
                        Service.named("web").namespace("a"),
                        Service.named("web").namespace("b"))))
                .containsExactly("service-web@a.yaml", "service-web@b.yaml");
    }

    @Test
    void encodeWhatCouldLeaveTheFolder() {
        assertThat(FileNames.of(List.of(ConfigMap.named("../../etc/x"), Role.named("system:Node"))))
                .containsExactly("configmap-..%2F..%2Fetc%2Fx.yaml", "role-system%3A%4Eode.yaml");
    }

    @Property
    void differEvenWhereCaseDoesNotCount(@ForAll List<String> names) {
        List<Resource<?>> resources =
                names.stream().<Resource<?>>map(ConfigMap::named).toList();

        List<String> files = FileNames.of(resources);

        assertThat(files.stream().map(name -> name.toLowerCase(Locale.ROOT)).distinct())
                .hasSize(files.size());
        assertThat(files).allMatch(name -> name.matches("configmap-[a-z0-9._%A-F@-]*\\.yaml") && name.length() <= 255);
    }
}
