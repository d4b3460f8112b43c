"""Whole processes, timed from outside by what the operating system accounts to each."""

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from statistics import median


@dataclass
class Series:
    """The runs of one command."""

    wall: list = field(default_factory=list)
    cpu: list = field(default_factory=list)
    memory: int = 0
    size: int = -1

    def seconds(self):
        return median(self.wall)

    def spread(self):
        return min(self.wall), max(self.wall)


def run_once(command, series, env=None):
    """Runs a command, counts what it prints, and adds what it took. A run that prints another amount is an error."""
    with tempfile.TemporaryFile() as errors:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, env={**os.environ, **(env or {})})
        size = sum(len(block) for block in iter(lambda: process.stdout.read(1 << 16), b""))
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.stdout.close()
        if status != 0:
            errors.seek(0)
            sys.exit(f"{command} failed:\n{errors.read().decode(errors='replace')}")
    if size == 0 or series.size not in (-1, size):
        sys.exit(f"{command} printed {size} bytes, and {series.size} before")
    series.size = size
    series.wall.append(wall)
    series.cpu.append(usage.ru_utime + usage.ru_stime)
    series.memory = max(series.memory, usage.ru_maxrss // 1024)


def in_turn(commands, runs, warm_up=1, env=None):
    """Runs commands by name in turn, A B C A B C, so that a slow moment of the machine meets all of them."""
    for command in commands.values():
        for _ in range(warm_up):
            run_once(command, Series(), env)
    series = {name: Series() for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            run_once(command, series[name], env)
    return series


def output(command):
    """What a command prints, at once; empty when it cannot be started."""
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return ""
