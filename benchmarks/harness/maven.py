"""What the Maven goals add to a build: of a project in which nothing changed, and after one changed line."""

import os
import re
import shutil
import tempfile
from pathlib import Path

from harness.measure import in_turn
from harness.plan import say

WITHOUT = "without the plugin"
CHANGED = "generate"
GOALS = {WITHOUT: [], "generate": ["generate"], "generate and verify": ["generate", "verify"]}


# One line of the blueprint becomes one that it never was.
NEW_LINE = r"""sed -i "s|REGISTRY = .*|REGISTRY = \"10.2.2.10:1$(date +%N | cut -c 1-4)\";|" "$0"/src/main/java/com/jds/myblog/MyBlog.java"""


def measure(plan):
    """Seconds of "mvn process-classes" where nothing changed: {goals: Series}; nothing where Waybill is not installed."""
    say("Maven goals in an unchanged project")
    return builds(plan, GOALS, "true")


def measure_changed(plan):
    """Seconds of "mvn process-classes" after one changed line, which is compiled in each: {goals: Series}."""
    say("Maven goals after one changed line")
    return builds(plan, {WITHOUT: [], CHANGED: ["generate"]}, NEW_LINE)


def builds(plan, goals_by_name, before):
    parent = (plan.root / "pom.xml").read_text()
    version = re.search(r"<version>(.*?)</version>", parent).group(1)
    home = Path.home() / ".m2/repository"
    repository = Path(os.environ.get("BENCHMARK_REPOSITORY", home))
    if not (repository / "io/waybill/waybill-maven-plugin" / version).is_dir():
        return {}
    mvn = [str(plan.root / "mvnw"), "-o", "-q", f"-Dmaven.repo.local={repository}", f"-Dmaven.repo.local.tail={home}"]
    with tempfile.TemporaryDirectory() as scratch:
        commands = {}
        for name, goals in goals_by_name.items():
            folder = project(plan, Path(scratch) / name.replace(" ", "-"), parent, version, goals)
            build = f'{before} && cd "$0" && "$@" && echo built'
            commands[name] = ["sh", "-c", build, str(folder), *mvn, "process-classes"]
        return in_turn(commands, 2 if plan.quick else 15, warm_up=2)


def project(plan, folder, parent, version, goals):
    """The example myblog as a project of its own, with the plugins of the build."""
    shutil.copytree(plan.root / "examples/myblog/src/main", folder / "src/main")
    plugins = [plugin(f"maven-{name}-plugin", parent) for name in ("resources", "compiler")]
    if goals:
        bound = "".join(f"<goal>{goal}</goal>" for goal in goals)
        plugins.append(GOALS_PLUGIN.format(version=version, goals=bound))
    text = POM.format(version=version, golden=plan.root / "golden", plugins="".join(plugins))
    (folder / "pom.xml").write_text(text)
    return folder


def plugin(artifact, parent):
    version = re.search(rf"<artifactId>{artifact}</artifactId>\s*<version>(.*?)</version>", parent).group(1)
    return f"<plugin><artifactId>{artifact}</artifactId><version>{version}</version></plugin>"


GOALS_PLUGIN = """<plugin>
        <groupId>io.waybill</groupId>
        <artifactId>waybill-maven-plugin</artifactId>
        <version>{version}</version>
        <executions><execution><phase>process-classes</phase><goals>{goals}</goals></execution></executions>
      </plugin>"""

POM = """<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>com.jds</groupId>
  <artifactId>myblog</artifactId>
  <version>1</version>
  <properties>
    <maven.compiler.release>17</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
    <waybill.goldenDirectory>{golden}</waybill.goldenDirectory>
  </properties>
  <dependencies>
    <dependency><groupId>io.waybill</groupId><artifactId>waybill-dsl</artifactId><version>{version}</version></dependency>
    <dependency><groupId>io.waybill</groupId><artifactId>waybill-cli</artifactId><version>{version}</version></dependency>
  </dependencies>
  <build>
    <plugins>
      {plugins}
    </plugins>
  </build>
</project>
"""
