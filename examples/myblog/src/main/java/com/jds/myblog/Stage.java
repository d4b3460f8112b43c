package com.jds.myblog;

import io.waybill.dsl.Environment;

/** How far the course has come. */
public enum Stage implements Environment {
    /** The first deployments: MySQL on the node's own network, one replica of the blog. */
    FIRST("v1", 1),
    /** The end of the course: found by service name, two replicas, reachable from outside. */
    COURSE("v1", 2),
    /** Beyond the course: a newer image, three replicas, a quota and a disruption budget. */
    PRODUCTION("v2", 3);

    private final String version;
    private final int replicas;

    Stage(String version, int replicas) {
        this.version = version;
        this.replicas = replicas;
    }

    /** The tag of the blog's image. */
    String version() {
        return version;
    }

    /** How many pods of the blog there are. */
    int replicas() {
        return replicas;
    }
}
