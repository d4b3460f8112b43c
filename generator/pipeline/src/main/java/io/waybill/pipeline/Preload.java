package io.waybill.pipeline;

import io.waybill.schema.Minor;
import io.waybill.schema.ServedApi;
import io.waybill.validate.Severities;
import io.waybill.validate.Validator;
import io.waybill.validate.rules.ApiRules;
import java.util.Set;

/** Loads what almost every command needs, facts and rules, in a thread of its own while the arguments are read. */
public final class Preload extends Thread {

    private Preload() {
        super("waybill-preload");
        setDaemon(true);
    }

    /** Begins to load. Whoever needs a part of it meanwhile waits for that part. */
    public static void begin() {
        new Preload().start();
    }

    @Override
    public void run() {
        Minor newest = Schemas.history().newest();
        ServedApi api = ServedApi.of(Schemas.history(), newest);
        Validator validator = new Validator(api, ApiRules.ALL, Severities.DEFAULT, finding -> {});
        validator.finish(Set.of());
    }
}
