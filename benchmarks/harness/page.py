"""The page that tells what was measured."""

import os
import platform
import subprocess
from dataclasses import dataclass
from datetime import date
from math import inf, isnan
from pathlib import Path

from harness import kubeconform
from harness.generation import WAYBILL
from harness.jmh import DEKORATE
from harness.maven import WITHOUT
from harness.measure import output
from harness.plan import BUILT, DEFINITIONS, NEWEST
from harness.plot import log_log

# On the class path of the generator of Java, which is asked for nothing of them.
NOT_USED = ("kubernetes-client-api", "jackson-dataformat-yaml")

TEXT = Path(__file__).parent / "benchmarks.md"


@dataclass
class Results:
    missing: list
    generation: dict
    start: dict
    maven: dict
    changed: dict
    definitions: dict
    throughput: dict
    files: tuple
    folder: float
    growth: dict
    facts: dict
    dekorate: dict
    cel: dict


def write(results, folder):
    """Writes benchmarks.md and the plots beside it."""
    folder.mkdir(exist_ok=True)
    count, runs = results.files
    text = TEXT.read_text()
    for name, part in {
        "machine": machine(),
        "missing": missing(results.missing),
        "generation": generation(results.generation),
        "ratios": ratios(results.generation),
        "start": table(["how", "wall", "least to most", "CPU", "memory"], [row(*one) for one in results.start.items()]),
        "maven": goals(results.maven),
        "changed": goals(results.changed),
        "definitions": definitions(results.definitions),
        "throughput": throughput(results.throughput),
        "files": table(
            ["", "wall", "least to most", "CPU", "memory", "files a second"],
            [[*row(name, one), f"{count / one.seconds():,.0f}"] for name, one in runs.items()],
        ),
        "count": f"{count:,}",
        "folder": seconds(results.folder),
        "growth": growth(results.growth),
        "facts": facts(results.facts),
        "dekorate": table(["", "a second"], [[name, f"{score:,.0f}"] for name, score in results.dekorate.items()]),
        "dekorate-command": DEKORATE,
        "cel": rates(results.cel) if results.cel else "Not measured here.",
    }.items():
        text = text.replace("{{" + name + "}}", part)
    (folder / "benchmarks.md").write_text(text)
    lines = {what: [(size, milliseconds) for size, milliseconds, _ in runs] for what, runs in results.growth.items()}
    (folder / "benchmarks-growth.svg").write_text(log_log(lines, "resources", "milliseconds"))
    memory = {what: [(size, most) for size, _, most in runs] for what, runs in results.growth.items()}
    (folder / "benchmarks-memory.svg").write_text(log_log(memory, "resources", "MB"))


