"""Where sentences end."""

from rashomon.text.sentences import sentences


def test_a_month_is_no_abbreviation() -> None:
    text = "The fair opened on 12 May. Mayor Brel came. Mrs. May Reiss may come too."
    found = [text[a:b] for a, b in sentences(text)]
    assert found == ["The fair opened on 12 May.", "Mayor Brel came.", "Mrs. May Reiss may come too."]
