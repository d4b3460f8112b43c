"""kubeconform is in no registry that the harness takes peers from: it is measured where a binary is on the path."""

import os
import shutil

from harness.measure import output

NAME = "kubeconform"


def is_here():
    return shutil.which(NAME) is not None


def version():
    """What the binary says of itself; empty where there is none."""
    return output([NAME, "-v"])


def command(schemas):
    """Checks the files named behind it with the schemas in a folder and nothing from the network, on all cores."""
    location = f"{schemas}/{{{{.ResourceKind}}}}{{{{.KindSuffix}}}}.json"
    return [NAME, "-strict", "-summary", "-n", str(os.cpu_count()), "-schema-location", location]
