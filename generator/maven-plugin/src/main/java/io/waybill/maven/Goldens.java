package io.waybill.maven;

import io.waybill.pipeline.golden.GoldenFolder;
import io.waybill.pipeline.golden.Scope;
import java.io.File;
import java.nio.file.Path;

/** The golden files of a goal: where they are, and which of them belong to what it renders. */
final class Goldens {

    private final AbstractBlueprintMojo goal;
    private final Path root;

    Goldens(AbstractBlueprintMojo goal, File directory) {
        this.goal = goal;
        this.root = directory.toPath().normalize();
    }

    GoldenFolder folder() {
        return new GoldenFolder(root);
    }

    /** All files of the folder, where it is the project's own and all blueprints are rendered. */
    Scope scope() {
        if (!goal.environments.isEmpty()) {
            return Scope.RENDITIONS;
        }
        boolean inside = root.startsWith(goal.project.getBasedir().toPath());
        return inside && goal.blueprints.isEmpty() ? Scope.FOLDER : Scope.BLUEPRINTS;
    }
}
