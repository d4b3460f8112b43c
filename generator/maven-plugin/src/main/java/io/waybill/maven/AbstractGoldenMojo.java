package io.waybill.maven;

import io.waybill.pipeline.golden.GoldenFolder;
import io.waybill.pipeline.golden.Scope;
import java.io.File;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals that work with golden files share. */
abstract class AbstractGoldenMojo extends AbstractBlueprintMojo {

    /**
     * The folder of the golden files. When it lies inside the project, every golden file in it must belong to one of the
     * project's blueprints.
     */
    @Parameter(property = "waybill.goldenDirectory", defaultValue = "${project.basedir}/golden")
    File goldenDirectory;

    final GoldenFolder golden() {
        return new GoldenFolder(goldenDirectory.toPath().normalize());
    }

    final Scope scope() {
        if (!environments.isEmpty()) {
            return Scope.RENDITIONS;
        }
        boolean inside = goldenDirectory
                .toPath()
                .normalize()
                .startsWith(project.getBasedir().toPath());
        return inside && blueprints.isEmpty() ? Scope.FOLDER : Scope.BLUEPRINTS;
    }
}
