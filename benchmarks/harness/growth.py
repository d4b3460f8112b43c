"""Time and memory by the number of resources."""

import os
import subprocess
import sys

from harness.plan import say

WORK = ("render", "validate", "diff")


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
