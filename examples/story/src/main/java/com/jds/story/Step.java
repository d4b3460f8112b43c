package com.jds.story;

import io.waybill.dsl.Environment;

/** A step of the course; each has all that the steps before have. */
public enum Step implements Environment {
    /** MySQL on the node's own network, one pod of the blog. */
    FIRST,
    /** MySQL behind a Service, and the blog finds it by name. */
    DISCOVERY,
    /** Two pods of the blog, replaced one by one. */
    REPLICAS,
    /** A newer image. */
    V2,
    /** Back to the image before. */
    ROLLBACK,
    /** A port on every node. */
    NODEPORT,
    /** A host name. */
    INGRESS,
    /** A certificate for it. */
    TLS,
    /** Paths that lead to other Services. */
    FANOUT,
    /** A path that the blog sees as another. */
    REWRITE;

    /** Whether this step comes with or after another. */
    boolean has(Step other) {
        return compareTo(other) >= 0;
    }
}
