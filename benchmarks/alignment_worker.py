"""Times CollateX for `alignment.py`, in the environment that CollateX alone is installed in. No part of the program."""

from __future__ import annotations

import json
import sys
import time

from collatex import collate


def seconds(group: list[list[str]]) -> float:
    """Seconds of the processor to align one group of readings."""
    witnesses = [{"id": f"w{n}", "tokens": [{"t": word} for word in reading]} for n, reading in enumerate(group)]
    began = time.process_time()
    collate({"witnesses": witnesses}, output="table", segmentation=False)
    return time.process_time() - began


asked = json.load(sys.stdin)
taken = {name: [sum(map(seconds, groups)) for _ in range(asked["rounds"])] for name, groups in asked["sets"].items()}
json.dump(taken, sys.stdout)
