package io.waybill.maven;

import io.waybill.pipeline.run.UserException;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/** A goal that was asked for on the command line and therefore runs in every module of a build. */
final class ReactorRun {

    private static final String FOUND = "waybill.blueprints of ";

    private final MavenSession session;
    private final MojoExecution execution;

    ReactorRun(MavenSession session, MojoExecution execution) {
        this.session = session;
        this.execution = execution;
    }

    /** Whether the module is one of several, none of which has asked for the goal itself. */
    boolean skipsModulesWithoutBlueprints() {
        return execution.getSource() == MojoExecution.Source.CLI
                && session.getProjects().size() > 1;
    }

    /** Remembers that a module has blueprints. */
    void found() {
        Map<String, Object> data = session.getRequest().getData();
        synchronized (data) {
            data.put(FOUND + execution.getGoal(), true);
        }
    }

    /**
     * Ends the last module of a build in which no module has blueprints.
     *
     * @throws UserException when this is that module
     */
    void refuseNoneAtAll(MavenProject project) {
        List<MavenProject> projects = session.getProjects();
        Map<String, Object> data = session.getRequest().getData();
        synchronized (data) {
            if (project.equals(projects.get(projects.size() - 1)) && !data.containsKey(FOUND + execution.getGoal())) {
                throw new UserException("No module of this build compiles a blueprint.");
            }
        }
    }
}
