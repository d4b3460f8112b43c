package io.waybill.pipeline.explain;

import io.waybill.explain.configuration.Configuration;
import io.waybill.explain.configuration.ConfiguredValue;
import io.waybill.explain.configuration.Use;

/** Tells configuration as text. */
final class ConfigurationTables {

    private static final int LONGEST = 40;

    private ConfigurationTables() {}

    static String text(Configuration configuration) {
        TextTable values = new TextTable("WORKLOAD", "CONTAINER", "VARIABLE OR FILE", "COMES FROM", "VALUE", "");
        for (ConfiguredValue value : configuration.values()) {
            values.row(
                    value.workload().name(),
                    value.container(),
                    value.name(),
                    value.source(),
                    shortened(value.value()),
                    value.status());
        }
        TextTable uses = new TextTable("A CHANGE OF", "TOUCHES", "AS", "NOTICED", "");
        for (Use use : configuration.uses()) {
            uses.row(use.source(), use.workload(), use.how(), use.noticed() ? "yes" : "no", use.reason());
        }
        return values + (uses.isEmpty() ? "" : "\n" + uses);
    }

    private static String shortened(String value) {
        String line = value.replace("\n", "\\n").replace("\r", "\\r");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
