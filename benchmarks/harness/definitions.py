"""Java from definitions of custom resources: how fast it is written, and how fast it compiles."""

import os
import re
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from harness.measure import Series, in_turn
from harness.plan import DEFINITIONS, say

KIND = re.compile(r"^kind: CustomResourceDefinition$.*?^  names:$.*?^    kind: (\w+)$", re.MULTILINE | re.DOTALL)


@dataclass
class Written:
    """The Java of one generator."""

    writing: Series
    lines: int
    compiling: Series


def measure(plan):
    """{generator: Written}; nothing where no definitions are named by BENCHMARK_DEFINITIONS, a folder of YAML files."""
    folder = os.environ.get("BENCHMARK_DEFINITIONS")
    if not folder or not plan.has_peer(DEFINITIONS):
        return {}
    say("Java from definitions of custom resources")
    kinds = {kind for file in Path(folder).rglob("*.yaml") for kind in KIND.findall(file.read_text())}
    with tempfile.TemporaryDirectory() as scratch:
        out = {name: Path(scratch) / str(number) for number, name in enumerate(generators(plan, folder))}
        commands = {name: fresh([*command, str(out[name])], out[name]) for name, command in generators(plan, folder).items()}
        writing = in_turn(commands, 1 if plan.quick else 5)
        for name, folder in out.items():
            check(name, folder, kinds)
        classes = Path(scratch) / "classes"
        compilers = {name: fresh(compiler(plan, folder, name, classes), classes) for name, folder in out.items()}
        compiling = in_turn(compilers, 1 if plan.quick else 3)
        return {name: Written(writing[name], lines(folder), compiling[name]) for name, folder in out.items()}


def generators(plan, definitions):
    """{name: command without the folder to write to}."""
    return {
        "waybill import": [str(plan.launcher), "import", definitions, "--output-directory"],
        "fabric8 java-generator": plan.peer("definitions.JavaGenerator", definitions, built=DEFINITIONS),
    }


def fresh(command, folder):
    """A command that writes to a folder, which is new for each run."""
    return ["sh", "-c", 'rm -rf "$0" && mkdir "$0" && "$@" >"$0.log" 2>&1 && echo written', str(folder), *command]


def check(name, folder, kinds):
    """Every kind must have become a class before anything is said of the time."""
    lacking = kinds - {file.stem for file in folder.rglob("*.java")}
    if not kinds or lacking:
        sys.exit(f"{name} wrote no Java for {sorted(lacking) or 'anything'}")


def lines(folder):
    return sum(file.read_text().count("\n") for file in folder.rglob("*.java"))


def compiler(plan, sources, name, classes):
    """The Java compiler for one generator's Java, without annotation processors."""
    listing = sources.with_suffix(".files")
    listing.write_text("".join(f"{file}\n" for file in sorted(sources.rglob("*.java"))))
    libraries = plan.jar if name.startswith("waybill") else plan.root / "benchmarks/peers" / DEFINITIONS / "lib/*"
    return ["javac", "-J-XX:+UseSerialGC", "-nowarn", "-proc:none", "-cp", str(libraries), "-d", str(classes), f"@{listing}"]
