package io.waybill.lsp;

import io.waybill.dsl.tree.Mapping;
import io.waybill.pipeline.rules.ProjectRules;
import io.waybill.schema.ServedApi;
import java.util.List;
import java.util.Set;

/**
 * What manifests are validated against.
 *
 * @param api what the cluster serves
 * @param rules what they are judged by
 * @param definitions definitions of custom resources that the cluster has besides those of the workspace
 * @param expected what the cluster has in addition to the workspace, as {@code kind/name}
 */
public record Judging(ServedApi api, ProjectRules rules, List<Mapping> definitions, Set<String> expected) {

    /** Takes copies. */
    public Judging {
        definitions = List.copyOf(definitions);
        expected = Set.copyOf(expected);
    }
}
