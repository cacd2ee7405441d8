import codecs

import pytest

from rashomon.model.errors import UnreadableError
from rashomon.read.encoding import decode, refuse_binary, without_surrogates

GERMAN = "Die Brücke bei Niederau bleibt gesperrt. Größere Schäden wurden nicht gemeldet."
ENGLISH = "The ferry cost £5 million, said the “harbour master”."


@pytest.mark.parametrize("text", [GERMAN, ENGLISH, "plain words"])
def test_utf8_is_read_as_such_without_a_loss(text: str) -> None:
    decoded = decode(text.encode())
    assert (decoded.text, decoded.encoding, decoded.loss) == (text, "utf-8", ())


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_tells_the_encoding_and_is_no_text(mark: bytes, encoding: str) -> None:
    assert decode(mark + GERMAN.encode(encoding)).text == GERMAN


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_its_mark(encoding: str) -> None:
    raw = GERMAN.encode(encoding)
    refuse_binary(raw, "a.txt")
    assert decode(raw).text == GERMAN


@pytest.mark.parametrize("text", [GERMAN, ENGLISH])
def test_western_bytes_are_read_as_windows_1252_and_the_guess_is_recorded(text: str) -> None:
    decoded = decode(text.encode("cp1252"))
    assert decoded.text == text
    assert decoded.encoding == "cp1252"
    assert [loss.kind for loss in decoded.loss] == ["encoding"]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Паром опоздал на два часа, сообщил начальник порта. Никто не пострадал.", "cp1251"),
        ("港務長說，渡輪晚了兩個小時。沒有人受傷。", "big5"),
        ("港湾長は、フェリーが二時間遅れたと述べた。", "shift_jis"),
    ],
)
def test_other_scripts_are_told_by_their_look(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


def test_a_declared_encoding_is_used_where_the_bytes_are_no_utf8() -> None:
    assert decode("Přívoz měl zpoždění.".encode("cp1250"), "windows-1250").text == "Přívoz měl zpoždění."


def test_latin_1_means_windows_1252_on_the_web() -> None:
    assert decode(ENGLISH.encode("cp1252"), "iso-8859-1").text == ENGLISH


@pytest.mark.parametrize("declared", ["no-such-code", "base64", "\x00"])
def test_a_declaration_that_names_no_text_encoding_is_passed_over(declared: str) -> None:
    assert decode(GERMAN.encode("cp1252"), declared).text == GERMAN


def test_a_stateful_encoding_is_not_taken_for_ascii() -> None:
    text = "フェリーが遅れた"
    assert decode(text.encode("iso2022_jp"), "iso-2022-jp").text == text


def test_damaged_utf8_stays_utf8_and_the_damage_is_counted() -> None:
    raw = GERMAN.encode() + b" \xff. " + "“Später”".encode()
    decoded = decode(raw)
    assert decoded.text == GERMAN + " \ufffd. “Später”"
    assert decoded.loss[0].kind == "encoding"
    assert decoded.loss[0].detail.startswith("1 character")


def test_a_replacement_character_that_was_there_before_is_no_loss() -> None:
    assert decode("Br\ufffdcke über dem Fluß".encode()).loss == ()


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"words\x00and\x00more words", "binary data"),
        (bytes(range(1, 32)) * 9, "binary data"),
    ],
)
def test_what_is_no_text_is_refused_with_a_reason(raw: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason):
        refuse_binary(raw, "report.bin")


@pytest.mark.parametrize(
    "text",
    [
        "RIFF OVER THE LOCK\nThe mayor spoke.",
        "RIFF: a WAVE of anger met the mayor.",
        "BZhang Wei spoke.",
        "BZh9 is a format.",
        "GIF89a and GIF87a are formats.",
        "PK is short for penalty.",
        "Rar! said the crowd.",
        "A NUL \x00 stands in this text, for the disk was full.",
        "It broke off." + "\x00" * 4096 + "It went on where it had stopped.",
    ],
)
def test_a_text_may_begin_as_a_format_is_called(text: str) -> None:
    refuse_binary(text.encode(), "report.txt")
    assert decode(text.encode()).text == text


def test_half_surrogate_pairs_are_replaced() -> None:
    assert without_surrogates("a\ud800b") == "a\ufffdb"
