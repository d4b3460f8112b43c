package io.waybill.dsl.core.v1;

import io.waybill.dsl.DeclaredSecret;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import io.waybill.dsl.value.ComputeResource;
import io.waybill.dsl.value.Quantity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What containers can say in fewer words. */
abstract class AbstractContainer extends TypedValue<Container> {

    AbstractContainer(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /**
     * Adds a port: {@code ports[].containerPort}.
     *
     * @param containerPort from 1 to 65535
     */
    public Container port(int containerPort) {
        return self().port(ContainerPort.of(containerPort));
    }

    /**
     * Adds a port with a name, by which services and probes can call it.
     *
     * @param name at most 15 letters, digits and dashes
     * @param containerPort from 1 to 65535
     */
    public Container port(String name, int containerPort) {
        return self().port(ContainerPort.of(containerPort).name(name));
    }

    /** Adds an environment variable with a value: {@code env[].value}. */
    public Container env(String name, String value) {
        return self().env(EnvVar.named(name).value(value));
    }

    /** Adds an environment variable whose value stands elsewhere: {@code env[].valueFrom}. */
    public Container env(String name, EnvVarSource source) {
        return self().env(EnvVar.named(name).valueFrom(source));
    }

    /** Adds an environment variable for each key of a ConfigMap: {@code envFrom[].configMapRef}. */
    public Container envFrom(ConfigMap configMap) {
        return self().envFrom(
                        EnvFromSource.of().configMapRef(ConfigMapEnvSource.of().name(configMap.name())));
    }

    /** Adds an environment variable for each key of a Secret: {@code envFrom[].secretRef}. */
    public Container envFrom(Secret secret) {
        return self().envFrom(EnvFromSource.of().secretRef(SecretEnvSource.of().name(secret.name())));
    }

    /** Adds an environment variable for each key of a Secret: {@code envFrom[].secretRef}. */
    public Container envFrom(DeclaredSecret secret) {
        return self().envFrom(secret.envFrom());
    }

    /** Sets what the container is sure to get, beside other requests it has: {@code resources.requests}. */
    public Container requests(ComputeResource first, ComputeResource... more) {
        ResourceRequirements resources = resourcesSoFar();
        return self().resources(resources.requests(merged(resources.requests(), first, more)));
    }

    /** Sets what the container cannot exceed, beside other limits it has: {@code resources.limits}. */
    public Container limits(ComputeResource first, ComputeResource... more) {
        ResourceRequirements resources = resourcesSoFar();
        return self().resources(resources.limits(merged(resources.limits(), first, more)));
    }

    private ResourceRequirements resourcesSoFar() {
        return self().resources().orElseGet(ResourceRequirements::of);
    }

    private static Map<String, Quantity> merged(
            Map<String, Quantity> present, ComputeResource first, ComputeResource... more) {
        Map<String, Quantity> all = new LinkedHashMap<>(present);
        all.put(first.name(), first.quantity());
        for (ComputeResource resource : more) {
            all.put(resource.name(), resource.quantity());
        }
        return all;
    }

    /** Mounts a volume, which the pod then has: {@code volumeMounts[]} here, {@code volumes[]} in the pod. */
    public Container mount(String mountPath, Volume volume) {
        return self().mount(VolumeMount.named(volume.name(), mountPath), volume);
    }

    /** As {@link #mount(String, Volume)}, and the container cannot write to it. */
    public Container mountReadOnly(String mountPath, Volume volume) {
        return self().mount(VolumeMount.named(volume.name(), mountPath).readOnly(true), volume);
    }

    /** As {@link #mount(String, Volume)}, for one file or folder inside the volume. */
    public Container mount(String mountPath, Volume volume, String subPath) {
        return self().mount(VolumeMount.named(volume.name(), mountPath).subPath(subPath), volume);
    }

    /** Mounts a volume as the first argument says, whose {@code name} becomes the volume's. */
    public Container mount(VolumeMount mount, Volume volume) {
        return self().volumeMount(mount.name(volume.name())).carrying(volume);
    }
}
