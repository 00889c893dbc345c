"""Reading files: what is taken, what is not and why. Nothing in a file raises."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline import readers
from pipeline.readers.source import Source
from pipeline.seeds import Seeds
from pipeline.tables import Reject

BRIEF = "---\ntitle: Talks\npublished: 2021-11-26\n---\nThey met.\n"


@pytest.fixture
def read(tmp_path: Path, seeds: Seeds):
    """Reads one file of the given name and content."""

    def of(name: str, content: str | bytes) -> list[Source | Reject]:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return list(readers.read(path, name, seeds))

    return of


def front(*lines: str) -> str:
    return "\n".join(["---", *lines, "---", "They met.", ""])


RUSSIAN = (
    "Переговоры\n\nПрезиденты встретились в Сочи и говорили о торговле. Товарооборот вырос на одиннадцать процентов."
)
FRENCH = (
    "Entretiens\n\nLes présidents se sont rencontrés à Paris et ont parlé de commerce. « Nous avançons », a dit l'un."
)


@pytest.mark.parametrize(
    ("name", "content", "reason", "told"),
    [
        pytest.param("a.txt", "", "empty", "no text in the file", id="empty text"),
        pytest.param("a.txt", " \n\t\r\n", "empty", "no text in the file", id="blank text"),
        pytest.param("a.txt", "* * *\n", "empty", "no text in the file", id="no body"),
        pytest.param("a.txt", b"Talks\n\nThey met\0.", "encoding", "NUL bytes", id="NUL"),
        pytest.param("a.txt", "Talks\n\nÉté.".encode("latin-1"), "encoding", "save it as UTF-8", id="Latin-1"),
        pytest.param("a.txt", b"\xff\xfeT", "encoding", "save it as UTF-8", id="half a UTF-16 character"),
        pytest.param("a.txt", b"a" * 5_000_001, "too-long", "more than 5 MB", id="too long"),
        pytest.param("a.pdf", b"%PDF-1.7", "format", "Readout reads .txt, .md, .jsonl", id="unknown format"),
        pytest.param("a", "Talks", "format", "without an ending", id="no ending"),
        pytest.param("a.md", "", "empty", "nothing in the file", id="empty Markdown"),
        pytest.param("a.md", "They met.", "front-matter", "put title: and", id="no front matter"),
        pytest.param("a.md", "---\ntitle: Talks\n", "front-matter", "put title: and", id="front matter without end"),
        pytest.param("a.md", front("published: 2021-11-26"), "front-matter", "add title:", id="no title"),
        pytest.param("a.md", front("title: ''"), "front-matter", "add title:", id="blank title"),
        pytest.param("a.md", front("title: 2022"), "front-matter", "in quotation marks", id="title is a number"),
        pytest.param("a.md", front("title: a: b"), "front-matter", "no YAML, line 2", id="bad YAML"),
        pytest.param("a.md", front("- a list"), "front-matter", "write lines such as title:", id="not keys"),
        pytest.param(
            "a.md", front("title: Talks", "published: yesterday"), "front-matter", "write it as 2021", id="not a date"
        ),
        pytest.param(
            "a.md", front("title: Talks", "published: 2021-13-45"), "front-matter", "no day (month", id="no such date"
        ),
        pytest.param(
            "a.md", front("title: Talks", "published: [2021]"), "front-matter", "write it as 2021", id="list as date"
        ),
        pytest.param(
            "a.md", front("title: Talks", "outlet: 7"), "front-matter", "write it as text", id="outlet is a number"
        ),
        pytest.param("a.md", front("title: Talks", "url: tass"), "front-matter", "https://", id="no address"),
        pytest.param("a.md", front("title: " + "[" * 5000), "front-matter", "no YAML", id="deep nesting"),
        pytest.param("a.md", "---\ntitle: Talks\n---\n \n", "empty", "no text below", id="no body in Markdown"),
        pytest.param("a.txt", RUSSIAN, "language", "reads as 'ru'", id="Russian"),
        pytest.param("a.txt", FRENCH, "language", "reads as 'fr'", id="French"),
        pytest.param(
            "a.md", front("title: Talks", "language: az"), "language", "say 'az'", id="another language stated"
        ),
        pytest.param("a.jsonl", "\n\n", "empty", "nothing in the file", id="empty lines"),
        pytest.param("a.jsonl", "{", "format", "write one object a line", id="no JSON"),
        pytest.param("a.jsonl", "[]", "format", 'write {"text": ...}', id="no object"),
        pytest.param("a.jsonl", '{"title": "Talks"}', "front-matter", 'add the key "text"', id="no text"),
        pytest.param("a.jsonl", '{"text": " "}', "empty", "holds no text", id="blank text in JSON"),
        pytest.param(
            "a.jsonl", '{"text": "a \\ud800 b"}', "encoding", "correct or remove it", id="half a surrogate pair"
        ),
        pytest.param(
            "a.jsonl",
            '{"text": "They met.", "published": true}',
            "front-matter",
            "write it as 2021",
            id="date as number",
        ),
    ],
)
def test_rejects(read, name: str, content: str | bytes, reason: str, told: str) -> None:
    (found,) = read(name, content)
    assert isinstance(found, Reject)
    assert found.reason == reason
    assert found.path.startswith(name)
    assert told in found.detail
    assert "\n" not in found.detail


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param(
            "Talks\n\nThe two presidents met in Sochi and spoke of trade with the journalists who had come for them.",
            "en",
            id="English",
        ),
        pytest.param("Aliyev, Putin meet\n\nIlham Aliyev met Vladimir Putin.", None, id="too short to tell"),
        pytest.param(
            "The envoy spoke to the press and said this: " + 3 * "мы готовы к переговорам ", "en", id="a quotation"
        ),
    ],
)
def test_the_language_is_what_the_text_reads_as(read, text: str, language: str | None) -> None:
    (found,) = read("a.txt", text)
    assert found.language == language


def test_text_keeps_its_characters(read) -> None:
    text = "Talks\u00a0today\n\nThey\tmet \u2014 \u201cyes\u201d \U0001f600.  \n"
    for content in (
        text.encode(),
        b"\xef\xbb\xbf" + text.encode(),
        text.encode("utf-16"),
        text.replace("\n", "\r\n").encode(),
    ):
        (found,) = read("a.txt", content)
        assert isinstance(found, Source)
        assert found.text == text


@pytest.mark.parametrize(
    ("text", "outlet", "author", "url"),
    [
        pytest.param("Talks\n\nThey met.", None, None, None, id="nothing stated"),
        pytest.param(
            "Talks\n\nThey met.\n\nSource: commonspace.eu with agencies", "commonspace.eu", None, None, id="source"
        ),
        pytest.param("Talks\n\nThey met.\n\nSource: Village Voice", "Village Voice", None, None, id="unknown source"),
        pytest.param("Talks\n\nBy Jane Doe\n\nThey met.", None, "Jane Doe", None, id="byline"),
        pytest.param(
            "Talks\n\nThey met.\n\nhttps://tass.com/world/1", "TASS", None, "https://tass.com/world/1", id="address"
        ),
        pytest.param("Talks\n\nSOCHI, November 26 /TASS/. They met.", "TASS", None, None, id="dateline"),
        pytest.param("Talks\n\nBaku, September 11, AZERTAC\n\nThey met.", "Azertac", None, None, id="header line"),
        pytest.param("Talks\n\nThey met, TASS reports.", None, None, None, id="a credit is no outlet"),
    ],
)
def test_what_plain_text_states(read, text: str, outlet: str | None, author: str | None, url: str | None) -> None:
    (found,) = read("a.txt", text)
    assert (found.outlet, found.author, found.url) == (outlet, author, url)
    assert found.title == "Talks"


def test_front_matter(read) -> None:
    lines = ["title: 'Talks:  in Sochi'", "published: 2021-11-26T15:42:00", "author: [A, B]", "language: en-GB", "x: 1"]
    (found,) = read("2021/Talks_1.md".replace("/", "-"), front(*lines, "url: https://www.tass.com/1"))
    assert found == Source(
        "2021-talks-1",
        "2021-Talks_1.md",
        "Talks: in Sochi\n\nThey met.\n",
        title="Talks: in Sochi",
        outlet="TASS",
        author="A, B",
        url="https://www.tass.com/1",
        language="en",
        published=date(2021, 11, 26),
        time="15:42",
    )


@pytest.mark.parametrize(
    ("stated", "published", "precision"),
    [("2021", date(2021, 1, 1), "year"), ("2021-11", date(2021, 11, 1), "month"), ("null", None, "day")],
)
def test_less_than_a_day_may_be_stated(read, stated: str, published: date | None, precision: str) -> None:
    (found,) = read("a.md", front("title: Talks", f"published: {stated}"))
    assert (found.published, found.precision) == (published, precision)


def test_markdown_with_other_line_ends_and_mark(read) -> None:
    (found,) = read("a.md", b"\xef\xbb\xbf" + BRIEF.replace("\n", "\r\n").encode())
    assert found.text == "Talks\n\nThey met.\n"


def test_json_lines(read) -> None:
    lines = [
        {"id": "First one", "text": "They met.", "title": "Talks", "published": "2021-11-26", "outlet": "tass"},
        {"text": "They left.\r\nAll.", "url": "https://tass.com/1"},
    ]
    content = "\n".join([json.dumps(lines[0]), "", "nonsense", json.dumps(lines[1])])
    first, bad, last = read("b.jsonl", content)
    assert (first.article_id, first.path, first.text) == ("first-one", "b.jsonl#1", "Talks\n\nThey met.")
    assert (first.published, first.outlet) == (date(2021, 11, 26), "TASS")
    assert isinstance(bad, Reject)
    assert bad.path == "b.jsonl#3"
    assert (last.article_id, last.text, last.outlet) == ("b-4", "They left.\nAll.", "TASS")


def test_files_are_told_in_order_and_hidden_ones_left_out(tmp_path: Path) -> None:
    for name in ("b.txt", "a/c.txt", ".hidden.txt", ".git/d.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert [name for _, name in readers.files([tmp_path])] == ["a/c.txt", "b.txt"]


def test_a_link_that_cannot_be_followed_is_a_reject(tmp_path: Path, seeds: Seeds) -> None:
    given, elsewhere = tmp_path / "given", tmp_path / "elsewhere"
    given.mkdir()
    elsewhere.mkdir()
    (given / "folder").symlink_to(elsewhere)
    (given / "gone.txt").symlink_to(elsewhere / "gone.txt")
    taken = [one for path, name in readers.files([given]) for one in readers.read(path, name, seeds)]
    assert [(one.path, one.reason) for one in taken] == [("folder", "format"), ("gone.txt", "unreadable")]
    assert str(elsewhere) in taken[0].detail


def test_an_input_that_does_not_exist_is_named(tmp_path: Path) -> None:
    with pytest.raises(readers.NoInput, match="nowhere"):
        list(readers.files([tmp_path, tmp_path / "nowhere"]))


PIECES = st.sampled_from(
    [
        b"---\n",
        b"title: a\n",
        b"published: ",
        b"2021-11-26\n",
        b"\xff\xfe",
        b"\0",
        b'{"text": "',
        b'"}\n',
        b"\r",
        b"&a [*a]",
    ]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PIECES | st.binary(max_size=12), max_size=10).map(b"".join), st.sampled_from(sorted(readers.READERS)))
def test_any_bytes_become_sources_or_rejects(tmp_path: Path, seeds: Seeds, content: bytes, ending: str) -> None:
    path = tmp_path / f"any{ending}"
    path.write_bytes(content)
    found = list(readers.read(path, path.name, seeds))
    assert found
    assert all(isinstance(one, Reject) or one.text.strip() for one in found)
