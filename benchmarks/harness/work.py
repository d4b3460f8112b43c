"""What is measured: the programs, and how many of what they are asked for."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from harness.measure import Series, in_turn, output, run_once

WAYBILL = "Waybill"
ALL = [
    WAYBILL,
    "jsonnet",
    "@kubernetes-models",
    "kosko",
    "cdk8s (JavaScript)",
    "maps, Jackson YAML",
    "official Java client",
    "fabric8",
    "cdk8s (Java)",
]
SLOW = ("fabric8", "official Java client", "cdk8s (JavaScript)")
SLOWEST = ("cdk8s (Java)",)
COPIES = 10_000
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


@dataclass
class Plan:
    root: Path
    quick: bool
    full: bool

    def java(self, main, *arguments):
        jar = self.root / "benchmarks/target/benchmarks.jar"
        return ["java", "-cp", str(jar), f"io.waybill.benchmarks.{main}", *map(str, arguments)]


def available(root):
    """The programs that can be started here: {name: copies -> command}."""
    peers = root / "benchmarks/peers"
    scripts = peers / "javascript"
    programs = {WAYBILL: Plan(root, False, False).java("GenerateProgram")}
    if shutil.which("jsonnet"):
        programs["jsonnet"] = ["jsonnet", "-y", str(peers / "jsonnet/myblog.jsonnet"), "--tla-code"]
    if shutil.which("node") and (scripts / "node_modules").is_dir():
        programs["@kubernetes-models"] = ["node", str(scripts / "kubernetes-models.js")]
        programs["kosko"] = ["node", str(scripts / "kosko.js")]
        programs["cdk8s (JavaScript)"] = ["node", str(scripts / "cdk8s.js")]
    if (peers / "target/lib").is_dir():
        start = ["java", "-cp", f"{peers}/target/classes:{peers}/target/lib/*"]
        package = "io.waybill.benchmarks.peers."
        programs["maps, Jackson YAML"] = [*start, package + "Jackson"]
        programs["official Java client"] = [*start, package + "OfficialClient"]
        programs["fabric8"] = [*start, package + "Fabric8"]
        if shutil.which("node"):
            programs["cdk8s (Java)"] = [*start, package + "Cdk8s"]
    return programs


def command(name, program, copies):
    return [*program, f"copies={copies}" if name == "jsonnet" else str(copies)]


def check(plan, programs):
    """Every program must print the data that Waybill prints, before any is timed."""
    for copies in (1, 30):
        with tempfile.TemporaryDirectory() as folder:
            files = []
            for name in programs:
                say(f"Checking {name}, {copies}")
                files.append(Path(folder) / f"{len(files)}.yaml")
                with files[-1].open("wb") as out:
                    subprocess.run(
                        command(name, programs[name], copies), stdout=out, stderr=subprocess.DEVNULL, check=True
                    )
            subprocess.run(plan.java("SameData", *files), check=True)


def generation(plan, programs):
    """Seconds of whole processes: {copies: {name: Series}}."""
    results = {}
    for copies in (1, 100) if plan.quick else (1, 100, 1_000, COPIES):
        runs = 1 if plan.quick else 5 if copies <= 100 else 3
        fast = [name for name in programs if copies < COPIES or name not in SLOW + SLOWEST]
        if copies >= 1_000:
            fast = [name for name in fast if name not in SLOW + SLOWEST]
        once = [
            name
            for name in programs
            if name not in fast and (name not in SLOWEST or copies < COPIES or plan.full)
        ]
        say(f"Generating {copies} copies: {', '.join(fast)}")
        results[copies] = in_turn({name: command(name, programs[name], copies) for name in fast}, runs)
        for name in once:
            say(f"Generating {copies} copies, once: {name}")
            results[copies][name] = Series()
            run_once(command(name, programs[name], copies), results[copies][name])
    return results


def start(plan):
    """Seconds of "validate one.yaml": {how: Series}."""
    target = plan.root / "generator/cli/target"
    homes = {"the Java on the path": ""} | {f"JDK {version(home)}": home for home in other_jdks()}
    results = {}
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "one.yaml"
        file.write_text(DEPLOYMENT)
        for name, home in homes.items():
            env = {"WAYBILL_CACHE": folder, "JAVA_HOME": home}
            java = str(Path(home) / "bin/java") if home else "java"
            say(f"Starting with {name}")
            subprocess.run([target / "waybill", "--version"], env={**os.environ, **env}, check=True, capture_output=True)
            await_archive(Path(folder))
            commands = {
                f"launcher, {name}": [str(target / "waybill"), "validate", str(file)],
                f"java -jar, {name}": [java, "-jar", str(target / "waybill.jar"), "validate", str(file)],
            }
            results |= in_turn(commands, 3 if plan.quick else 15, warm_up=2, env=env)
            for archive in Path(folder).glob("*-*.*"):
                archive.unlink()
    return results


def await_archive(folder):
    """The first run has the archive written behind its back."""
    for _ in range(600):
        time.sleep(0.2)
        if list(folder.glob("*.aot")) + list(folder.glob("*.jsa")) and not list(folder.glob("*.lock")):
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


def throughput(plan):
    """What the microbenchmarks say: {name: (score, error)} in operations a second."""
    say("Throughput")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "jmh.json"
        jar = str(plan.root / "benchmarks/target/benchmarks.jar")
        options = ["-wi", "1", "-i", "1"] if plan.quick else []
        jmh = ["java", "-jar", jar, "ThroughputBenchmark", "-rf", "json", "-rff", str(file), *options]
        subprocess.run(jmh, check=True, stdout=subprocess.DEVNULL)
        return {
            one["benchmark"].rsplit(".", 1)[1]: (one["primaryMetric"]["score"], one["primaryMetric"]["scoreError"])
            for one in json.loads(file.read_text())
        }


def files(plan):
    """Seconds of validating a folder of files, one resource in each: (files, {name: Series})."""
    copies = 100 if plan.quick else 1_000
    with tempfile.TemporaryDirectory() as folder:
        documents = output(plan.java("GenerateProgram", copies)).split("\n---\n")
        for number, document in enumerate(documents):
            (Path(folder) / f"{number}.yaml").write_text(document + "\n")
        say(f"Validating {len(documents)} files")
        commands = {WAYBILL: [str(plan.root / "generator/cli/target/waybill"), "validate", folder]}
        if shutil.which("kubeconform"):
            commands["kubeconform"] = ["kubeconform", "-summary", "-n", str(os.cpu_count()), folder]
        return len(documents), in_turn(commands, 1 if plan.quick else 3)


def growth(plan):
    """Milliseconds and memory by the number of resources: {work: [(resources, milliseconds, MB)]}."""
    sizes = [10, 100, 1_000, 10_000, 100_000] + ([1_000_000] if plan.full else [])
    results = {}
    for what in ("render", "validate"):
        results[what] = []
        for size in sizes[:3] if plan.quick else sizes:
            say(f"Growth: {what} {size}")
            best = None
            for _ in range(1 if plan.quick or size > 100_000 else 3):
                run = timed(plan.java("GrowthProgram", what, size))
                best = min(best or run, run)
            results[what].append((size, *best))
    return results


def timed(command_line):
    """The number that a program prints, and the most memory that it had, in MB."""
    process = subprocess.Popen(command_line, stdout=subprocess.PIPE)
    text = process.stdout.read()
    process.stdout.close()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{command_line} failed")
    return float(text), usage.ru_maxrss // 1024


def say(text):
    print(text, file=sys.stderr, flush=True)
