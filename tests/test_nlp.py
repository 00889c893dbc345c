"""Where sentences end, beyond what the spaCy pipeline knows."""

from __future__ import annotations

import pytest

from pipeline import nlp
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
