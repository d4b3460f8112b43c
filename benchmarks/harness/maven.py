"""What the Maven goals add to the build of a project in which nothing changed."""

import os
import re
import shutil
import tempfile
from pathlib import Path

from harness.measure import in_turn
from harness.plan import say

WITHOUT = "without the plugin"
GOALS = {WITHOUT: [], "generate": ["generate"], "generate and verify": ["generate", "verify"]}


def measure(plan):
    """Seconds of "mvn process-classes": {goals: Series}; nothing where Waybill is in no repository of Maven."""
    parent = (plan.root / "pom.xml").read_text()
    version = re.search(r"<version>(.*?)</version>", parent).group(1)
    home = Path.home() / ".m2/repository"
    repository = Path(os.environ.get("BENCHMARK_REPOSITORY", home))
    if not (repository / "io/waybill/waybill-maven-plugin" / version).is_dir():
        return {}
    mvn = [str(plan.root / "mvnw"), "-o", "-q", f"-Dmaven.repo.local={repository}", f"-Dmaven.repo.local.tail={home}"]
    say("Maven goals in an unchanged project")
    with tempfile.TemporaryDirectory() as scratch:
        commands = {}
        for name, goals in GOALS.items():
            folder = project(plan, Path(scratch) / name.replace(" ", "-"), parent, version, goals)
            commands[name] = ["sh", "-c", 'cd "$0" && "$@" && echo built', str(folder), *mvn, "process-classes"]
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
