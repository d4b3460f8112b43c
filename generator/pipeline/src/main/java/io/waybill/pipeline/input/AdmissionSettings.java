package io.waybill.pipeline.input;

import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.podsecurity.ClusterPolicy;
import io.waybill.kubernetes.podsecurity.Level;
import io.waybill.kubernetes.podsecurity.Policy;
import io.waybill.kubernetes.podsecurity.PolicyVersion;
import io.waybill.pipeline.run.UserException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a cluster's admission is told besides the manifests: policies, and Pod Security.
 *
 * @param policies where admission policies are, with bindings and parameters: files, folders, jars, {@code jar!/path} or
 *     {@code classpath:path}
 * @param podSecurity {@code LEVEL[:VERSION]}, or a file with the admission configuration of the server; empty for neither
 */
public record AdmissionSettings(List<String> policies, String podSecurity) {

    /** Nothing but what manifests say. */
    public static final AdmissionSettings NONE = new AdmissionSettings(List.of(), "");

    private static final String MARK = "AdmissionPolicy";
    private static final ImportInputs.Wanted WANTED =
            new ImportInputs.Wanted(MARK, resource -> true, "admission policy");

    /** These settings, with files looked for in a folder, such as that of a project. */
    public AdmissionSettings in(Path folder) {
        return new AdmissionSettings(
                ImportInputs.in(folder, policies),
                podSecurity.isEmpty() || isLevel()
                        ? podSecurity
                        : folder.resolve(podSecurity).toString());
    }

    /** The files, folders and jars that these settings name. */
    public List<Path> files() {
        List<String> named = new ArrayList<>(policies);
        if (!podSecurity.isEmpty() && !isLevel()) {
            named.add(podSecurity);
        }
        return ImportInputs.files(named);
    }

    private boolean isLevel() {
        return Level.parse(podSecurity.split(":", 2)[0]).isPresent();
    }

    /**
     * What the cluster has besides the manifests.
     *
     * @param classPath jars and folders, for inputs that begin with {@code classpath:}
     * @throws UserException when something cannot be read, or has no policy
     */
    public List<Mapping> read(List<Path> classPath) {
        List<Mapping> all = new ArrayList<>();
        if (!policies.isEmpty()) {
            all.addAll(resources(classPath));
        }
        if (!podSecurity.isEmpty()) {
            all.add(configuration());
        }
        return all;
    }

    /** As {@link #read(List)}, behind definitions of custom resources that are read from their inputs. */
    public List<Mapping> readBehind(List<String> definitions, List<Path> classPath) {
        List<Mapping> all = new ArrayList<>(CustomResourceDefinitions.read(definitions, classPath));
        all.addAll(read(classPath));
        return all;
    }

    private List<Mapping> resources(List<Path> classPath) {
        List<Mapping> resources = ImportInputs.trees(policies, classPath, WANTED);
        if (resources.stream()
                .noneMatch(resource -> resource.string("kind")
                        .filter(kind -> kind.endsWith(MARK))
                        .isPresent())) {
            throw new UserException("There is no admission policy in " + String.join(", ", policies));
        }
        return resources;
    }

    private Mapping configuration() {
        int colon = podSecurity.indexOf(':');
        Optional<Level> level = Level.parse(colon < 0 ? podSecurity : podSecurity.substring(0, colon));
        if (level.isPresent()) {
            String version = colon < 0 ? "latest" : podSecurity.substring(colon + 1);
            return ClusterPolicy.enforcing(new Policy(
                    level.get(),
                    PolicyVersion.parse(version)
                            .orElseThrow(() -> new UserException("\"" + version
                                    + "\" is not a version of the Pod Security Standards. Write latest or v1.30, as in "
                                    + level.get() + ":v1.30."))));
        }
        if (!Files.isRegularFile(Inputs.path(podSecurity))) {
            throw new UserException(
                    "\"" + podSecurity + "\" is neither a level of the Pod Security Standards (privileged,"
                            + " baseline or restricted, with a version as in baseline:v1.30) nor a file.");
        }
        return ImportInputs.trees(List.of(podSecurity), List.of(), WANTED).stream()
                .flatMap(document -> ClusterPolicy.find(document).stream())
                .findFirst()
                .orElseThrow(() -> new UserException("There is no PodSecurityConfiguration of"
                        + " pod-security.admission.config.k8s.io in " + podSecurity + "."));
    }
}
