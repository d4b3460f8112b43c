"""The programs that print copies of the application, and how long they take."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from harness.measure import Series, in_turn, run_once
from harness.plan import NEWEST, say

WAYBILL = "Waybill"
ALL = [
    WAYBILL,
    "jsonnet",
    "@kubernetes-models",
    "kosko",
    "cdk8s (JavaScript)",
    "maps, Jackson YAML",
    "official Java client",
    "fabric8 6.13",
    "fabric8 8.0",
    "Helm template",
    "cdk8s (Java)",
]
SLOWEST = "cdk8s (JavaScript)"
# It passes its YAML from JavaScript to Java in one message, of which Java takes 20 MB at most.
LIMITED = "cdk8s (Java)"
SLOW = ("fabric8 6.13", "fabric8 8.0", "official Java client", "Helm template", "jsonnet", SLOWEST, LIMITED)
COPIES = 10_000


def available(plan):
    """The programs that can be started here: {name: command without the number of copies}."""
    peers = plan.root / "benchmarks/peers"
    scripts = peers / "javascript"
    programs = {WAYBILL: plan.java("GenerateProgram")}
    if shutil.which("jsonnet"):
        programs["jsonnet"] = ["jsonnet", "-y", str(peers / "jsonnet/myblog.jsonnet"), "--tla-code"]
    if shutil.which("node") and (scripts / "node_modules").is_dir():
        programs["@kubernetes-models"] = ["node", str(scripts / "kubernetes-models.mjs")]
        programs["kosko"] = ["node", str(scripts / "kosko.mjs")]
        programs["cdk8s (JavaScript)"] = ["node", str(scripts / "cdk8s.js")]
    if plan.has_peer():
        programs["maps, Jackson YAML"] = plan.peer("peers.Jackson")
        programs["official Java client"] = plan.peer("peers.OfficialClient")
        programs["fabric8 6.13"] = plan.peer("peers.Fabric8")
        programs["Helm template"] = plan.peer("peers.HelmTemplate", peers / "helm")
        if shutil.which("node"):
            programs["cdk8s (Java)"] = plan.peer("peers.Cdk8s")
    if plan.has_peer(NEWEST):
        programs["fabric8 8.0"] = plan.peer("peers.Fabric8", built=NEWEST)
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


def measure(plan, programs):
    """Seconds of whole processes: {copies: {name: Series}}."""
    results = {}
    for copies in (1, 100) if plan.quick else (1, 100, 1_000, COPIES):
        small = copies <= 100
        runs = 1 if plan.quick else 5 if small else 3 if copies < COPIES else 2
        fast = [name for name in programs if small or name not in SLOW]
        left_out = () if copies < COPIES else (LIMITED,) if plan.full else (LIMITED, SLOWEST)
        once = [name for name in programs if name not in fast and name not in left_out]
        say(f"Generating {copies} copies: {', '.join(fast)}")
        commands = {name: command(name, programs[name], copies) for name in fast}
        results[copies] = in_turn(commands, runs, warm_up=1 if small else 0)
        for name in once:
            say(f"Generating {copies} copies, once: {name}")
            results[copies][name] = Series()
            run_once(command(name, programs[name], copies), results[copies][name])
    return results
