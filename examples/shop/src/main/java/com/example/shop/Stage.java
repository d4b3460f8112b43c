package com.example.shop;

import io.waybill.dsl.Environment;

/** Where the shop runs. */
enum Stage implements Environment {
    DEVELOPMENT(1),
    STAGING(1),
    PRODUCTION(3);

    private final int replicas;

    Stage(int replicas) {
        this.replicas = replicas;
    }

    int replicas() {
        return replicas;
    }
}
