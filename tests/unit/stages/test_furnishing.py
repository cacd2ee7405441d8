"""Lines beside a report, in many wordings, and sentences of reports that look like them."""

from __future__ import annotations

import pytest

from rashomon.stages.passages import mark_passages
from tests.unit.stages.build import article
from tests.unit.stages.test_passages import PROSE, kind_of, kinds

LINES: dict[str, tuple[str, ...]] = {
    "correction": (
        "*This article was amended on 10 May 2031 to correct the name of the ferry.*",
        "• This piece was amended on 3 June 2031. It originally said that four boats had sunk.",
        "_This story has been corrected: the captain is Ana Brel, not Ana Breel._",
        "Update, 15 May: An earlier version of this article said that the ferry had sunk.",
        "Correction: Ana Brel is a councillor, not the mayor.",
        "CORRECTION (May 3, 2031): The ferry holds 300 people.",
        "Corrections and clarifications: a caption misnamed the captain.",
        "Editor's note: This article has been changed to remove a claim about the captain.",
        "Because of an editing error, an earlier version of this article misstated the age of Ana Brel.",
        "A previous version of this report incorrectly stated that the mole had collapsed.",
        "An earlier headline on this story said nine people had died.",
        "The headline has been changed to make clear that the ferry did not sink.",
        "We have corrected this article. The ferry left at noon, not at nine.",
        "(Corrects spelling of Brel in paragraph 4)",
        "(This June 3 story corrects the day of the sailing in the second paragraph)",
        "This version corrects the spelling of the captain's name.",
        "Clarification, June 4: The council voted 7-2.",
        "• The subheading of this article was amended on 2 June because it referred to a bridge. It is a tunnel.",
        "In an earlier version of this article, the captain was said to have left the ship. That was wrong.",
        "[Clarification: the vote took place on Tuesday.]",
        "Due to a production mistake, the print edition of this article named the wrong captain.",
        "We apologise for the error.",
        "This article originally said the ferry had sunk. It did not.",
        "Erratum: the ferry is 90 metres long.",
        "We misspelled Ana Brel's name in an earlier version of this article.",
        "The original version of this story gave the wrong day for the vote.",
        "Note: this article has been amended since publication.",
        "This post has been edited to reflect that the ferry was empty.",
        "Our report of 3 May wrongly said that Ana Brel had resigned. She has not.",
        "_Correction, Dec. 10: A previous version of this story said that Ana Brel had left. She did not._",
        "**Update, 10 December:** This piece originally stated that Ana Brel would take over. She will not.",
        "For the record: An article on Tuesday quoted Ana Brel as saying the ferry was empty. It was full.",
        "An article on Tuesday about the ferry misstated its age. It is 30 years old.",
        "We originally reported that nine boats had sunk, as Ana Brel said. It was six.",
    ),
    "body": (
        "The report was amended by the committee on Tuesday, its chair said.",
        "An earlier version of the bill was rejected by the council in March.",
        "The paper issued a correction on Monday and said an earlier version of the article had misquoted the captain.",
        "Corrections officers found the letter in a cell on Monday.",
        "For the record, the council has never paid for a ferry, Brel said.",
        "An article in the journal was wrong about the age of the bones, the museum said.",
        "The police originally reported that nine boats had sunk.",
        "The ministry corrected its figures on Monday: nine people were hurt, not eight.",
        "The report was published by the ministry on Monday, and it blames the captain.",
        "The correction came a day late, and nobody read it, Brel said.",
        "An earlier version of this report was leaked to the council in May.",
        "The headline of the paper that morning was larger than any before.",
        "The story was updated in every edition that week, the editor told the court.",
        "More than 4,000 people subscribed to the newsletter within a day of the sinking.",
        "Newsletters are back, and the island has three of them.",
        "Sign up now, the union told its members on Monday.",
        "“Read more books,” the teacher told the class.",
        "“Sign up for our newsletter,” the leaflet said.",
        "The photographer said the credit belonged to her, and sued the agency in March.",
        "Brel and the agency quarrelled over who took the photo.",
        "Follow the river for two miles, and you reach the mole where the ferry sank.",
        "Subscribers will be paid back in June.",
        "Credit Torv shares fell 4 percent on Monday.",
        "The museum released the pictures under a Creative Commons licence last year.",
        "Call the police if you see the boat, the coastguard said.",
        "A video shared by witnesses showed the ferry turning over.",
        "A video released by police shows a man running along the quay.",
        "The council meets on Monday to vote on the ferry.",
        "The party leader arrives in Torv on Friday for talks.",
        "The ferry stands empty at the quay, and nobody knows who owns it.",
        "Two thirds of the crew had left by then.",
        "2/3 of the crew had left by then.",
        "Share prices of the line fell by a tenth on Monday.",
        "The Torv Courier is an independent newspaper that the council has sued twice.",
        "The project was funded by the European Union with nine million euros.",
        "This project was funded by the state with nine million crowns.",
        "You can republish nothing without the court's leave, the judge ruled.",
        "Watch out for ice on the mole this winter.",
        "Did you ever see such a thing? Brel had not.",
        "Mr Orr (R) said he would vote against the plan.",
        "Register offices in Torv were closed on Monday.",
        "Email was down on the island for nine days.",
        "Donate blood now, the hospital urged on Monday.",
        "Play resumed at noon after the rain.",
        "Image is everything to the party, Brel said.",
        "Support for the mayor has fallen to 30 percent.",
        "Have you been affected, the nurse asked each of them.",
        "If you live near the mole, boil your water until Friday.",
        "Reuters staff left the building on Monday.",
        "Related companies paid no tax in 2030.",
    ),
    "boilerplate": (
        "This story was produced with support from the Lantern Fund, which has no say in what we print.",
        "*This article was first published by The Wend Post under a Creative Commons licence.*",
        "Reporting for this story was supported by a grant from the Lantern Fund.",
        "You may republish this article online or in print, free of charge.",
        "Republish our stories for free, under a Creative Commons licence.",
        "This coverage is made possible by the readers of the Wend Post.",
        "Are you in Torv? Did you see the ferry sink? Email us at desk@torv.example",
        "Have you been affected by the sinking? Get in touch.",
        "Were you on board? Tell us your story.",
        "Do you know more about the ferry? Contact our reporters in confidence.",
        "Want the news in your inbox? Sign up here.",
        "To continue reading, log in or create a free account.",
        "This article is for subscribers only.",
        "You have two free articles left this month.",
        "Share this with",
        "Copy this link",
        "These are external links and will open in a new window",
        "1:32",
        "01:26 mins",
        "Now playing: Ferry turns over",
        "This video can not be played",
        "Download our app to get alerts about the ferry.",
        "If you value our reporting, please consider a donation.",
        "Your support keeps our newsroom independent.",
        "We want to hear from you: send your photos to desk@torv.example",
        "Accept all cookies",
        "Join our WhatsApp channel for the latest from Torv",
        "Help us tell the story of the island. Become a member today.",
        "About this article",
        "Continue reading in our app",
        "Unlock this story with a free trial. Cancel any time.",
        "Comments are closed",
        "Let us know what you think in the comments below.",
        "Listen to this article",
    ),
    "caption": (
        "Photograph: Ines Volt/Agency Nord",
        "Image copyright Ines Volt Image caption The mole at dawn",
        "Ines Volt for The Courier",
        "Credit: Ines Volt",
        "Credit...Ines Volt/The Courier",
        "File photo",
        "Handout",
        "Divers leave the water on Monday. (AP Photo/Ines Volt)",
        "Photo by Ines Volt",
        "Divers at work under the mole. Hide caption",
        "Photos: The sinking of the ferry",
        "Ana Brel, left, and Jon Orr shake hands on the quay.",
        "Mourners stand outside the church in Torv on Monday.",
        "Ana Brel speaks to reporters in Torv, June 3, 2031.",
        "A frame from a video shows the ferry turning over.",
        "Smoke is seen over the quay on Monday.",
        "Media playback is unsupported on your device Media caption The ferry turns over",
        "Video caption: the ferry turns over",
        "Watch: the ferry turns over",
        "Play video 1:27 The ferry turns over – video",
        "The ferry at the quay in a photo released by the coastguard",
    ),
    "related": (
        "Read more: How the ferry was saved",
        "Related: Ten years of the mole",
        "SEE ALSO: Captain leaves the line",
        "MORE: Captain leaves the line",
        "Also read | Captain leaves the line",
        "Recommended: Captain leaves the line",
        "More on this story",
        "Most read",
        "Trending",
        "READ: Captain leaves the line",
        "Explainer: How ferries sink",
        "Read next: Captain leaves the line",
        "[Captain leaves the line after nine years]",
        "Related stories",
        "Opinion | Who will pay for the mole?",
    ),
    "credit": (
        "Reporting by Lena Orr in Torv",
        "Analysis by Lena Orr, Torv Courier",
        "AP, Reuters",
        "Reuters and AFP contributed.",
        "Lena Orr, Political correspondent",
        "With reporting from Jon Abel",
    ),
}


