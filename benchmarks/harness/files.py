"""How long validating a folder of files takes, in Waybill and in validators of JSON schemas."""

import subprocess
import sys
import tempfile
from pathlib import Path

from harness import kubeconform
from harness.measure import in_turn, output
from harness.plan import say

NETWORKNT = "networknt json-schema-validator"


def measure(plan):
    """Seconds of validating a folder of files, one resource in each: (files, {name: Series})."""
    copies = 100 if plan.quick else 1_000
    with tempfile.TemporaryDirectory() as scratch:
        schemas, folder, wrong = (Path(scratch) / name for name in ("schemas", "files", "wrong"))
        folder.mkdir()
        wrong.mkdir()
        plan.write_schemas(schemas)
        documents = output(plan.java("GenerateProgram", copies)).split("\n---\n")
        for number, document in enumerate(documents):
            (folder / f"{number}.yaml").write_text(document + "\n")
        programs = available(plan, schemas)
        check(programs, documents, wrong)
        say(f"Validating {len(documents)} files: {', '.join(programs)}")
        commands = {name: [*program, str(folder)] for name, program in programs.items()}
        return len(documents), in_turn(commands, 1 if plan.quick else 5)


def available(plan, schemas):
    """The programs that can be started here: {name: command without the folder}."""
    programs = {name: [str(launcher), "validate"] for name, launcher in plan.launchers().items()}
    if plan.has_peer():
        programs[NETWORKNT] = plan.peer("peers.JsonSchemaValidator", schemas)
    if kubeconform.is_here():
        programs[kubeconform.NAME] = kubeconform.command(schemas)
    return programs


def check(programs, documents, folder):
    """Every program must refuse a file in which a number is text, and one with a field that there is none of."""
    deployment = next(one for one in documents if "\nkind: Deployment\n" in one)
    for fault in ("replicas: many", "replicsa: 1"):
        (folder / "wrong.yaml").write_text(deployment.replace("replicas: 1", fault) + "\n")
        for name, program in programs.items():
            refused = subprocess.run([*program, str(folder)], capture_output=True, text=True)
            if refused.returncode != 1 or "replic" not in refused.stdout:
                sys.exit(f"{name} does not refuse \"{fault}\":\n{refused.stdout}{refused.stderr}")
