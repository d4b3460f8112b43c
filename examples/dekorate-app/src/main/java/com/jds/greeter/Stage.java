package com.jds.greeter;

import io.waybill.dsl.Environment;

/** Where the application runs. */
public enum Stage implements Environment {
    /** One pod that greets as it was built. */
    TEST(1, "Hello"),
    /** Several pods on different nodes. */
    PRODUCTION(3, "Good day");

    private final int replicas;
    private final String greeting;

    Stage(int replicas, String greeting) {
        this.replicas = replicas;
        this.greeting = greeting;
    }

    /** How many pods there are. */
    int replicas() {
        return replicas;
    }

    /** What the application says. */
    String greeting() {
        return greeting;
    }
}
