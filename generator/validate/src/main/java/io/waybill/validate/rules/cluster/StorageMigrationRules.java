package io.waybill.validate.rules.cluster;

import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import java.util.List;

/** Which resources are stored anew: ValidateStorageVersionMigration of storagemigration. */
final class StorageMigrationRules {

    private StorageMigrationRules() {}

    static void addTo(RuleSet.Builder rules) {
        for (String version : List.of("v1", "v1beta1")) {
            String group = "storagemigration." + version + ".";
            rules.requiring(group + "StorageVersionMigrationSpec", "meta.v1.GroupResource");
            rules.on(
                    migration -> resource(migration.objectOrEmpty("spec").objectOrEmpty("resource")),
                    group + "StorageVersionMigration");
        }
    }

    private static void resource(TypedObject resource) {
        if (Required.in(resource, "resource", "Name the resource in the plural, such as deployments.")) {
            Format.DNS_1035_LABEL.check(resource, "resource");
        }
        Format.SUBDOMAIN.check(resource, "group");
    }
}
