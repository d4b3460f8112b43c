"""How long the command takes to start."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from harness import kubeconform
from harness.measure import in_turn
from harness.plan import JAVA, say

DEPLOYMENT = """apiVersion: apps/v1
kind: Deployment
metadata: {name: mysql, namespace: jds}
spec:
  selector: {matchLabels: {app: mysql}}
  template:
    metadata: {labels: {app: mysql}}
    spec:
      containers:
      - name: mysql
        image: mysql:5.7
        ports: [{containerPort: 3306}]
"""


def measure(plan):
    """Seconds of "validate one.yaml": {how: Series}."""
    target = plan.root / "generator/cli/target"
    homes = {"the Java on the path": ""} | {f"JDK {version(home)}": home for home in other_jdks()}
    results = {}
    with tempfile.TemporaryDirectory() as scratch:
        file = Path(scratch) / "one.yaml"
        file.write_text(DEPLOYMENT)
        for number, (name, home) in enumerate(homes.items()):
            folder = Path(scratch) / f"cache-{number}"
            env = {"WAYBILL_CACHE": str(folder), "JAVA_HOME": home}
            java = str(Path(home) / "bin/java") if home else "java"
            say(f"Starting with {name}")
            for launcher in plan.launchers().values():
                subprocess.run([launcher, "--version"], env={**os.environ, **env}, check=True, capture_output=True)
            await_archives(folder, len(plan.launchers()))
            classes = str(plan.root / "benchmarks/target/classes")
            commands = {
                f"an empty program, {name}": [java, *JAVA[1:], "-cp", classes, "io.waybill.benchmarks.EmptyProgram"],
                **{
                    f"{which}, launcher, {name}": [str(launcher), "validate", str(file)]
                    for which, launcher in plan.launchers().items()
                },
                f"java -jar, {name}": [java, "-jar", str(target / "waybill.jar"), "validate", str(file)],
            }
            if not home and kubeconform.is_here():
                schemas = Path(scratch) / "schemas"
                plan.write_schemas(schemas)
                commands[kubeconform.NAME] = [*kubeconform.command(schemas), str(file)]
            results |= in_turn(commands, 3 if plan.quick else 15, warm_up=2, env=env)
    return results


def await_archives(folder, count):
    """The first run of each launcher has its archive written behind its back."""
    for _ in range(600):
        time.sleep(0.2)
        written = [file for file in folder.rglob("*") if file.is_file() and file.suffix in (".aot", ".jsa")]
        if len(written) == count and not list(folder.rglob("*.lock")):
            return
    sys.exit("No archive of classes was written")


def other_jdks():
    """JDKs named by BENCHMARK_JDKS, a list of homes with colons between them."""
    return [home for home in os.environ.get("BENCHMARK_JDKS", "").split(":") if home]


def version(home):
    for line in (Path(home) / "release").read_text().splitlines():
        if line.startswith("JAVA_VERSION="):
            return line.split('"')[1]
    return home
