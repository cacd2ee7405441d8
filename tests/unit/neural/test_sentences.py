"""The sentence encoder that comes with the package."""

import numpy as np
import pytest

from rashomon.neural import OWN_MODELS, open_encoder
from rashomon.neural.sentences import WIDTH, OnnxSentences

pytestmark = pytest.mark.skipif(not (OWN_MODELS / "manifest.json").exists(), reason="came without weights")


@pytest.fixture(scope="module")
def encoder() -> OnnxSentences:
    own = open_encoder(OWN_MODELS)
    assert own is not None
    return own


def test_vectors_are_of_unit_length_and_alike_where_the_sense_is(encoder: OnnxSentences) -> None:
    vectors = encoder.encode(["We will step back.", "We are going to withdraw.", "The soup was cold."])
    assert vectors.shape == (3, WIDTH)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-4)
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2]


def test_a_text_has_the_same_vector_beside_others(encoder: OnnxSentences) -> None:
    assert (encoder.encode(["Go.", "We will step back."])[1] == encoder.encode(["We will step back."])[0]).all()
    assert not encoder.encode([""]).any()
