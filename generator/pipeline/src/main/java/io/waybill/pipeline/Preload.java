package io.waybill.pipeline;

import io.waybill.schema.Minor;
import io.waybill.schema.ServedApi;
import io.waybill.validate.Severities;
import io.waybill.validate.Validator;
import io.waybill.validate.rules.ApiRules;
import java.util.Set;

/** Loads what almost every command needs, facts and rules, in a thread of its own while the arguments are read. */
public final class Preload {

    private Preload() {}

    /** Begins to load. Whoever needs a part of it meanwhile waits for that part. */
    public static void start() {
        Thread thread = new Thread(Preload::load, "waybill-preload");
        thread.setDaemon(true);
        thread.start();
    }

    private static void load() {
        Minor newest = Schemas.history().newest();
        ServedApi api = ServedApi.of(Schemas.history(), newest);
        Validator validator = new Validator(api, ApiRules.ALL, Severities.DEFAULT, finding -> {});
        validator.finish(Set.of());
    }
}
