from pathlib import Path

import pytest

from rashomon.model.errors import UsageError
from rashomon.neural import open_encoder, open_tagger
from rashomon.neural.features import quoted_places
from rashomon.neural.manifest import verified


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("a “b” c", "“b”"),
        ('a "b" c', '"b"'),
        ("a ''b'' c", "''b''"),
        ("a «b» c", "«b»"),
        ("a “b", "“b"),
        ("a b", ""),
    ],
)
def test_what_stands_in_quotation_marks(text: str, inside: str) -> None:
    places = quoted_places(text)
    assert len(places) == len(text)
    assert "".join(c for c, on in zip(text, places, strict=True) if on) == inside


def test_no_models_is_no_tagger() -> None:
    assert open_tagger(None) is None
    assert open_encoder(None) is None


def test_a_folder_without_a_model_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"manifest\.json"):
        open_tagger(tmp_path)


def test_a_changed_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "encoder.onnx").write_bytes(b"other")
    (tmp_path / "manifest.json").write_text(
        '{"name": "m", "licence": "Apache-2.0", "trained": "", "files": {"encoder.onnx": "00"}}'
    )
    with pytest.raises(UsageError, match=r"encoder\.onnx is not the file"):
        verified(tmp_path, "encoder.onnx")
    with pytest.raises(UsageError, match=r"no usable model there"):
        open_tagger(tmp_path)
