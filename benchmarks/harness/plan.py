"""What a run of the harness knows of itself."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


# All Java programs, the peers' too, run with the options that suit a short life, which took less time in each tried.
JAVA = ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"]
if Path("/sys/kernel/mm/transparent_hugepage").is_dir():
    JAVA.append("-XX:+UseTransparentHugePages")


BEFORE = "Waybill, the other build"

# Where the Java peers are: most; those that are built once more with the newest fabric8; and a generator of Java.
BUILT = "target"
NEWEST_FABRIC8 = "8.0.0"
NEWEST = "target/newest"
DEFINITIONS = "definitions/target"


@dataclass
class Plan:
    root: Path
    quick: bool
    full: bool
    against: Path | None = None

    @property
    def jar(self):
        return self.root / "benchmarks/target/benchmarks.jar"

    @property
    def launcher(self):
        return self.root / "generator/cli/target/waybill"

    def launchers(self):
        """This build, and another one to compare it with where one was named: {name: launcher}."""
        return {"Waybill": self.launcher} | ({BEFORE: self.against} if self.against else {})

    def java(self, main, *arguments):
        return [*JAVA, "-cp", str(self.jar), f"io.waybill.benchmarks.{main}", *map(str, arguments)]

    def write_schemas(self, folder):
        """Makes a folder of the JSON schemas that peers validate with."""
        folder.mkdir()
        subprocess.run(self.java("JsonSchemas", folder), check=True)

    def peer(self, main, *arguments, built=BUILT):
        """A program of the Java peers, built with these libraries or those."""
        peers = self.root / "benchmarks/peers" / built
        class_path = f"{peers}/classes:{peers}/lib/*"
        return [*JAVA, "-cp", class_path, f"io.waybill.benchmarks.{main}", *map(str, arguments)]

    def has_peer(self, built=BUILT):
        return (self.root / "benchmarks/peers" / built / "lib").is_dir()


def say(text):
    print(text, file=sys.stderr, flush=True)
