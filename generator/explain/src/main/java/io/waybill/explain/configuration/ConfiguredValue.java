package io.waybill.explain.configuration;

import io.waybill.explain.cluster.ResourceRef;

/**
 * Where an environment variable or a file of a container comes from.
 *
 * @param workload the workload
 * @param container the container
 * @param name the name of the variable, or the path of the file or folder
 * @param isFile whether it is a file or folder
 * @param source what it comes from, such as {@code ConfigMap jds/myblog, key MYSQL_HOST}
 * @param value the value, where the manifest holds it and it is not secret; empty otherwise
 * @param status what is wrong with it, or which other source it overrides; empty when nothing is to be said
 */
public record ConfiguredValue(
        ResourceRef workload,
        String container,
        String name,
        boolean isFile,
        String source,
        String value,
        String status) {}
