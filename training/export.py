"""Write a trained network as ONNX, int8 unless `--full`: `python -m training.export RUN BASE FOLDER`."""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from training.network import WIDTH, Network, sentences_from_base

NAME = "rashomon-reader-4"
FILES = ("encoder.onnx", "reader.onnx", "sentences.onnx", "tokenizer.json")
TRAINED = (
    "from all-MiniLM-L6-v2 (Apache-2.0); encoder and reader on PolNeAR train and Worldwide English newswire "
    "(annotations: no licence stated), Wikigold and WNUT17 (CC BY 4.0) and training/corpus (Apache-2.0); "
    "sentences as it came"
)
_ROW = torch.ones(2, 8, dtype=torch.long)

Finish = Callable[[Path, Path], object]
"""Makes the file that is kept (second) out of the one in full precision (first)."""


def main() -> None:
    """Write what the arguments name."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("run", "base", "folder"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--full", action="store_true", help="keep full precision, to compare with")
    args = parser.parse_args()
    export(args.run, args.base, args.folder, shutil.copy if args.full else to_int8)


def export(run: Path, base: Path, folder: Path, finish: Finish) -> None:
    """Fill `folder` with networks, tokenizer and manifest; `base` holds model.safetensors and tokenizer.json."""
    network = Network()
    network.load_state_dict(torch.load(run / "tagger.pt"))
    folder.mkdir(parents=True, exist_ok=True)
    export_encoder(network, folder / "encoder.onnx", finish)
    export_reader(network, folder / "reader.onnx", finish)
    sentences = sentences_from_base(base / "model.safetensors")
    _write(sentences, (_ROW, _ROW), ["ids", "mask"], ["vectors"], folder / "sentences.onnx", finish)
    (folder / "tokenizer.json").write_bytes((base / "tokenizer.json").read_bytes())
    files = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in FILES}
    manifest = {"name": NAME, "licence": "Apache-2.0", "trained": TRAINED, "files": files}
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")


def export_encoder(network: Network, path: Path, finish: Finish) -> None:
    """The encoder: `ids`, `case`, `quoted` and `mask` (batch, pieces) → `states`, `cues` and `names`."""
    inputs = ["ids", "case", "quoted", "mask"]
    _write(network.encoder, (_ROW,) * 4, inputs, ["states", "cues", "names"], path, finish)


def export_reader(network: Network, path: Path, finish: Finish) -> None:
    """The reader: `states` (batch, pieces, width), `cue` and `mask` (batch, pieces) → `parts`."""
    states = torch.zeros(2, 8, WIDTH)
    _write(network.reader, (states, _ROW, _ROW), ["states", "cue", "mask"], ["parts"], path, finish)


def to_int8(full: Path, path: Path) -> None:
    """Weights in eight bits, a scale for each channel; activations are quantised as they come."""
    quantize_dynamic(full, path, weight_type=QuantType.QInt8, per_channel=True)


def _write(
    module: nn.Module,
    inputs: tuple[torch.Tensor, ...],
    names: list[str],
    outputs: list[str],
    path: Path,
    finish: Finish,
) -> None:
    module.eval()
    axes = {name: {0: "batch", 1: "pieces"} for name in (*names, *outputs)}
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "full.onnx"
        torch.onnx.export(
            module,
            inputs,
            str(full),
            input_names=names,
            output_names=outputs,
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )
        finish(full, path)


if __name__ == "__main__":
    main()
