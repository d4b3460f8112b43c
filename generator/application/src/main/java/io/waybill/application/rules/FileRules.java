package io.waybill.application.rules;

import io.waybill.application.program.ApplicationModel;
import io.waybill.application.program.FileUse;
import io.waybill.validate.Severity;
import io.waybill.validate.typed.TypedObject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Files that a program reads and no volume has, and folders that it writes and cannot. */
final class FileRules {

    /** What is in these is known from the manifest, and nothing else puts files there. */
    private static final List<String> FROM_THE_MANIFEST = List.of("configMap", "secret", "projected");

    private final RunContainer run;

    private FileRules(RunContainer run) {
        this.run = run;
    }

    static void check(RunContainer run, ApplicationModel model) {
        FileRules rules = new FileRules(run);
        model.files().forEach(rules::check);
    }

    private void check(FileUse use) {
        Optional<TypedObject> mount = mount(use.path());
        if (use.isWritten()) {
            checkWritten(use, mount);
        } else if (mount.isPresent() && isMissing(use, mount.get())) {
            mount.get()
                    .report(
                            ApplicationRule.FILE,
                            Severity.ERROR,
                            mount.get().path("mountPath"),
                            mount.get().mapping().originOf("mountPath"),
                            "The program reads " + use.path() + " (" + use.source()
                                    + "), and the volume that is mounted there has no" + " such file.",
                            "Add the file to the volume, or change the property.");
        }
    }

    private void checkWritten(FileUse use, Optional<TypedObject> mount) {
        TypedObject context = run.container().objectOrEmpty("securityContext");
        boolean isReadOnly = mount.map(one -> one.isTrue("readOnly") || isFromTheManifest(one))
                .orElse(context.isTrue("readOnlyRootFilesystem"));
        if (isReadOnly) {
            TypedObject object = mount.orElse(context);
            String field = mount.isPresent() ? "mountPath" : "readOnlyRootFilesystem";
            object.report(
                    ApplicationRule.FILE,
                    Severity.WARNING,
                    object.path(field),
                    object.mapping().originOf(field),
                    "The program writes to " + use.path() + " (" + use.source() + "), which is read-only.",
                    "Mount a volume there that it can write to, such as an emptyDir.");
        }
    }

    private boolean isMissing(FileUse use, TypedObject mount) {
        return isFromTheManifest(mount)
                && !run.input().input().files().containsKey(use.path())
                && run.input().input().folders().stream()
                        .noneMatch(folder -> use.path().startsWith(folder + "/")
                                || use.path().equals(folder));
    }

    private boolean isFromTheManifest(TypedObject mount) {
        return run.pod().objects("volumes").stream()
                .filter(volume -> volume.text("name").equals(mount.text("name")))
                .anyMatch(volume -> FROM_THE_MANIFEST.stream().anyMatch(volume::has));
    }

    /** The mount that has a path, the deepest first. */
    private Optional<TypedObject> mount(String path) {
        return run.container().objects("volumeMounts").stream()
                .filter(mount -> (path + "/").startsWith(mount.text("mountPath").replaceFirst("/+$", "") + "/"))
                .max(Comparator.comparingInt(mount -> mount.text("mountPath").length()));
    }
}
