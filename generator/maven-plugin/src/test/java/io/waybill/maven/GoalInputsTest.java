package io.waybill.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.run.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystemSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a goal may read, and so makes it run again. */
class GoalInputsTest {

    @TempDir
    private Path folder;

    private final Goal goal = new Goal();
    private final List<Path> classPath = new ArrayList<>();
    private String before = "";

    @BeforeEach
    void aProject() throws IOException {
        Files.createDirectories(folder.resolve("src/main/java"));
        Files.createDirectories(folder.resolve("target/classes"));
        write("src/main/java/Shop.java");
        write("pom.xml");
        write("target/classes/Shop.class");
        write("dsl.jar");
        write("crds.yaml");
        write("plugin.jar");
        classPath.addAll(List.of(folder.resolve("target/classes"), folder.resolve("dsl.jar")));
        write("policies/replicas.yaml");
        write("pod-security.yaml");
        write("rules.jar");
        goal.customResourceDefinitions = List.of("crds.yaml");
        goal.policies = List.of("policies");
        goal.podSecurity = "pod-security.yaml";
        goal.ruleClasses = List.of("rules.jar", "com.example.Rules");
        goal.project = project();
        goal.session = session();
        goal.execution = execution(folder.resolve("plugin.jar"));
        before = fingerprint();
    }

    @Test
    void areTheSameInAnotherBuild() {
        goal.project = project();
        goal.session = session();
        goal.execution = execution(folder.resolve("plugin.jar"));

        assertThat(fingerprint()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pom.xml",
                "src/main/java/Shop.java",
                "src/main/resources/new.txt",
                "target/classes/Shop.class",
                "dsl.jar",
                "crds.yaml",
                "policies/replicas.yaml",
                "pod-security.yaml",
                "rules.jar",
                "plugin.jar"
            })
    void changeWithAFile(String file) throws IOException {
        write(file);

        assertThat(fingerprint()).isNotEqualTo(before);
    }

    @Test
    void doNotChangeWithAFileThatNobodyNamed() throws IOException {
        write("README.md");
        write("target/other.txt");

        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void changeWithAParameterOfTheGoal() {
        goal.format = "json";

        assertThat(fingerprint()).isNotEqualTo(before);
    }

    @Test
    void changeWithAParameterThatGoalsShare() {
        goal.environments = List.of("production");

        assertThat(fingerprint()).isNotEqualTo(before);
    }

    @Test
    void changeWithAPropertyOfTheUser() {
        goal.session.getUserProperties().setProperty("shop", "open");

        assertThat(fingerprint()).isNotEqualTo(before);
    }

    @Test
    void changeWithASystemProperty() {
        System.setProperty("waybill.test", "set");
        try {
            assertThat(fingerprint()).isNotEqualTo(before);
        } finally {
            System.clearProperty("waybill.test");
        }
    }

    @Test
    void doNotChangeWithTheCommandThatStartedMaven() {
        String command = System.getProperty("sun.java.command", "");
        System.setProperty("sun.java.command", command + " -X");
        try {
            assertThat(fingerprint()).isEqualTo(before);
        } finally {
            System.setProperty("sun.java.command", command);
        }
    }

    @Test
    void changeWithTheFoldersOfTheBuild() {
        goal.project.getBuild().setDirectory(folder.resolve("out").toString());

        assertThat(fingerprint()).isNotEqualTo(before);
    }

    @Test
    void areUnknownWhereSomethingCannotBeRead() {
        goal.unreadable = true;
        goal.setLog(new SystemStreamLog() {
            @Override
            public void debug(CharSequence text, Throwable error) {
                assertThat(error).hasMessageContaining("unreadable");
            }
        });

        assertThat(new GoalInputs(goal).fingerprint(classPath)).isEmpty();
    }

    private String fingerprint() {
        return new GoalInputs(goal).fingerprint(classPath).orElseThrow();
    }

    /** Makes a file, or makes it longer. */
    private void write(String file) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, Files.exists(path) ? "changed" : "");
    }

    private MavenProject project() {
        MavenProject project = new MavenProject();
        project.setFile(folder.resolve("pom.xml").toFile());
        Build build = new Build();
        build.setDirectory(folder.resolve("target").toString());
        build.setOutputDirectory(folder.resolve("target/classes").toString());
        project.setBuild(build);
        return project;
    }

    @SuppressWarnings("deprecation") // the only way to make one
    private static MavenSession session() {
        return new MavenSession(
                null,
                (RepositorySystemSession) null,
                new DefaultMavenExecutionRequest(),
                new DefaultMavenExecutionResult());
    }

    private static MojoExecution execution(Path jar) {
        Artifact artifact = new DefaultArtifact(
                "io.waybill", "plugin", "1", "runtime", "jar", "", new DefaultArtifactHandler("jar"));
        artifact.setFile(jar.toFile());
        PluginDescriptor plugin = new PluginDescriptor();
        plugin.setArtifacts(List.of(artifact));
        MojoDescriptor descriptor = new MojoDescriptor();
        descriptor.setPluginDescriptor(plugin);
        return new MojoExecution(descriptor, "default");
    }

    /** A goal with a parameter of its own. */
    private static final class Goal extends AbstractSkippableMojo {

        private String format = "yaml";
        private boolean unreadable;

        @Override
        List<Path> inputs() {
            if (unreadable) {
                throw new UncheckedIOException(new IOException("unreadable"));
            }
            return super.inputs();
        }

        @Override
        List<Path> outputs() {
            return List.of();
        }

        @Override
        Outcome run(List<Rendition> renditions, LogConsole console) {
            return Outcome.CLEAN;
        }

        @Override
        boolean skipsThisGoal() {
            return false;
        }

        @Override
        String failure() {
            return "";
        }
    }
}
