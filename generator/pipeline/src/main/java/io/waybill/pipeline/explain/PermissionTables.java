package io.waybill.pipeline.explain;

import io.waybill.explain.access.Grant;
import io.waybill.explain.reach.Flow;
import java.util.List;

/** Tells what NetworkPolicies and roles let through, a line for each permission, so that one more is one line more. */
final class PermissionTables {

    private PermissionTables() {}

    static String reach(List<Flow> flows) {
        TextTable table = new TextTable("TO", "FROM", "PORTS", "ANSWER");
        flows.forEach(flow -> table.row(flow.to(), flow.from(), flow.ports(), flow.answer()));
        return table.toString();
    }

    static String access(List<Grant> grants) {
        TextTable table = new TextTable("WHO", "WHERE", "MAY", "WHAT", "THROUGH", "SO THAT IT");
        grants.forEach(grant ->
                table.row(grant.subject(), grant.where(), grant.verbs(), grant.what(), grant.through(), grant.power()));
        return table.toString();
    }
}