def table(head, rows):
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def row(name, series):
    low, high = series.spread()
    cpu = sorted(series.cpu)[len(series.cpu) // 2]
    spread = f"{seconds(low)} to {seconds(high)}" if len(series.wall) > 1 else "one run"
    return [name, seconds(series.seconds()), spread, seconds(cpu), f"{series.memory} MB"]


def seconds(value):
    return f"{value:.2f} s" if value < 10 else f"{value:.1f} s"


def generation(results):
    head = ["program", *(f"N = {copies:,}" for copies in results), "least to most", "CPU", "memory"]
    last = max(results)
    names = sorted(
        {name for runs in results.values() for name in runs},
        key=lambda name: [runs[name].seconds() if name in runs else inf for _, runs in sorted(results.items(), reverse=True)],
    )
    rows = []
    for name in names:
        walls = [seconds(runs[name].seconds()) if name in runs else "not run" for runs in results.values()]
        largest = max(copies for copies in results if name in results[copies])
        details = row(name, results[largest][name])[2:]
        note = "" if largest == last else f" (N = {largest:,})"
        rows.append([name, *walls, details[0] + note, details[1], details[2]])
    return table(head, rows)


def ratios(results):
    head = ["Waybill is faster than", *(f"N = {copies:,}" for copies in results)]
    names = dict.fromkeys(name for runs in results.values() for name in runs if name != WAYBILL)
    rows = [
        [name, *(ratio(runs, name) if name in runs else "not run" for runs in results.values())] for name in names
    ]
    return table(head, rows)


def ratio(runs, name):
    return f"{runs[name].seconds() / runs[WAYBILL].seconds():.1f} times"


def goals(results):
    if not results:
        return "Not measured: Waybill is in no repository of Maven here."
    without = results[WITHOUT].seconds()
    rows = [[*row(name, one), f"{(one.seconds() - without) * 1000:+,.0f} ms"] for name, one in results.items()]
    return table(["goals", "wall", "least to most", "CPU", "memory", "added"], rows)


def definitions(results):
    if not results:
        return "No definitions were named when this was measured."
    rows = [
        [
            name,
            *row("", one.writing)[1:4],
            f"{one.lines:,}",
            f"{one.lines / one.writing.seconds():,.0f}",
            seconds(one.compiling.seconds()),
        ]
        for name, one in results.items()
    ]
    return table(["generator", "writing", "least to most", "CPU", "lines", "lines a second", "compiling them"], rows)


def throughput(results):
    share = results["copied"][0] / results["rendered"][0]
    return f"{rates(results)}\n\nRendering takes {share:.1f} times what copying the same bytes takes."


def rates(results):
    rows = [
        [name, f"{score:,.0f}", "one iteration" if isnan(error) else f"± {error:,.0f}"]
        for name, (score, error) in results.items()
    ]
    return table(["", "a second", ""], rows)


def growth(results):
    rows = [
        [what, f"{size:,}", f"{milliseconds:,.1f} ms", f"{milliseconds * 1000 / size:,.1f} µs", f"{memory} MB"]
        for what, runs in results.items()
        for size, milliseconds, memory in runs
    ]
    return table(["work", "resources", "time", "each", "memory"], rows)


def facts(results):
    rows = [
        [minors, f"{milliseconds:.1f} ms", f"{allocated / 1e6:.1f} MB"]
        for minors, (milliseconds, allocated) in sorted(results.items(), reverse=True)
    ]
    return table(["minors", "time", "allocated"], rows)


def machine():
    rows = [
        ["date", date.today().isoformat()],
        ["processors", f"{os.cpu_count()}, {processor()}"],
        ["system", f"{platform.system()} {platform.release().split('-')[0]}"],
        ["Java", java()],
        ["node", output(["node", "--version"])],
        ["jsonnet", output(["jsonnet", "--version"])],
        ["kubeconform", kubeconform.version()],
        *([name, version] for name, version in versions()),
    ]
    return table(["", ""], [line for line in rows if line[1]])


def java():
    return subprocess.run(["java", "-version"], capture_output=True, text=True).stderr.splitlines()[1].strip()


def processor():
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":")[1].strip()
    return platform.machine()


def versions():
    """The versions of the libraries, from the folders that they were installed to."""
    peers = Path(__file__).resolve().parent.parent / "peers"
    wanted = (
        "kubernetes-client-api-",
        "client-java-2",
        "cdk8s-",
        "helm-java-",
        "jackson-dataformat-yaml-2",
        "java-generator-core-",
        "json-schema-validator-",
    )
    known = set()
    for built in (BUILT, NEWEST, DEFINITIONS):
        for jar in sorted((peers / built / "lib").glob("*.jar")):
            name, _, number = jar.stem.rpartition("-")
            if jar.name.startswith(wanted) and jar.name not in known and not (built == DEFINITIONS and name in NOT_USED):
                known.add(jar.name)
                yield f"{name} (Java)", number
    for package in ("cdk8s", "kubernetes-models", "@kosko/generate", "js-yaml"):
        number = output(["node", "-p", f"require('{peers}/javascript/node_modules/{package}/package.json').version"])
        if number:
            yield f"{package} (npm)", number


def missing(names):
    return f"Not here when this was measured: {', '.join(names)}." if names else ""
