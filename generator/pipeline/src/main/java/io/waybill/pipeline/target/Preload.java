package io.waybill.pipeline.target;

import io.waybill.schema.ApiHistory;
import io.waybill.schema.ServedApi;
import io.waybill.validate.Severities;
import io.waybill.validate.check.Validator;
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
        ApiHistory history = ApiHistory.load();
        ServedApi api = ServedApi.of(history, history.newest());
        Validator validator = new Validator(api, ApiRules.ALL, Severities.DEFAULT, finding -> {});
        validator.finish(Set.of());
    }
}
