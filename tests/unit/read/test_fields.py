import pytest

from rashomon.read.fields import about, author_names, host, language, web_address


@pytest.mark.parametrize(
    "name", ["date", "published", "published_at", "datePublished", "date_publish", "publishing_date", "pubDate"]
)
def test_names_of_the_date(name: str) -> None:
    assert about({name: "2031-04-07"}).published == "2031-04-07"


@pytest.mark.parametrize(
    "name", ["outlet", "sitename", "source-hostname", "publisher", "source", "source_domain", "hostname"]
)
def test_names_of_the_outlet(name: str) -> None:
    assert about({name: "Harbour Post"}).outlet == "Harbour Post"


def test_an_outlet_may_be_an_object_with_a_name() -> None:
    assert about({"source": {"id": None, "name": "Harbour Post"}}).outlet == "Harbour Post"


def test_a_source_that_is_an_address_is_the_url_and_its_host_the_outlet() -> None:
    found = about({"source": "https://www.harbourpost.example/ferry"})
    assert (found.url, found.outlet) == ("https://www.harbourpost.example/ferry", "harbourpost.example")


def test_a_path_is_no_outlet() -> None:
    assert about({"source": "reports/ferry.txt"}).outlet is None
    assert about({"source": "ferry.txt", "sha256": "00"}).outlet is None


def test_a_named_outlet_comes_before_the_host() -> None:
    assert about({"url": "https://a.example/x", "sitename": "Harbour Post"}).outlet == "Harbour Post"


def test_empty_words_say_nothing() -> None:
    found = about({"title": "", "headline": "Ferry late", "outlet": "null", "author": "~", "date": "none"})
    assert (found.title, found.outlet, found.authors, found.published, found.loss) == ("Ferry late", None, (), None, ())


def test_a_date_that_is_not_understood_is_a_loss() -> None:
    assert [loss.kind for loss in about({"date": "the day after"}).loss] == ["date"]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("Ada Moor", ("Ada Moor",)),
        ("By Ada Moor, Ben Quill and Cy Reed", ("Ada Moor", "Ben Quill", "Cy Reed")),
        ("Ada Moor, Ben Quill, and Cy Reed", ("Ada Moor", "Ben Quill", "Cy Reed")),
        ("Ada Moor & Ben Quill; Cy Reed", ("Ada Moor", "Ben Quill", "Cy Reed")),
        ("Ada Moor, Jr., Ben Quill", ("Ada Moor, Jr.", "Ben Quill")),
        (["Ada Moor", "Ben Quill", "Ada Moor"], ("Ada Moor", "Ben Quill")),
        ([{"@type": "Person", "name": "Ada Moor"}, {"name": "Ben Quill"}], ("Ada Moor", "Ben Quill")),
        ("https://harbourpost.example/staff/ada", ()),
        (None, ()),
        ([["nested"]], ()),
    ],
)
def test_authors(given: object, expected: tuple[str, ...]) -> None:
    assert author_names(given) == expected


@pytest.mark.parametrize(
    ("tag", "expected"),
    [("en-GB", "en"), ("DE", "de"), ("zh_Hant_TW", "zh"), ("", "en"), ("English", "en"), (None, "en")],
)
def test_languages(tag: str | None, expected: str) -> None:
    assert language(tag) == expected


@pytest.mark.parametrize(
    "value",
    ["/ferry", "ftp://a.example/x", "javascript:void(0)", "http://", "http://[bad", 7, None, "http://a.example/x y"],
)
def test_what_is_no_web_address(value: object) -> None:
    assert web_address(value) is None


def test_host_leaves_www_off() -> None:
    assert host("https://www.harbourpost.example:8080/x") == "harbourpost.example"


@pytest.mark.parametrize(
    ("fields", "published", "told"),
    [
        ({"date": "03/04/2031", "language": "en-US"}, "2031-03-04", ""),
        ({"date": "03/04/2031", "url": "https://post.example/2031/04/03/ferry"}, "2031-04-03", ""),
        ({"date": "03/04/2031"}, None, "two ways"),
        ({"modified": "2031-05-09", "date": "2031-05-05"}, "2031-05-05", ""),
        ({"updated_at": "2031-05-09"}, "2031-05-09", "only the last update"),
        ({"date": "soon", "updated": "2031-05-09"}, "2031-05-09", "not understood"),
    ],
)
def test_publication_comes_before_updates_and_is_not_guessed(
    fields: dict[str, object], published: str | None, told: str
) -> None:
    known = about(fields)
    assert known.published == published
    assert told in " ".join(loss.detail for loss in known.loss)
    assert bool(told) == bool(known.loss)
