"""The parse of an article: where sentences end, beyond what the spaCy pipeline knows, and that length is no limit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest
from spacy.tokens import Doc

from pipeline import layout, nlp
from tests.readings import doc_of


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param(
            "He wrote so on X. The ministry replied.", ["He wrote so on X.", "The ministry replied."], id="then"
        ),
        pytest.param(
            "It was posted on X. Baku's envoy said no.", ["It was posted on X.", "Baku's envoy said no."], id="name"
        ),
        pytest.param(
            'She denied it on X. "Never," she wrote.', ["She denied it on X.", '"Never," she wrote.'], id="quote"
        ),
        pytest.param("The statement was published on X.", ["The statement was published on X."], id="last"),
        pytest.param("He met Francis X. Suarez in Miami.", ["He met Francis X. Suarez in Miami."], id="initial"),
    ],
)
def test_the_network_x_ends_a_sentence(text: str, sentences: list[str], model: nlp.Model):
    doc = doc_of(text, model)

    assert [sentence.text for sentence in doc.sents] == sentences
    assert doc.text == text


def test_a_long_passage_is_parsed_in_parts(model: nlp.Model, monkeypatch: pytest.MonkeyPatch):
    text = " ".join(["They said: “No.” Then they left."] * 9)
    parts: list[str] = []
    pipe = model.language.pipe

    def listening(texts: Iterable[str], **settings: int) -> Iterator[Doc]:
        parts.extend(texts)
        return pipe(parts, **settings)

    monkeypatch.setattr(nlp, "LONGEST", 50)
    monkeypatch.setattr(model.language, "pipe", listening)
    (doc,) = model.docs([(text, layout.passages(text))])
    assert [sentence.text for sentence in doc.sents] == ["They said: “No.”", "Then they left."] * 9
    assert doc.text == text == "".join(parts)
    assert max(map(len, parts)) <= 50


def test_a_passage_without_any_end_is_parsed_too(model: nlp.Model, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(nlp, "LONGEST", 50)
    text = "a" * 1_020
    (doc,) = model.docs([(text, layout.passages(text))])
    assert doc.text == text
