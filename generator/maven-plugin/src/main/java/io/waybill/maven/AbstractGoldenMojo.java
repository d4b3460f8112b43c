package io.waybill.maven;

import java.io.File;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals share that work with golden files and run each time. */
abstract class AbstractGoldenMojo extends AbstractCheckedMojo {

    /**
     * The folder of the golden files. When it lies inside the project, every golden file in it must belong to one of the
     * project's blueprints.
     */
    @Parameter(property = "waybill.goldenDirectory", defaultValue = "${project.basedir}/golden")
    File goldenDirectory;

    final Goldens goldens() {
        return new Goldens(this, goldenDirectory);
    }
}