@pytest.mark.parametrize(("kind", "line"), [(kind, line) for kind, lines in LINES.items() for line in lines])
def test_a_line_is_taken_for_what_it_is(kind: str, line: str) -> None:
    assert kind_of(line) == kind


def test_a_correction_behind_a_paragraph_is_cut_off() -> None:
    note = "This article was amended on 4 June 2031. An earlier version said that the bridge had fallen."
    found = kinds(*PROSE[:5], f"{PROSE[5]} {note}")
    assert (found[PROSE[5]], found[note]) == ("body", "correction")


def test_a_label_over_a_correction_is_one_with_it() -> None:
    found = kinds(*PROSE, "Correction", "The bridge carries nine thousand people a day, not ninety thousand.")
    assert list(found.values())[-2:] == ["correction", "correction"]


@pytest.mark.parametrize("counter", ["{}/4", "{} of 4", "Slide {} of 4", "({}/4)", "Photo {} of 4:"])
def test_counted_pictures_are_captions(counter: str) -> None:
    captions = [f"{counter.format(n)} {PROSE[n]}" for n in range(1, 5)]
    assert [kinds(PROSE[0], *captions, PROSE[5])[c] for c in captions] == ["caption"] * 4


def test_counters_on_lines_of_their_own_count_what_is_below() -> None:
    gallery = ["1 / 3", "Divers leave the water.", "2 / 3", "The barriers at dawn.", "3 / 3", "The ferry on its way."]
    found = kinds(*PROSE[:3], *gallery, *PROSE[3:])
    assert [found[line] for line in gallery] == ["caption"] * 6
    assert [found[p] for p in PROSE] == ["body"] * 6


