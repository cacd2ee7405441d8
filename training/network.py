"""The tagger's network: an encoder that finds cues and names, and layers that read the paragraph again for each cue."""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from training.examples import CUE_LABELS, NAME_LABELS, PART_LABELS

WIDTH, HEADS, INNER = 384, 12, 1536
DEPTH, AGAIN = 5, 2
"""Layers of the encoder, and layers that read again. The base has one less: its last starts both of the latter."""


class Layer(nn.Module):
    """A transformer layer as in BERT (Devlin et al. 2019): attention and feed-forward, normed after each."""

    def __init__(self) -> None:
        super().__init__()
        self.attend, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, 1e-12), nn.LayerNorm(WIDTH, 1e-12)
        self.dropout = nn.Dropout(0.1)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """States (batch, pieces, width) after the layer; `mask` is added to the attention's scores."""
        batch, length, _ = x.shape
        q, k, v = self.attend(x).view(batch, length, 3, HEADS, -1).permute(2, 0, 3, 1, 4)
        scores = (q @ k.transpose(-1, -2)) / (WIDTH // HEADS) ** 0.5 + mask
        y = (scores.softmax(-1) @ v).transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.norm1(x + self.dropout(self.out(y)))
        return self.norm2(x + self.dropout(self.down(nn.functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Word pieces → states, and scores of the labels of cues and of names."""

    def __init__(self, words: int = 30522) -> None:
        super().__init__()
        self.word, self.place = nn.Embedding(words, WIDTH), nn.Embedding(512, WIDTH)
        self.case, self.quoted = nn.Embedding(4, WIDTH), nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, 1e-12)
        self.dropout = nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(DEPTH))
        self.cue, self.name = nn.Linear(WIDTH, len(CUE_LABELS)), nn.Linear(WIDTH, len(NAME_LABELS))

    def forward(self, ids: Tensor, case: Tensor, quoted: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """States (batch, pieces, width), scores of cues and of names.

        Inputs are (batch, pieces), mask 1 where there is a piece.
        """
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.word(ids) + self.place(places)[None] + self.case(case) + self.quoted(quoted)
        x = self.dropout(self.norm(x))
        blocked = blocking(mask)
        for layer in self.layers:
            x = layer(x, blocked)
        return x, self.cue(x), self.name(x)


class Reader(nn.Module):
    """States and one cue → scores of the part labels: what that cue's source and content are."""

    def __init__(self) -> None:
        super().__init__()
        self.marked = nn.Embedding(3, WIDTH)
        self.layers = nn.ModuleList(Layer() for _ in range(AGAIN))
        self.part = nn.Linear(WIDTH, len(PART_LABELS))

    def forward(self, states: Tensor, cue: Tensor, mask: Tensor) -> Tensor:
        """Scores (batch, pieces, labels); `cue` is 1 on the pieces of a cue, 2 on those of a pronoun."""
        x, blocked = states + self.marked(cue), blocking(mask)
        for layer in self.layers:
            x = layer(x, blocked)
        return self.part(x)


class Network(nn.Module):
    """Encoder and reader, trained together."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder, self.reader = Encoder(), Reader()


class Sentences(nn.Module):
    """The base itself: word pieces → a unit vector for the whole text, the mean of its pieces' states."""

    def __init__(self, words: int = 30522) -> None:
        super().__init__()
        self.word, self.place = nn.Embedding(words, WIDTH), nn.Embedding(512, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, 1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(DEPTH + 1))

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Vectors (batch, width); inputs (batch, pieces), mask 1 where there is a piece."""
        places = torch.arange(ids.shape[1], device=ids.device)
        x, blocked = self.norm(self.word(ids) + self.place(places)[None]), blocking(mask)
        for layer in self.layers:
            x = layer(x, blocked)
        shares = mask.float()[..., None]
        return nn.functional.normalize((x * shares).sum(1) / shares.sum(1), dim=-1)


def blocking(mask: Tensor) -> Tensor:
    """What to add to attention scores so that padding is not looked at."""
    return (1.0 - mask[:, None, None, :].float()) * -10000.0


def from_base(path: Path) -> Network:
    """A network whose layers start as those of a six-layer BERT-like encoder (safetensors)."""
    weights, network = load_file(path), Network()
    with torch.no_grad():
        _load_table(network.encoder, weights)
        for extra in (network.encoder.case, network.encoder.quoted, network.reader.marked):
            extra.weight.normal_(0, 0.02)
        for n, layer in enumerate([*network.encoder.layers, *network.reader.layers]):
            _load_layer(layer, weights, f"encoder.layer.{min(n, DEPTH)}.")
    return network


def sentences_from_base(path: Path) -> Sentences:
    """The base as it came."""
    weights, network = load_file(path), Sentences()
    with torch.no_grad():
        _load_table(network, weights)
        for n, layer in enumerate(network.layers):
            _load_layer(layer, weights, f"encoder.layer.{n}.")
    return network


def _load_table(network: Encoder | Sentences, weights: dict[str, Tensor]) -> None:
    table = "embeddings."
    network.word.weight.copy_(weights[table + "word_embeddings.weight"])
    kind = weights[table + "token_type_embeddings.weight"][0]
    network.place.weight.copy_(weights[table + "position_embeddings.weight"] + kind)
    network.norm.load_state_dict(_pair(weights, table + "LayerNorm"))


def _pair(weights: dict[str, Tensor], name: str) -> dict[str, Tensor]:
    return {"weight": weights[name + ".weight"], "bias": weights[name + ".bias"]}


def _load_layer(layer: nn.Module, weights: dict[str, Tensor], prefix: str) -> None:
    names = {
        "out": "attention.output.dense",
        "norm1": "attention.output.LayerNorm",
        "up": "intermediate.dense",
        "down": "output.dense",
        "norm2": "output.LayerNorm",
    }
    for ours, theirs in names.items():
        getattr(layer, ours).load_state_dict(_pair(weights, prefix + theirs))
    three = [_pair(weights, f"{prefix}attention.self.{part}") for part in ("query", "key", "value")]
    layer.attend.load_state_dict({kind: torch.cat([one[kind] for one in three]) for kind in ("weight", "bias")})
