"""Where sentences end."""

from rashomon.text.sentences import sentences


def test_a_month_is_no_abbreviation() -> None:
    text = "The fair opened on 12 May. Mayor Brel came. Mrs. May Reiss may come too."
    found = [text[a:b] for a, b in sentences(text)]
    assert found == ["The fair opened on 12 May.", "Mayor Brel came.", "Mrs. May Reiss may come too."]


def test_a_time_of_day_goes_on_with_its_day_or_zone() -> None:
    text = "It left at 5 p.m. Sunday. She came at 6 p.m. ET on Monday. It shut at 7 p.m. She slept."
    found = [text[a:b] for a, b in sentences(text)]
    assert found == ["It left at 5 p.m. Sunday.", "She came at 6 p.m. ET on Monday.", "It shut at 7 p.m.", "She slept."]