def test_a_caption_printed_again_in_a_gallery_is_a_caption() -> None:
    told = "Divers leave the water at the second pier."
    found = kinds(*PROSE[:3], told, PROSE[3], f"Photos: The bridge {told} Hide caption 2 of 9", *PROSE[4:])
    assert found[told] == "caption"


def test_a_caption_that_tells_something_may_be_compared() -> None:
    text = "Nine boats were lost on Monday. (Ines Volt/Reuters)\n\nInes Volt/Getty Images"
    assert [(p.kind, p.comparable) for p in mark_passages(article(text)).passages] == [
        ("caption", True),
        ("caption", False),
    ]


def test_what_nothing_of_the_report_follows_is_a_link() -> None:
    assert kinds(*PROSE, "Why do bridges crack?")["Why do bridges crack?"] == "related"
    assert kinds(*PROSE[:3], "Why do bridges crack?", *PROSE[3:])["Why do bridges crack?"] == "heading"


def test_titles_of_two_sentences_between_links_are_links() -> None:
    links = ["Tunnel delayed again", "They left the island. Now they are back.", "Ten islands to see this summer"]
    found = kinds(*PROSE, "Read more:", *links)
    assert [found[link] for link in links] == ["related"] * 3


def test_titles_run_together_are_links() -> None:
    line = "Related Stories 'OUT OF TIME' Why the mole cracked ISLAND LIFE Ten views of Torv LAST BOAT Who was on it?"
    assert kind_of(line) == "related"


def test_a_summary_over_a_report_is_a_heading() -> None:
    found = kinds("Story highlights", "The bridge closed on Monday", "A ferry runs instead", *PROSE)
    assert list(found.values())[:3] == ["heading"] * 3
