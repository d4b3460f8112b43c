#!/usr/bin/env python3
"""Measures Waybill beside its peers and writes docs/benchmarks.md; see there for what it needs.

    benchmarks/compare.py           builds, measures for some 35 minutes, writes the page
    benchmarks/compare.py --full    cdk8s in JavaScript with 70,000 resources too
    benchmarks/compare.py --quick   a minute, to see that everything works; writes target/benchmarks.md instead
    benchmarks/compare.py --against FILE   another build's generator/cli/target/waybill as one more peer
"""

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from harness import definitions, files, generation, growth, jmh, kubeconform, maven, page, plan, start  # noqa: E402

ROOT = Path(__file__).resolve().parent.parent


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--full", action="store_true", help="cdk8s in JavaScript with 70,000 resources too")
    arguments.add_argument("--quick", action="store_true", help="few runs of little work, to try the harness")
    arguments.add_argument("--no-build", action="store_true", help="measure what is built already")
    arguments.add_argument("--against", type=Path, help="the waybill of another build, measured in turn with this one")
    chosen = arguments.parse_args()
    if not chosen.no_build:
        build()
    run = plan.Plan(ROOT, chosen.quick, chosen.full, chosen.against and chosen.against.resolve())
    programs = generation.available(run)
    generation.check(run, programs)
    results = page.Results(
        missing=missing(programs),
        generation=generation.measure(run, programs),
        start=start.measure(run),
        maven=maven.measure(run),
        changed=maven.measure_changed(run),
        definitions=definitions.measure(run),
        throughput=jmh.throughput(run),
        files=files.measure(run),
        folder=jmh.folder(run),
        growth=growth.measure(run),
        facts=jmh.facts(run),
        dekorate=jmh.dekorate(run),
        cel=jmh.cel(run),
    )
    folder = ROOT / ("target" if chosen.quick else "docs")
    page.write(results, folder)
    print(f"Written: {folder / 'benchmarks.md'}")


def missing(programs):
    names = [name for name in generation.ALL if name not in programs]
    return names if kubeconform.is_here() else [*names, kubeconform.NAME]


def build():
    peers = ROOT / "benchmarks/peers"
    for built in (plan.BUILT, plan.NEWEST, plan.DEFINITIONS):
        shutil.rmtree(peers / built / "lib", ignore_errors=True)
    mvnw = [str(ROOT / "mvnw"), "-q", "-Ppeers", "package", "-DskipTests"]
    modules = "benchmarks,benchmarks/peers,benchmarks/peers/definitions,generator/cli"
    subprocess.run([*mvnw, "-pl", modules, "-am"], cwd=ROOT, check=True)
    newest = [f"-Dfabric8.version={plan.NEWEST_FABRIC8}", f"-Dpeers.directory={peers / plan.NEWEST}"]
    subprocess.run([*mvnw, "-pl", "benchmarks/peers", *newest], cwd=ROOT, check=True)
    subprocess.run(["npm", "install", "--silent"], cwd=peers / "javascript", check=False)


if __name__ == "__main__":
    main()
