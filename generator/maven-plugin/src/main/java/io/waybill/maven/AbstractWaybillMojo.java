package io.waybill.maven;

import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.UserException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What all goals share: skipping, and what errors become. */
abstract class AbstractWaybillMojo extends AbstractMojo {

    /** Skips all goals of this plugin. */
    @Parameter(property = "waybill.skip", defaultValue = "false")
    private boolean skip;

    /** Whether this goal alone is skipped. */
    abstract boolean skipsThisGoal();

    /** Does the work. */
    abstract Outcome run(LogConsole console) throws MojoExecutionException;

    /** What the failure is called, and how to cure it. */
    abstract String failure();

    /** Whether results go to standard output instead of the log. */
    boolean writesToStandardOutput() {
        return false;
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip || skipsThisGoal()) {
            getLog().info("Skipped.");
            return;
        }
        LogConsole console = new LogConsole(getLog());
        Outcome outcome;
        try {
            outcome = run(console);
        } catch (UserException e) {
            throw getLog().isDebugEnabled()
                    ? new MojoExecutionException(e.getMessage(), e)
                    : new MojoExecutionException(e.getMessage());
        }
        if (outcome == Outcome.CLEAN && writesToStandardOutput()) {
            console.writeToStandardOutput();
        } else {
            console.log(outcome);
        }
        if (outcome == Outcome.FINDINGS) {
            throw new MojoFailureException(failure());
        }
        if (outcome == Outcome.COULD_NOT_RUN) {
            throw new MojoExecutionException("Some inputs could not be read; see above.");
        }
    }
}
