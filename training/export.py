"""Write a trained network as int8 ONNX: `python -m training.export RUN TOKENIZER FOLDER`."""

from __future__ import annotations

import hashlib
import json
import sys
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from training.network import WIDTH, Network

NAME = "rashomon-reader-3"
TRAINED = (
    "PolNeAR train (annotations: no licence stated) and training/corpus (Apache-2.0), "
    "from all-MiniLM-L6-v2 (Apache-2.0)"
)


def main(run: Path, tokenizer: Path, folder: Path) -> None:
    """Fill `folder` with encoder.onnx, reader.onnx, tokenizer.json and manifest.json."""
    network = Network()
    network.load_state_dict(torch.load(run / "tagger.pt"))
    network.eval()
    folder.mkdir(parents=True, exist_ok=True)
    row = torch.ones(2, 8, dtype=torch.long)
    _write(
        network.encoder,
        (row, row, row, row),
        ["ids", "case", "quoted", "mask"],
        ["states", "cues", "names"],
        folder / "encoder.onnx",
    )
    states = torch.zeros(2, 8, WIDTH)
    _write(network.reader, (states, row, row), ["states", "cue", "mask"], ["parts"], folder / "reader.onnx")
    (folder / "tokenizer.json").write_bytes(tokenizer.read_bytes())
    files = {
        name: hashlib.sha256((folder / name).read_bytes()).hexdigest()
        for name in ("encoder.onnx", "reader.onnx", "tokenizer.json")
    }
    manifest = {"name": NAME, "licence": "Apache-2.0", "trained": TRAINED, "files": files}
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")


def _write(
    module: nn.Module, inputs: tuple[torch.Tensor, ...], names: list[str], outputs: list[str], path: Path
) -> None:
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
        quantize_dynamic(full, path, weight_type=QuantType.QInt8, per_channel=True)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
