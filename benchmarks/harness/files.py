"""How long a folder of files takes."""

import os
import shutil
import tempfile
from pathlib import Path

from harness.generation import WAYBILL
from harness.measure import in_turn, output
from harness.plan import say


def measure(plan):
    """Seconds of validating a folder of files, one resource in each: (files, {name: Series})."""
    copies = 100 if plan.quick else 1_000
    with tempfile.TemporaryDirectory() as folder:
        documents = output(plan.java("GenerateProgram", copies)).split("\n---\n")
        for number, document in enumerate(documents):
            (Path(folder) / f"{number}.yaml").write_text(document + "\n")
        say(f"Validating {len(documents)} files")
        commands = {WAYBILL: [str(plan.launcher), "validate", folder]}
        if shutil.which("kubeconform"):
            commands["kubeconform"] = ["kubeconform", "-summary", "-n", str(os.cpu_count()), folder]
        return len(documents), in_turn(commands, 1 if plan.quick else 3)
