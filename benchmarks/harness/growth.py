"""Time and memory by the number of resources."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from harness.measure import Series, run_once
from harness.plan import say

WORK = ("render", "validate", "diff")

FILES = "validate files"
DIFF = "diff files"
PER_FILE = 100
RESOURCES = 7


def measure(plan):
    """Milliseconds and memory by the number of resources: {work: [(resources, milliseconds, MB)]}."""
    sizes = [10, 100, 1_000, 10_000, 100_000, 1_000_000]
    results = {}
    for what in WORK:
        results[what] = []
        for size in sizes[:3] if plan.quick else sizes:
            say(f"Growth: {what} {size}")
            best = None
            for _ in range(1 if plan.quick or size > 100_000 else 3):
                run = timed(plan.java("GrowthProgram", what, size))
                best = min(best or run, run)
            results[what].append((size, *best))
    return results | files(plan, [1_000] if plan.quick else [10_000, 100_000, 1_000_000])


def timed(command_line):
    """The number that a program prints, and the most memory that it had, in MB."""
    process = subprocess.Popen(command_line, stdout=subprocess.PIPE)
    text = process.stdout.read()
    process.stdout.close()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{command_line} failed")
    return float(text), usage.ru_maxrss // 1024


def files(plan, sizes):
    """The commands on folders, as users run them, of this build and of the one that it is compared with."""
    results = {}
    for size in sizes:
        with tempfile.TemporaryDirectory() as scratch:
            before, after = Path(scratch) / "before", Path(scratch) / "after"
            before.mkdir()
            after.mkdir()
            write_files(plan, size, before)
            scale(before, after)
            for name, launcher in plan.launchers().items():
                other = "" if name == "Waybill" else f", {name.partition(', ')[2]}"
                for what, command in (
                    (FILES, ["validate", str(before)]),
                    (DIFF, ["diff", "--fail-on", "refused", str(before), str(after)]),
                ):
                    say(f"Growth: {what}{other} {size}")
                    run = Series()
                    run_once([str(launcher), *command], run)
                    results.setdefault(what + other, []).append((size, run.seconds() * 1000, run.memory))
    return results


def scale(before, after):
    """The same files with other replicas, as two resources of seven have."""
    for file in before.iterdir():
        (after / file.name).write_text(file.read_text().replace("  replicas: 1\n", "  replicas: 3\n"))


def write_files(plan, resources, folder):
    """So many resources in files of a hundred, as the generator prints them."""
    command_line = plan.java("GenerateProgram", -(-resources // RESOURCES))
    documents, count, file = [], 0, 0
    with subprocess.Popen(command_line, stdout=subprocess.PIPE, text=True) as process:
        for line in process.stdout:
            if line == "---\n":
                count += 1
                if count == resources:
                    process.kill()
                    break
                if count % PER_FILE == 0:
                    (folder / f"{file:06}.yaml").write_text("".join(documents))
                    documents, file = [], file + 1
                    continue
            documents.append(line)
    (folder / f"{file:06}.yaml").write_text("".join(documents))
