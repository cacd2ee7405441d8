"""Take weights that were exported back to train on from them: `python -m training.restore WEIGHTS RUN`."""

from __future__ import annotations

import argparse
import shutil
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from torch import Tensor, nn

from training.export import export_encoder, export_reader
from training.network import Network

Arrays = dict[str, NDArray[np.float32]]


def main() -> None:
    """Write RUN/tagger.pt out of the ONNX files in WEIGHTS; what eight bits have rounded off stays lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("weights", "run"):
        parser.add_argument(name, type=Path)
    args = parser.parse_args()
    args.run.mkdir(parents=True, exist_ok=True)
    torch.save(restored(args.weights), args.run / "tagger.pt")


def restored(weights: Path) -> dict[str, Tensor]:
    """Weights of a network, by their names in it; KeyError for files of another form than `training.export` writes."""
    network = _told_apart()
    found: dict[str, Tensor] = {}
    with tempfile.TemporaryDirectory() as folder:
        for part, write in (("encoder", export_encoder), ("reader", export_reader)):
            full = Path(folder) / f"{part}.onnx"
            write(network, full, shutil.copy)
            values = _unpacked(weights / full.name)
            places = _places(getattr(network, part), _arrays(full))
            found |= {f"{part}.{name}": _turned(values[key], turned) for name, (key, turned) in places.items()}
    return found


def _told_apart() -> Network:
    """A network no two of whose weights are alike, to see under which name each is written."""
    torch.manual_seed(0)
    network = Network()
    with torch.no_grad():
        for weight in network.parameters():
            weight.normal_()
    return network


def _places(module: nn.Module, written: Arrays) -> dict[str, tuple[str, bool]]:
    """For each weight the name that it is written under, and whether its rows are columns there."""
    places = {}
    for name, weight in module.named_parameters():
        ours = weight.detach().numpy()
        straight = [key for key, theirs in written.items() if np.array_equal(ours, theirs)]
        turned = [key for key, theirs in written.items() if ours.ndim == 2 and np.array_equal(ours.T, theirs)]
        places[name] = ([*straight, *turned][0], not straight)
    return places


def _arrays(path: Path) -> Arrays:
    return {one.name: numpy_helper.to_array(one) for one in onnx.load(path).graph.initializer}


def _unpacked(path: Path) -> Arrays:
    """All weights of a file, those in eight bits made whole numbers of their scales again: (w − zero) · scale."""
    arrays = _arrays(path)
    packed = {key.removesuffix("_quantized") for key in arrays if key.endswith("_quantized")}
    return arrays | {
        key: (arrays[f"{key}_quantized"].astype("float32") - arrays[f"{key}_zero_point"].astype("float32"))
        * arrays[f"{key}_scale"]
        for key in packed
    }


def _turned(array: NDArray[np.float32], turned: bool) -> Tensor:
    return torch.from_numpy(np.ascontiguousarray(array.T if turned else array).astype("float32"))


if __name__ == "__main__":
    main()
