package io.waybill.kubernetes.configuration;

import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.tree.Fields;
import java.util.Optional;

/**
 * Where the files of a volume are in a container that mounts it.
 *
 * @param folder the path of the mount, without slashes at its end; empty for the root
 * @param subPath the file or folder of the volume that is mounted, without slashes at its end; empty for all of it
 */
public record MountedFiles(String folder, String subPath) {

    /** The files of an entry of {@code volumeMounts}. */
    public static MountedFiles of(Mapping mount) {
        return new MountedFiles(
                withoutSlash(Fields.textOrEmpty(mount, "mountPath")),
                withoutSlash(Fields.textOrEmpty(mount, "subPath")));
    }

    /** Whether which part of the volume is mounted depends on variables, that is by {@code subPathExpr}. */
    public static boolean dependsOnVariables(Mapping mount) {
        return Fields.has(mount, "subPathExpr");
    }

    /**
     * The full path of a file of the volume; empty where it is not mounted.
     *
     * @param file its path within the volume, such as {@code conf/app.yaml}
     */
    public Optional<String> path(String file) {
        if (subPath.isEmpty()) {
            return Optional.of(folder + "/" + file);
        }
        boolean isWithin = file.equals(subPath) || file.startsWith(subPath + "/");
        return isWithin ? Optional.of(folder + file.substring(subPath.length())) : Optional.empty();
    }

    private static String withoutSlash(String path) {
        return path.replaceFirst("/+$", "");
    }
}
