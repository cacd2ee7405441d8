from rashomon.neural.protocols import Named, Reading
from rashomon.stages.tagging import agreed


def test_a_name_is_of_one_kind_throughout_an_article() -> None:
    texts = ["Orrin said no.", "In Orrin it rained.", "Orrin left."]
    kinds = ("person", "place", "person")
    at = [(text.index("Orrin"), text.index("Orrin") + 5) for text in texts]
    readings = [
        Reading(names=(Named(kind=kind, at=where),))  # type: ignore[arg-type]
        for kind, where in zip(kinds, at, strict=True)
    ]
    assert [reading.names[0].kind for reading in agreed(texts, readings)] == ["person"] * 3
    assert [reading.names[0].at for reading in agreed(texts, readings)] == at
