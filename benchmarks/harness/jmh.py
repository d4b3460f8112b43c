"""What the microbenchmarks say."""

import json
import subprocess
import sys
import tempfile
from math import nan
from pathlib import Path
from zipfile import ZipFile

from harness.plan import say

CEL_CLASS = "io/waybill/benchmarks/CelBenchmark.class"
DEKORATE = "DekorateBenchmark -f 1 -wi 3 -w 1 -i 5 -r 1"


def run(plan, benchmark, lengths=(), options=()):
    """Runs a benchmark class: what JMH says of each of its benchmarks. Lengths are those of a run that is not quick."""
    say(f"Microbenchmarks: {benchmark}")
    if plan.quick:
        lengths = ["-f", "1", "-wi", "1", "-w", "1", "-i", "1", "-r", "1"]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "jmh.json"
        jmh = ["java", "-jar", str(plan.jar), benchmark, "-foe", "true", "-rf", "json", "-rff", str(file)]
        process = subprocess.run([*jmh, *lengths, *options], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if process.returncode != 0:
            sys.exit(f"{benchmark} failed:\n{process.stdout}")
        return json.loads(file.read_text())


def name(result):
    return result["benchmark"].rsplit(".", 1)[1]


def score(result):
    return result["primaryMetric"]["score"]


def error(result):
    """Half of the confidence interval; not a number when there was one iteration only."""
    return number(result["primaryMetric"]["scoreError"])


def number(value):
    return nan if value == "NaN" else value


def throughput(plan):
    """{name: (operations a second, error)}."""
    results = run(plan, "ThroughputBenchmark") + run(plan, "DiffBenchmark")
    return {name(one): (score(one), error(one)) for one in results}


def facts(plan):
    """{minors: (milliseconds, bytes allocated)}."""
    return {
        one["params"]["targets"]: (score(one), allocated(one))
        for one in run(plan, "FactsBenchmark", options=["-prof", "gc"])
    }


def allocated(result):
    metrics = result["secondaryMetrics"]
    return next(metrics[key]["score"] for key in metrics if key.endswith("gc.alloc.rate.norm"))


def folder(plan):
    """Seconds."""
    (result,) = run(plan, "FolderBenchmark", lengths=["-f", "1"])
    return score(result)


def cel(plan):
    """{name: (operations a second, error)}; nothing where the benchmarks have none of expressions."""
    with ZipFile(plan.jar) as jar:
        if CEL_CLASS not in jar.namelist():
            return {}
    return {name(one): (score(one), error(one)) for one in run(plan, "CelBenchmark")}


def dekorate(plan):
    """{name: operations a second}."""
    return {name(one): score(one) for one in run(plan, "DekorateBenchmark", DEKORATE.split()[1:])}
