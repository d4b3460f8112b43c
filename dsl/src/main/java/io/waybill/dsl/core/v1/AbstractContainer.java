package io.waybill.dsl.core.v1;

import io.waybill.dsl.Application;
import io.waybill.dsl.ApplicationReader;
import io.waybill.dsl.ApplicationReader.ApplicationUse;
import io.waybill.dsl.DeclaredSecret;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import io.waybill.dsl.value.ComputeResource;
import io.waybill.dsl.value.Quantity;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shorter ways to write the common fields of a container. */
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
     * Adds a named port, which Services and probes can refer to: {@code ports[].name} and
     * {@code ports[].containerPort}.
     *
     * @param name at most 15 letters, digits and dashes
     * @param containerPort from 1 to 65535
     */
    public Container port(String name, int containerPort) {
        return self().port(ContainerPort.of(containerPort).name(name));
    }

    /**
     * Runs the image that Jib pushed last, by its digest: {@code image}, as {@code repository:tag@digest}.
     *
     * @param file what {@code jib:build} writes, {@code target/jib-image.json}, relative to where the program was started
     * @throws IllegalArgumentException if the file cannot be read, or the image is not in a registry
     */
    public Container imageBuiltByJib(Path file) {
        return self().image(JibImage.read(file));
    }

    /** Adds an environment variable with a value: {@code env[].value}. */
    public Container env(String name, String value) {
        return self().env(EnvVar.named(name).value(value));
    }

    /** Adds an environment variable whose value comes from elsewhere: {@code env[].valueFrom}. */
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

    /** Requests resources, in addition to those already requested: {@code resources.requests}. */
    public Container requests(ComputeResource first, ComputeResource... more) {
        ResourceRequirements resources = resourcesSoFar();
        return self().resources(resources.requests(merged(resources.requests(), first, more)));
    }

    /** Limits resources, in addition to those already limited: {@code resources.limits}. */
    public Container limits(ComputeResource first, ComputeResource... more) {
        ResourceRequirements resources = resourcesSoFar();
        return self().resources(resources.limits(merged(resources.limits(), first, more)));
    }

    /**
     * Sets what the restricted level of the Pod Security Standards asks of a container, and keeps the rest of its security
     * context: {@code securityContext.allowPrivilegeEscalation: false} and {@code securityContext.capabilities.drop: [ALL]}.
     */
    public Container restricted() {
        SecurityContext context = self().securityContext().orElseGet(SecurityContext::of);
        Capabilities capabilities = context.capabilities().orElseGet(Capabilities::of);
        return self().securityContext(
                        context.allowPrivilegeEscalation(false).capabilities(capabilities.drop(List.of("ALL"))));
    }

    /**
     * Runs a program, which this container is compared with wherever its manifest is checked. Writes nothing.
     *
     * @param application such as {@code Application.of(Main.class)}
     */
    public Container runs(Application application) {
        return self().carrying(application.in(self().name()));
    }

    /**
     * Adds the ports that a program listens on, with names such as {@code http} and {@code management}:
     * {@code ports[].name} and {@code ports[].containerPort}. Variables and arguments that this container already has
     * count; those of ConfigMaps do not.
     *
     * @throws IllegalStateException when they are not known, or nothing on the class path reads the program
     */
    public Container ports(Application application) {
        Container container = self();
        for (ContainerPort port :
                ApplicationReader.find().read(application, container).ports()) {
            container = container.port(port);
        }
        return container;
    }

    /**
     * Sets probes of the paths at which a program reports its health: {@code livenessProbe.httpGet} and
     * {@code readinessProbe.httpGet}. Variables and arguments that this container already has count; those of ConfigMaps do
     * not.
     *
     * @throws IllegalStateException when it reports none, that is not known, or nothing on the class path reads the program
     */
    public Container probes(Application application) {
        ApplicationUse use = ApplicationReader.find().read(application, self());
        if (use.liveness().isEmpty() && use.readiness().isEmpty()) {
            throw new IllegalStateException("The program at " + application.classPath()
                    + " reports its health at no path; write the probes yourself");
        }
        Container container = use.liveness().map(self()::livenessProbe).orElse(self());
        return use.readiness().map(container::readinessProbe).orElse(container);
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

    /** Mounts a volume and adds it to the pod: {@code volumeMounts[]}, and {@code volumes[]} of the pod. */
    public Container mount(String mountPath, Volume volume) {
        return self().mount(VolumeMount.named(volume.name(), mountPath), volume);
    }

    /**
     * Mounts a volume read-only and adds it to the pod: {@code volumeMounts[].readOnly}, and {@code volumes[]} of the
     * pod.
     */
    public Container mountReadOnly(String mountPath, Volume volume) {
        return self().mount(VolumeMount.named(volume.name(), mountPath).readOnly(true), volume);
    }

    /**
     * Mounts one file or folder of a volume and adds it to the pod: {@code volumeMounts[].subPath}, and
     * {@code volumes[]} of the pod.
     */
    public Container mount(String mountPath, Volume volume, String subPath) {
        return self().mount(VolumeMount.named(volume.name(), mountPath).subPath(subPath), volume);
    }

    /**
     * Mounts a claim of each pod of a StatefulSet, which it is added to, as in
     * {@code mount("/data", Volume.claim("data", "10Gi"))}: {@code volumeMounts[]}, and {@code volumeClaimTemplates[]} of
     * the StatefulSet.
     */
    public Container mount(String mountPath, PersistentVolumeClaim claim) {
        return self().volumeMount(VolumeMount.named(claim.name(), mountPath)).carrying(claim);
    }

    /**
     * Mounts a volume with further settings and adds it to the pod: {@code volumeMounts[]}, and {@code volumes[]} of
     * the pod.
     */
    public Container mount(VolumeMount mount, Volume volume) {
        return self().volumeMount(mount.name(volume.name())).carrying(volume);
    }
}
