"""Several who say the same: who they are, one by one, and where that is not certain."""

from __future__ import annotations

import pytest

from tests.quotes.conftest import Read

PUTIN, ALIYEV, PASHINYAN, SMITH, JONES = (
    "vladimir-putin", "ilham-aliyev", "nikol-pashinyan", "anna-smith", "bill-jones",
)  # fmt: skip
MET = "Russian President Vladimir Putin met Azerbaijani President Ilham Aliyev in Sochi. "
BOTH = "Vladimir Putin and Ilham Aliyev "


@pytest.mark.parametrize(
    ("text", "ids", "name"),
    [
        pytest.param("Putin said that trade was growing.", [PUTIN], "Vladimir Putin", id="one"),
        pytest.param(f"{BOTH}said that trade was growing.", [PUTIN, ALIYEV], BOTH.strip(), id="two"),
        pytest.param(f"Trade is growing, {BOTH}said.", [PUTIN, ALIYEV], BOTH.strip(), id="behind the words"),
        pytest.param(f"According to {BOTH.strip()}, trade is growing.", [PUTIN, ALIYEV], BOTH.strip(), id="according"),
        pytest.param(
            "Vladimir Putin, Ilham Aliyev and Nikol Pashinyan said that the road would open.",
            [PUTIN, ALIYEV, PASHINYAN],
            "Vladimir Putin and Ilham Aliyev and Nikol Pashinyan",
            id="three",
        ),
        pytest.param(
            "The European Union and Russia said that talks had failed.",
            ["org-eu", "place-ru"],
            "European Union and Russia",
            id="bodies and countries",
        ),
        pytest.param(
            "Putin and a hospital spokesperson said that nobody had been hurt.",
            [PUTIN],
            "Vladimir Putin and hospital spokesperson",
            id="with somebody unknown",
        ),
        pytest.param(
            "A doctor and a nurse said that nobody had been hurt.", [], "doctor and a nurse", id="unknown both"
        ),
        pytest.param("Putin or Pashinyan said that trade was growing.", [], "Putin or Pashinyan", id="one, but which?"),
        pytest.param(
            f"{MET}The two presidents said that trade was growing.",
            [ALIYEV, PUTIN],
            "Ilham Aliyev and Vladimir Putin",
            id="the two presidents",
        ),
        pytest.param(f"{MET}Both said that trade was growing.", [PUTIN, ALIYEV], BOTH.strip(), id="both"),
        pytest.param(
            f"{MET}The two said that trade was growing.",
            [ALIYEV, PUTIN],
            "Ilham Aliyev and Vladimir Putin",
            id="the two",
        ),
        pytest.param(
            "The two lawyers, Anna Smith and Bill Jones, said that nobody had been hurt.",
            [SMITH, JONES],
            "Anna Smith and Bill Jones",
            id="introduced by a plural",
        ),
        pytest.param(
            "The presidents of Russia and Azerbaijan, Vladimir Putin and Ilham Aliyev, said that trade was growing.",
            [PUTIN, ALIYEV],
            BOTH.strip(),
            id="introduced by a plural with their countries",
        ),
        pytest.param(
            f"Critics of {BOTH}said that trade was growing.",
            [],
            "Critics of Vladimir Putin and Ilham Aliyev",
            id="those beside them",
        ),
        pytest.param(
            f"{BOTH}met in Sochi. They said that trade was growing.", [PUTIN, ALIYEV], BOTH.strip(), id="they"
        ),
        pytest.param(
            f"{BOTH}watched how the envoys left. They said that the road would open.",
            [PUTIN, ALIYEV],
            BOTH.strip(),
            id="they are the first subject",
        ),
        pytest.param(
            f"{BOTH}met in Sochi. The envoys left. They said that trade was growing.",
            [],
            "envoys",
            id="they are others",
        ),
    ],
)
def test_who_speaks(read: Read, text: str, ids: list[str], name: str | None) -> None:
    (quote,) = read(text)
    assert (list(quote.speaker_ids), quote.speaker) == (ids, name)
    assert quote.speaker_id == (ids[0] if ids and " and " not in (name or "") else None)


@pytest.mark.parametrize(
    ("then", "ids"),
    [
        pytest.param("They added that the road would open.", [PUTIN, ALIYEV], id="at once"),
        pytest.param("The road is long. They added that it would open.", [PUTIN, ALIYEV], id="a sentence between"),
        pytest.param(
            "The road is long. It was closed in May. Rain fell. They added that it would open.", [], id="far behind"
        ),
        pytest.param("Envoys met in Baku. They added that the road would open.", [], id="others between"),
        pytest.param("It added that the road would open.", [], id="it is not several"),
        pytest.param("Prices fell, they added.", [PUTIN, ALIYEV], id="not of what they say"),
    ],
)
def test_who_speaks_again(read: Read, then: str, ids: list[str]) -> None:
    *_, last = read(f"{BOTH}said that trade was growing. {then}")
    assert list(last.speaker_ids) == ids


def test_both_are_nobody_where_three_are_named(read: Read) -> None:
    found = read("Vladimir Putin and Ilham Aliyev met Nikol Pashinyan. Both said that trade was growing.")
    assert [quote.speaker_ids for quote in found if quote.speaker_ids] == []


def test_who_is_told_is_none_of_the_speakers(read: Read) -> None:
    (quote,) = read(f'{BOTH}told Nikol Pashinyan: "We thank you for the road."')
    assert (quote.speaker_ids, quote.addressee_id) == ((PUTIN, ALIYEV), PASHINYAN)


def test_the_order_of_joint_speakers_makes_no_other_statement(read: Read) -> None:
    first, again, alone = read(
        f"{BOTH}said that trade was growing.\n\nIlham Aliyev and Vladimir Putin said that trade was growing.\n\n"
        "Vladimir Putin said that trade was growing."
    )
    assert first.statement_id == again.statement_id != alone.statement_id
