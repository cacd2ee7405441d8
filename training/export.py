"""Write a trained network as int8 ONNX: `python -m training.export RUN BASE FOLDER`."""

from __future__ import annotations

import hashlib
import json
import sys
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from training.network import WIDTH, Network, sentences_from_base

NAME = "rashomon-reader-3"
FILES = ("encoder.onnx", "reader.onnx", "sentences.onnx", "tokenizer.json")
TRAINED = (
    "from all-MiniLM-L6-v2 (Apache-2.0); encoder and reader on PolNeAR train and Worldwide English newswire "
    "(annotations: no licence stated), Wikigold and WNUT17 (CC BY 4.0) and training/corpus (Apache-2.0); "
    "sentences as it came"
)


def main(run: Path, base: Path, folder: Path) -> None:
    """Fill `folder` with networks, tokenizer and manifest; `base` holds model.safetensors and tokenizer.json."""
    network = Network()
    network.load_state_dict(torch.load(run / "tagger.pt"))
    folder.mkdir(parents=True, exist_ok=True)
    row = torch.ones(2, 8, dtype=torch.long)
    inputs = ["ids", "case", "quoted", "mask"]
    _write(network.encoder, (row,) * 4, inputs, ["states", "cues", "names"], folder / "encoder.onnx")
    states = torch.zeros(2, 8, WIDTH)
    _write(network.reader, (states, row, row), ["states", "cue", "mask"], ["parts"], folder / "reader.onnx")
    sentences = sentences_from_base(base / "model.safetensors")
    _write(sentences, (row, row), ["ids", "mask"], ["vectors"], folder / "sentences.onnx")
    (folder / "tokenizer.json").write_bytes((base / "tokenizer.json").read_bytes())
    files = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in FILES}
    manifest = {"name": NAME, "licence": "Apache-2.0", "trained": TRAINED, "files": files}
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")


def _write(
    module: nn.Module, inputs: tuple[torch.Tensor, ...], names: list[str], outputs: list[str], path: Path
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
        quantize_dynamic(full, path, weight_type=QuantType.QInt8, per_channel=True)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
