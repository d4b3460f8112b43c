package io.waybill.benchmarks.peers;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cdk8s.ApiObject;
import org.cdk8s.ApiObjectMetadata;
import org.cdk8s.ApiObjectProps;
import org.cdk8s.App;
import org.cdk8s.AppProps;
import org.cdk8s.Chart;
import org.cdk8s.ChartProps;
import org.cdk8s.JsonPatch;
import org.cdk8s.YamlOutputType;

/** cdk8s from Java: one chart, an ApiObject for each resource, whose body is added to it. */
public final class Cdk8s {

    private static final List<String> HEADER = List.of("apiVersion", "kind", "metadata");

    private Cdk8s() {}

    /** Prints as many copies as the argument says. */
    public static void main(String[] args) {
        App app = new App(
                AppProps.builder().yamlOutputType(YamlOutputType.FILE_PER_APP).build());
        Chart chart = new Chart(
                app,
                "blogs",
                ChartProps.builder().disableResourceNameHashes(true).build());
        for (int number = 0; number < Integer.parseInt(args[0]); number++) {
            MyBlogMaps.copy(number).forEach(resource -> add(chart, resource));
        }
        System.out.print(app.synthYaml());
    }

    private static void add(Chart chart, Map<String, Object> resource) {
        @SuppressWarnings("unchecked")
        Map<String, String> metadata = (Map<String, String>) Objects.requireNonNull(resource.get("metadata"));
        String name = metadata.get("name");
        String namespace = metadata.get("namespace");
        ApiObject object = new ApiObject(
                chart,
                namespace + "-" + resource.get("kind") + "-" + name,
                ApiObjectProps.builder()
                        .apiVersion((String) resource.get("apiVersion"))
                        .kind((String) resource.get("kind"))
                        .metadata(ApiObjectMetadata.builder()
                                .name(name)
                                .namespace(namespace)
                                .build())
                        .build());
        resource.forEach((field, value) -> {
            if (!HEADER.contains(field)) {
                object.addJsonPatch(JsonPatch.add("/" + field, value));
            }
        });
    }
}
