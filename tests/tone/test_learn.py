"""Word vectors are learnt from what stands beside a word and from what WordNet says of it."""

from pathlib import Path

import numpy as np
import pytest

from pipeline.tone import learn
from pipeline.tone.learn import Synset

ADJECTIVES = """  1 This line is of the licence.
00000010 00 a 02 brave 0 bold(a) 1 002 & 00000020 a 0000 ! 00000030 a 0101 | not afraid; "a brave man"
00000020 00 s 01 daring 0 001 & 00000010 a 0000 | ready to take risks
"""


def test_synsets_are_read(tmp_path: Path):
    for part in learn.PARTS_OF_SPEECH:
        (tmp_path / f"data.{part}").write_text(ADJECTIVES if part == "adj" else "")
    gloss = ("not", "afraid", "brave", "man")
    assert dict(learn.synsets(tmp_path)) == {
        "a00000010": Synset(("brave", "bold"), gloss, (("&", "a00000020"), ("!", "a00000030"))),
        "a00000020": Synset(("daring",), ("ready", "to", "take", "risks"), (("&", "a00000010"),)),
    }


def test_near_words_count_more_than_far_ones():
    counts = learn._beside([["mines", "were", "cleared"]], {"mines": 0, "cleared": 1, "were": 2})
    assert counts == pytest.approx({(0, 2): 1, (2, 0): 1, (0, 1): 0.5, (1, 0): 0.5, (1, 2): 1, (2, 1): 1})


def test_antonyms_tell_nothing():
    wordnet = {"a1": Synset(("good",), (), (("!", "a2"), ("&", "a3"))), "a2": Synset(("bad",), (), ())}
    wordnet["a3"] = Synset(("fine",), (), ())
    counts = learn._meant(wordnet, {"good": 0, "bad": 1, "fine": 2}, set())
    assert {other for word, other in counts if word == 0} == {0, 2}


def test_information_is_positive():
    counts = {(0, 0): 8.0, (0, 1): 1.0, (1, 0): 1.0, (1, 1): 8.0}
    found = learn._informative(counts, 2).toarray()
    assert (found > 0).tolist() == [[True, False], [False, True]]
    assert np.allclose(found.diagonal(), np.log(16 / 9))
