"""One id for one person, in every table, and an entity for every id."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline import schema
from pipeline.corpus import people
from pipeline.corpus.rows import of
from pipeline.entities import slug
from pipeline.seeds import Seeds
from pipeline.tables import Entity, Figure, Meeting, Mention, Quote
from tests import rows

BASE: Mention = rows.tables()[Mention][0]  # type: ignore[assignment]


def named(name: str, article: str = "a", start: int = 0) -> Mention:
    return replace(BASE, article_id=article, start=start, end=start + 5, entity_id=slug(name), name=name)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        pytest.param(["Alexei Overchuk", "Overchuk"], {"alexei-overchuk"}, id="the only one"),
        pytest.param(
            ["Ilham Aliyev", "Heydar Aliyev", "Aliyev"], {"ilham-aliyev", "heydar-aliyev", "aliyev"}, id="two: no guess"
        ),
        pytest.param(["Overchuk"], {"overchuk"}, id="no full name"),
        pytest.param(["Sauli Niinistö", "Niinisto"], {"sauli-niinisto"}, id="spelling"),
        pytest.param(["Ursula von der Leyen", "von der Leyen"], {"ursula-von-der-leyen"}, id="particles"),
        pytest.param(["Ana Lopez Obrador", "Lopez Obrador"], {"ana-lopez-obrador", "lopez-obrador"}, id="may be whole"),
        pytest.param(["Alexei Overchuk", "Alexei"], {"alexei-overchuk", "alexei"}, id="first names stay"),
    ],
)
def test_surnames(names: list[str], expected: set[str], seeds: Seeds):
    mentions = [named(name, start=10 * i) for i, name in enumerate(names)]
    merged = of(people.merged({Mention: mentions}, seeds), Mention)
    assert {m.entity_id for m in merged} == expected


@pytest.mark.parametrize(
    ("articles", "expected"),
    [
        pytest.param(["Oskar B. Zogbo", "Oskar Zogbo"], {"oskar-zogbo"}, id="an initial"),
        pytest.param(
            ["Oskar B. Zogbo", "Oskar C. Zogbo", "Oskar Zogbo"],
            {"oskar-b-zogbo", "oskar-c-zogbo", "oskar-zogbo"},
            id="two initials: two people, and no guess which is the third",
        ),
        pytest.param(["Oskar B. Smith", "Oskar Smith"], {"oskar-b-smith", "oskar-smith"}, id="a common surname"),
        pytest.param(
            ["Oskar B. Zogbo, Oskar Zogbo"], {"oskar-b-zogbo", "oskar-zogbo"}, id="two whom one article prints"
        ),
        pytest.param(["Oskar Petrovich Zogbo", "Oskar Zogbo"], {"oskar-zogbo"}, id="a patronymic"),
        pytest.param(["Steve Zogbo", "Steven Zogbo", "Bob Brennig", "Robert A. Brennig"],
                     {"steve-zogbo", "bob-brennig"}, id="short given names"),
        pytest.param(["Zakhar Mirzoyeva", "Zahar Mirzoeva", "Sergey Zogbo", "Sergei Zogbo"],
                     {"zahar-mirzoeva", "sergei-zogbo"}, id="transliteration"),
        pytest.param(["Gurbanguly Berdymukhammedov"], {"gurbanguly-berdymukhammedov"}, id="the leader is not named"),
        pytest.param(["Gurbanguly Berdymukhammedov", "Gurbanguly Berdimuhamedow"], {"gurbanguly-berdimuhamedow"},
                     id="a leader of the seeds stays"),
        pytest.param(["Alejandro Zogbo Brennig", "Alejandro Zogbo"], {"alejandro-zogbo"}, id="a second surname"),
        pytest.param(["Juan Carlos Zogbo", "Juan Carlos"], {"juan-carlos-zogbo", "juan-carlos"}, id="given names only"),
        pytest.param(["Ilham Zogbov", "Ilhama Zogbova"], {"ilham-zogbov", "ilhama-zogbova"}, id="brother and sister"),
        pytest.param(["Oskar B. Zogbo", "Oskar Zogbo", "Zogbo"], {"oskar-zogbo"}, id="and a surname"),
    ],
)  # fmt: skip
def test_spellings_of_one_name(articles: list[str], expected: set[str], seeds: Seeds) -> None:
    mentions = [
        named(name, article=str(number), start=10 * at)
        for number, printed in enumerate(articles)
        for at, name in enumerate(printed.split(", "))
    ]
    assert {m.entity_id for m in of(people.merged({Mention: mentions}, seeds), Mention)} == expected


def test_every_table_follows(seeds: Seeds):
    tables = rows.tables()
    (quote,) = of(tables, Quote)
    (meeting,) = of(tables, Meeting)
    tables[Mention] = [named("Anna Smith"), named("Smith", "b")]
    tables[Quote] = [replace(quote, speaker_id="smith", speaker_ids=("smith",), speaker="Smith", addressee_id="smith")]
    tables[Meeting] = [replace(meeting, participants=("Bill Jones", "Smith"), participant_ids=("jones", "smith"))]
    merged = people.merged(tables, seeds)
    assert {(m.entity_id, m.name) for m in of(merged, Mention)} == {("anna-smith", "Anna Smith")}
    assert [(q.speaker_id, q.speaker_ids, q.speaker, q.addressee_id) for q in of(merged, Quote)] == [
        ("anna-smith", ("anna-smith",), "Anna Smith", "anna-smith")
    ]
    assert of(merged, Meeting)[0].participants == ("Bill Jones", "Anna Smith")
    assert of(merged, Meeting)[0].participant_ids == ("jones", "anna-smith")


@pytest.mark.parametrize(
    ("ids", "speaker", "expected"),
    [
        pytest.param(("smith", "jones"), "Smith and Bill Jones", "Anna Smith and Bill Jones", id="one of two"),
        pytest.param(("jones", "smith"), "Bill Jones and Smith", "Bill Jones and Anna Smith", id="in their order"),
        pytest.param(("smith",), "Smith and a baker", "Anna Smith and a baker", id="beside somebody unknown"),
        pytest.param(("jones",), "Bill Jones and a locksmith", "Bill Jones and a locksmith", id="nobody is merged"),
        pytest.param(("smith", "jones"), "Smith, of Smithfield, and Jones", "Anna Smith, of Smithfield, and Jones",
                     id="whole names only"),
    ],
)  # fmt: skip
def test_joint_speakers_follow(ids: tuple[str, ...], speaker: str, expected: str, seeds: Seeds) -> None:
    tables = rows.tables()
    (quote,) = of(tables, Quote)
    tables[Mention] = [named("Anna Smith"), named("Smith", "b")]
    (figure,) = of(tables, Figure)
    tables[Quote] = [replace(quote, speaker_id=None, speaker_ids=ids, speaker=speaker)]
    tables[Figure] = [replace(figure, speaker_id=None, speaker_ids=ids, speaker=speaker)]
    merged = people.merged(tables, seeds)
    for spoken in (*of(merged, Quote), *of(merged, Figure)):
        assert spoken.speaker == expected
        assert spoken.speaker_ids == tuple("anna-smith" if one == "smith" else one for one in ids)


def test_every_id_has_its_entity(seeds: Seeds):
    tables = rows.tables()
    listed = people.listed(tables, seeds)
    known = {e.entity_id: e for e in of(listed, Entity)}
    for kind, found in tables.items():
        for c in schema.columns(kind):
            if c.column.refers_to == "entities.entity_id":
                held = [getattr(row, c.name) for row in found]
                ids = {i for value in held for i in (value if isinstance(value, tuple) else (value,)) if i is not None}
                assert ids <= set(known), (kind.TABLE, c.name)
    assert (known["smith"].name, known["smith"].mentions, known["smith"].articles) == ("Anna Smith", 1, 1)
    assert (known["jones"].name, known["jones"].mentions) == ("Bill Jones", 0)


def test_entities_of_the_seeds_keep_what_the_seeds_say(seeds: Seeds):
    leader = seeds.leaders[0]
    mention = replace(BASE, entity_id=leader.id, name="the president")
    (entity,) = of(people.listed({Mention: [mention]}, seeds), Entity)
    assert (entity.name, entity.country, entity.wikidata_id) == (leader.name, leader.country, leader.wikidata)
