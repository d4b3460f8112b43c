package io.waybill.pipeline.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.pipeline.input.AdmissionSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectSettingsTest {

    @TempDir
    Path folder;

    private static String plugin(String body) {
        return "<plugin><groupId>io.waybill</groupId><artifactId>waybill-maven-plugin</artifactId>" + body
                + "</plugin>";
    }

    private ProjectSettings settings(String pom) throws IOException {
        Path project = Files.createDirectories(folder.resolve("shop"));
        Files.writeString(project.resolve("pom.xml"), "<project>" + pom + "</project>");
        return ProjectSettings.of(project);
    }

    @Test
    void withoutAPomTheDefaultsCount() {
        ProjectSettings settings = ProjectSettings.of(folder);

        assertThat(settings.goldenDirectory()).isEqualTo(folder.resolve("golden"));
        assertThat(settings.rules().failOn()).isEqualTo("error");
        assertThat(settings.definitions()).isEmpty();
        assertThat(settings.rules().severities()).isEmpty();
    }

    @Test
    void readsWhatThePluginIsConfiguredWith() throws IOException {
        ProjectSettings settings = settings("<properties><crds>crds</crds></properties><build><plugins>"
                + plugin(
                        "<configuration><goldenDirectory>${project.basedir}/approved</goldenDirectory><baseline>known.txt</baseline>"
                                + "<environments><environment>production</environment></environments>"
                                + "<rules><missing-reference>off</missing-reference></rules><featureGates>EnvFiles=true</featureGates>"
                                + "<customResourceDefinitions><d>${crds}/a.yaml</d><d>classpath:b.yaml</d></customResourceDefinitions>"
                                + "<ruleClasses><c>com.example.Rules</c></ruleClasses><failOn>warning</failOn>"
                                + "<podSecurity>restricted</podSecurity></configuration>")
                + "</plugins></build>");

        Path project = folder.resolve("shop");
        assertThat(settings)
                .isEqualTo(new ProjectSettings(
                        project.toAbsolutePath().resolve("approved"),
                        Optional.of(project.resolve("known.txt")),
                        List.of("production"),
                        new RuleSettings(
                                Map.of("missing-reference", "off"), List.of("com.example.Rules"), "none", "warning"),
                        List.of(project.resolve("crds/a.yaml").toString(), "classpath:b.yaml"),
                        "EnvFiles=true",
                        new AdmissionSettings(List.of(), "restricted")));
    }

    @Test
    void filesOfRulesAndAdmissionAreLookedForInTheProject() throws IOException {
        Path project = Files.createDirectories(folder.resolve("shop"));
        Files.createFile(project.resolve("rules.jar"));

        ProjectSettings settings = settings("<build><plugins>"
                + plugin("<configuration><ruleClasses><c>com.example.Rules</c><c>rules.jar</c><c>../all/rules.jar</c>"
                        + "</ruleClasses><policies><p>policies</p></policies>"
                        + "<podSecurity>admission.yaml</podSecurity></configuration>")
                + "</plugins></build>");

        assertThat(settings.rules().classes())
                .containsExactly(
                        "com.example.Rules",
                        project.resolve("rules.jar").toString(),
                        project.resolve("../all/rules.jar").toString());
        assertThat(settings.admission().files())
                .containsExactly(project.resolve("policies"), project.resolve("admission.yaml"));
    }

    @Test
    void executionsOfVerifyGoBeforeThePluginAndThatBeforeParents() throws IOException {
        Files.writeString(
                folder.resolve("pom.xml"),
                "<project><artifactId>all</artifactId><build><pluginManagement><plugins>"
                        + plugin("<configuration><failOn>info</failOn><featureGates>A=true</featureGates>"
                                + "<rules><one>off</one><two>off</two></rules></configuration>")
                        + "</plugins></pluginManagement></build></project>");
        ProjectSettings settings = settings("<parent><artifactId>all</artifactId></parent><build><plugins>"
                + plugin(
                        "<configuration><failOn>error</failOn><rules><one>info</one></rules></configuration><executions>"
                                + "<execution><goals><goal>verify</goal></goals><configuration><failOn>warning</failOn>"
                                + "</configuration></execution><execution><goals><goal>generate</goal></goals><configuration>"
                                + "<featureGates>B=true</featureGates></configuration></execution></executions>")
                + "</plugins></build>");

        assertThat(settings.rules().failOn()).isEqualTo("warning");
        assertThat(settings.featureGates()).isEqualTo("A=true");
        assertThat(settings.rules().severities()).isEqualTo(Map.of("one", "info", "two", "off"));
    }

    @Test
    void propertiesOfThePomCountWhereThePluginSaysNothing() throws IOException {
        assertThat(settings(
                                "<properties><waybill.goldenDirectory>${project.basedir}/../golden</waybill.goldenDirectory>"
                                        + "<waybill.environments>a, b</waybill.environments></properties>")
                        .goldenDirectory())
                .isEqualTo(folder.toAbsolutePath().resolve("golden"));
        assertThat(settings("<properties><waybill.environments>a, b</waybill.environments></properties>")
                        .environments())
                .containsExactly("a", "b");
    }

    @Test
    void aFolderAboveThatIsNotTheParentIsNotAsked() throws IOException {
        Files.writeString(
                folder.resolve("pom.xml"),
                "<project><artifactId>other</artifactId><build><plugins>"
                        + plugin("<configuration><failOn>info</failOn></configuration>")
                        + "</plugins></build></project>");

        assertThat(settings("<parent><artifactId>all</artifactId></parent>")
                        .rules()
                        .failOn())
                .isEqualTo("error");
    }

    @Test
    void whatIsNotKnownIsToldRatherThanGuessed() {
        assertThatThrownBy(() -> settings("<build><plugins>"
                        + plugin("<configuration><goldenDirectory>${elsewhere}/x</goldenDirectory></configuration>")
                        + "</plugins></build>"))
                .hasMessage("The POM configures waybill-maven-plugin with \"${elsewhere}/x\", of which golden tests do"
                        + " not know ${elsewhere}. Write the value, or define the property in the POM.");
    }
}
