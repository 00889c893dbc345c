"""Terms as the seed files write them: what they find in a sentence and what not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline import nlp, words
from pipeline.seeds.grammar import TermError, parsed
from pipeline.terms import Forms, Terms, packed, placed, unpacked
from tests.readings import doc_of


def found(term: str, sentence: str, model: nlp.Model) -> list[str]:
    doc = doc_of(sentence, model)
    listed = words.of(doc[:])
    hits = Terms([("", term)]).found([word.forms for word in listed])
    return [sentence[listed[hit.first].start : listed[hit.last].end] for hit in hits]


@pytest.mark.parametrize(
    ("term", "sentence", "printed"),
    [
        pytest.param("trade", "Trade grew.", ["Trade"], id="no case"),
        pytest.param("mine", "They cleared the mines.", ["mines"], id="a plural by its lemma"),
        pytest.param("agree", "Both sides agreed.", ["agreed"], id="a verb by its lemma"),
        pytest.param("corridor", "Leaders Discuss Corridors In Oslo", ["Corridors"], id="a plural in a headline"),
        pytest.param("trade", "She is a trader.", [], id="not the beginning of a longer word"),
        pytest.param(
            "peacekeep*", "Peacekeepers came; peacekeeping began.", ["Peacekeepers", "peacekeeping"], id="prefix"
        ),
        pytest.param(
            "gas supply", "Talks on gas supplies ended.", ["gas supplies"], id="two words, the last inflected"
        ),
        pytest.param("gas supply", "Gas, supplies and water are short.", [], id="no phrase reaches across a comma"),
        pytest.param("north south", "The North-South route opened.", ["North-South"], id="a hyphen is a space"),
        pytest.param("north-south", "The north south route opened.", ["north south"], id="in the term too"),
        pytest.param("qarabag", "Qarabağ is far.", ["Qarabağ"], id="letters folded as in names"),
        pytest.param("country border", "They met at the country's border.", ["country's border"], id="possessive"),
        pytest.param("teach ... russian", "Schools teach children Russian.", ["teach children Russian"], id="a gap"),
        pytest.param("teach ... russian", "Schools teach Russian.", ["teach Russian"], id="a gap of nothing"),
        pytest.param(
            "teach ... russian", "Schools teach one two three four five six seven Russian.", [], id="a gap too wide"
        ),
        pytest.param(
            "open ... border crossing",
            "They open a border post and a border crossing.",
            ["open a border post and a border crossing"],
            id="after a gap the first likely word may be the wrong one",
        ),
        pytest.param("trade", "", [], id="nothing in nothing"),
    ],
)
def test_a_term_finds(term: str, sentence: str, printed: list[str], model: nlp.Model):
    assert found(term, sentence, model) == printed


@pytest.mark.parametrize("term", ["", "...", "trade ...", "... trade", "t*", "*", "tr*de", "trade|tariff"])
def test_a_term_that_cannot_be_read_is_named(term: str):
    with pytest.raises(TermError) as problem:
        parsed(term)
    assert repr(term) in str(problem.value)


FORMS = st.lists(st.text(st.characters(exclude_categories=["Z", "C"], exclude_characters="|"), min_size=1), min_size=1)


@given(st.lists(FORMS.map(tuple)))
def test_words_come_back_as_they_were_packed(listed: list[Forms]):
    assert unpacked(packed(listed)) == listed


@pytest.mark.parametrize(
    ("sentence", "forms", "printed"),
    [
        pytest.param(
            "Leaders met.",
            "leaders|leader met|meet .",
            ["Leaders", "met", "."],
            id="as printed and by lemma",
        ),
        pytest.param(
            "Bağçalı’s north-south line",
            "bagcali north south line",
            ["Bağçalı", "north", "south", "line"],
            id="folded, hyphen and possessive passed over",
        ),
        pytest.param("Yes | no", "yes / no", None, id="the sign that parts forms does not stand in one"),
    ],
)
def test_a_sentence_is_packed(sentence: str, forms: str, printed: list[str] | None, model: nlp.Model):
    listed = [word.forms for word in words.of(doc_of(sentence, model)[:])]
    assert packed(listed) == forms
    if printed:
        assert [sentence[start:end] for start, end in placed(listed, sentence)] == printed


def test_words_are_placed_where_the_sentence_has_them():
    assert placed([("aeon",), ("strasse",)], "Æon, Straße") == [(0, 3), (5, 11)]
