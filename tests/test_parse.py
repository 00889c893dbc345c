"""Doc, Span and Token of our own say what spaCy's say."""

from __future__ import annotations

from itertools import pairwise

import pytest

from pipeline import layout, nlp
from pipeline.__main__ import ARTICLES
from pipeline.parse import Doc
from tests.readings import doc_of

SAID = (
    *("text", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "ent_iob_", "is_sent_start", "like_num"),
    *("is_alpha", "is_digit", "is_lower", "is_upper", "is_title", "is_punct", "is_quote", "is_space", "is_stop"),
)
ONE = ("head", "left_edge", "right_edge")
SEVERAL = ("children", "lefts", "rights", "subtree", "ancestors", "conjuncts")
TEXT = (
    "On Monday, \"the talks\" that X, 64, and Ilham Aliyev  held in Baku ended. 'They agreed,' Peskov said - at last."
)


@pytest.fixture(scope="module")
def doc(model: nlp.Model) -> Doc:
    return doc_of(TEXT, model)


def test_tokens_say_what_those_of_spacy_say(model: nlp.Model):
    texts = [path.read_text("utf-8") for path in sorted(ARTICLES.glob("00*.txt"))]
    for text, parts in model.parses((text, layout.passages(text)) for text in texts):
        doc = model.whole(text, parts)
        assert len(doc.text) == len(text)
        for part in parts:
            first = next(token.i for token in doc if token.idx == part.start)
            for ours, theirs in zip(doc[first : first + len(part.parse)], part.parse, strict=True):
                assert (ours.i, ours.idx) == (first + theirs.i, part.start + theirs.idx)
                assert [getattr(ours, name) for name in SAID] == [getattr(theirs, name) for name in SAID]
                for name in ONE:
                    assert getattr(ours, name).i == first + getattr(theirs, name).i, (ours, name)
                for name in SEVERAL:
                    assert [t.i - first for t in getattr(ours, name)] == [t.i for t in getattr(theirs, name)], name
                assert (ours.sent.text, ours.sent.root.text) == (theirs.sent.text, theirs.sent.root.text)
            inside = [e for e in doc.ents if first <= e.start < first + len(part.parse)]
            assert [(e.text, e.label_, e.root.text) for e in inside] == [
                (e.text, e.label_, e.root.text) for e in part.parse.ents
            ]


def test_what_lies_between_passages_is_one_word_without_annotation(model: nlp.Model):
    text = "A headline\n\nTalks ended. Nobody spoke.\n"
    (doc,) = model.docs([(text, (layout.Passage(0, 10, "title", 0), layout.Passage(12, 38, "body", 0)))])
    between = doc[2]
    assert (between.text, between.pos_, between.head, between.ent_type_) == ("\n\n", "SPACE", between, "")
    assert "".join(token.text + token.whitespace_ for token in doc) == doc.text == text
    assert [sentence.text for sentence in doc.sents] == [
        "A headline",
        "\n\n",
        "Talks ended.",
        "Nobody spoke.",
        "\n",
    ]
    assert all(one.end == other.start for one, other in pairwise(doc.sents))


@pytest.mark.parametrize(("start", "end"), [(0, 3), (2, 9), (5, 6), (4, 30), (7, 7), (20, 99), (-4, None), (3, -2)])
def test_spans_are_cut_as_spacy_cuts_them(start: int, end: int | None, doc: Doc, model: nlp.Model):
    ours, theirs = doc[start:end], model.language(TEXT)[start:end]
    assert (ours.start, ours.end, ours.text) == (theirs.start, theirs.end, theirs.text)
    assert (ours.start_char, ours.end_char) == (theirs.start_char, theirs.end_char)
    if len(ours):
        assert (ours[0].i, ours[-1].i, ours.root.i) == (theirs[0].i, theirs[-1].i, theirs.root.i)
        assert [e.text for e in ours.ents] == [e.text for e in theirs.ents]
        assert (ours[1:3].start, ours[1:3].end) == (theirs[1:3].start, theirs[1:3].end)


@pytest.mark.parametrize("mode", ["strict", "contract", "expand"])
def test_spans_of_characters_are_those_of_spacy(mode: str, doc: Doc, model: nlp.Model):
    spacy = model.language(TEXT)
    for start in range(len(TEXT)):
        for end in range(start + 2, min(start + 20, len(TEXT) + 2)):
            ours, theirs = (one.char_span(start, end, alignment_mode=mode) for one in (doc, spacy))
            assert (ours and (ours.start, ours.end)) == (theirs and (theirs.start, theirs.end)), (start, end)


def test_behind_the_last_word_stands_an_empty_one(doc: Doc):
    assert (doc[len(doc)].text, doc[len(doc)].lower_, doc[len(doc)].is_punct) == ("", "", False)
    with pytest.raises(IndexError):
        doc[-1].nbor()
    with pytest.raises(IndexError):
        doc[0].nbor(-1)
