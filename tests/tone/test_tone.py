"""The tone model: what it sees of a target, and that plain cases come out as a reader would judge them."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from pipeline import nlp
from pipeline.tone import model as tone
from pipeline.tone.features import VIEWS, Context
from pipeline.tone.model import Tone
from pipeline.tone.vectors import DIMENSIONS, POLARITIES, Vectors, polarities, vectors
from tests.readings import doc_of

FOLDER = Path(tone.FILE).parent


def context(sentence: str, model: nlp.Model) -> Context:
    return Context(doc_of(sentence, model)[:], vectors(), polarities())


def described(sentence: str, target: str, model: nlp.Model):
    here = context(sentence, model)
    start = sentence.index(target)
    return here.features(here.sentence.doc.char_span(start, start + len(target)))


@pytest.mark.parametrize(
    ("sentence", "target", "label"),
    [
        pytest.param("Everyone despises Smith, a corrupt liar and a thief.", "Smith", "negative", id="insults"),
        pytest.param("Smith was praised for her courage and her great success.", "Smith", "positive", id="praise"),
        pytest.param("Smith met Jones in Oslo on Monday.", "Smith", "neutral", id="a bare fact"),
        pytest.param("Voters love Jones, who is honest and brave.", "Jones", "positive", id="attributes"),
        pytest.param("Smith was convicted of fraud and sent to prison.", "Smith", "negative", id="a verdict"),
    ],
)
def test_plain_cases(sentence: str, target: str, label: str, model: nlp.Model):
    assert tone.model().tone(described(sentence, target, model)).label == label


def test_who_is_criticised_fares_worse_than_who_criticises(model: nlp.Model):
    sentence = "Smith sharply criticised Jones for his failure."
    smith, jones = (tone.model().tone(described(sentence, who, model)).polarity for who in ("Smith", "Jones"))
    assert jones < smith


def test_a_name_does_not_decide(model: nlp.Model):
    one, other = (described(f"{name} met the minister in the capital.", name, model) for name in ("Obama", "Clinton"))
    assert one.names == other.names
    assert np.array_equal(one.dense, other.dense)


def test_a_people_does_not_decide(model: nlp.Model):
    texts = [f"The {people} president met Jones in the capital." for people in ("Russian", "French", "Ukrainian")]
    one, *others = (tone.model().tone(described(text, "Jones", model)) for text in texts)
    assert others == [one, one]


def test_a_people_counts_while_the_model_is_trained(model: nlp.Model):
    sentence = doc_of("The Russian president met Jones.", model)[:]
    trained = Context(sentence, vectors(), polarities(), trained=True)
    assert "word:russian" in trained.features(sentence[4:5]).names
    assert "word:russian" not in Context(sentence, vectors(), polarities()).features(sentence[4:5]).names


@pytest.mark.parametrize(
    ("target", "feature"),
    [
        pytest.param("Jones", "path:^object:!criticise", id="the verb of an object, negated"),
        pytest.param("Smith", "path:^subject>object:!<PERSON>", id="what else hangs on the verb of a subject"),
        pytest.param("Smith", "after:1:do", id="the next word"),
        pytest.param("Jones", "relation:dobj", id="its own relation"),
        pytest.param("Jones", "word:!criticise", id="a word anywhere, negated"),
    ],
)
def test_features_tell(target: str, feature: str, model: nlp.Model):
    assert feature in described("Smith did not criticise Jones.", target, model).names


@pytest.mark.parametrize("sentence", ["Smith", "Smith.", "Smith!?", "Smith   Jones"])
def test_a_sentence_without_context_can_be_described(sentence: str, model: nlp.Model):
    features = described(sentence, "Smith", model)
    assert features.dense.shape == (VIEWS * (DIMENSIONS + POLARITIES),)
    assert np.isfinite(features.dense).all()


def test_a_tone_adds_up(model: nlp.Model):
    found = tone.model().tone(described("Smith met Jones.", "Smith", model))
    assert found.negative + found.neutral + found.positive == pytest.approx(1)
    assert found.polarity == pytest.approx(found.positive - found.negative)


def test_the_mean_of_tones():
    assert tone.mean([Tone(1, 0, 0), Tone(0, 0, 1)]) == Tone(0.5, 0, 0.5)
    assert tone.mean([Tone(0.2, 0.3, 0.5)]).label == "positive"


def test_vectors_survive_being_written(tmp_path: Path):
    rows = np.eye(3, DIMENSIONS, dtype=np.float32)
    Vectors.write(["good", "bad", "naïve"], rows, tmp_path / "v.npz")
    read = Vectors.read(tmp_path / "v.npz")
    assert np.allclose(read.rows, rows, atol=0.01)
    assert np.allclose(read.of("unheard", "naïve"), rows[2], atol=0.01)
    assert read.of("unheard") is None


def test_words_of_like_meaning_lie_close():
    corrupt, bribery, table = (vectors().of(word) for word in ("corrupt", "bribery", "table"))
    assert corrupt @ bribery > corrupt @ table + 0.3


def test_the_model_is_small_and_holds_no_pickle():
    assert sum(path.stat().st_size for path in FOLDER.glob("*.npz")) < 3_000_000
    for path in FOLDER.glob("*.npz"):
        with np.load(path, allow_pickle=False) as file:
            assert all(file[part].dtype.kind in "fiu" for part in file.files)


def test_scoring_needs_no_training_library():
    code = "import sys, pipeline.tone.model as m, pipeline.tone.features; m.model(); print('sklearn' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
