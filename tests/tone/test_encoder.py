"""The sentence encoder: its pieces, its arithmetic, and the updates that come with Readout.

The arithmetic is tested on a small network of random weights, since the package with the real ones need not be there.
"""

import json
from pathlib import Path

import numpy as np
import pytest

from pipeline.tone import encoder
from pipeline.tone.encoder import HEADS, LAYERS, UPPER, WIDTH, Batch, Encoder, Network
from pipeline.tone.scorers import Target
from pipeline.tone.wordpieces import Vocabulary

PIECES = (
    "[PAD]",
    "[UNK]",
    "[CLS]",
    "[SEP]",
    "[MASK]",
    "the",
    "minister",
    "thank",
    "##ed",
    "smith",
    "jones",
    ",",
    ".",
    "'",
)
INNER = 4 * WIDTH


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return Vocabulary({piece: number for number, piece in enumerate(PIECES)})


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        pytest.param("The minister", "the minister", id="small letters"),
        pytest.param("Smith thanked Jones.", "smith thank ##ed jones .", id="the longest piece first"),
        pytest.param("Smíth's", "smith ' [UNK]", id="accents go, marks are words"),
        pytest.param("thankful", "[UNK]", id="a word is known as a whole or not"),
        pytest.param("x" * 200, "[UNK]", id="too long a word"),
    ],
)
def test_pieces(text: str, pieces: str, vocabulary: Vocabulary):
    cut = vocabulary.cut(text, 0, len(text), 20)
    assert " ".join(PIECES[piece] for piece in cut.pieces) == f"[CLS] {pieces} [SEP]"
    assert cut.is_target == (False, *[True] * len(pieces.split()), False)


def test_the_target_is_told(vocabulary: Vocabulary):
    cut = vocabulary.cut("Smith thanked Jones.", 6, 13, 20)
    assert [PIECES[piece] for piece, told in zip(cut.pieces, cut.is_target, strict=True) if told] == ["thank", "##ed"]


@pytest.mark.parametrize("start", [0, 100, 199])
def test_of_a_long_text_what_stands_around_the_target_is_read(start: int, vocabulary: Vocabulary):
    words = ["the"] * 200
    words[start] = "smith"
    cut = vocabulary.cut(" ".join(words), 4 * start, 4 * start + 5, 10)
    assert len(cut.pieces) == len(cut.is_target) == 12
    assert sum(cut.is_target) == 1
    assert PIECES[cut.pieces[cut.is_target.index(True)]] == "smith"


def test_a_target_without_a_word_is_refused(vocabulary: Vocabulary):
    with pytest.raises(ValueError, match=r"no word at 5-6 of 'Smith thanked Jones\.'"):
        vocabulary.cut("Smith thanked Jones.", 5, 6, 20)


def shapes() -> dict[str, tuple[int, ...]]:
    """Names and shapes of the weights of MiniLM, with a small vocabulary."""
    found: dict[str, tuple[int, ...]] = {
        "embeddings.word_embeddings.weight": (len(PIECES), WIDTH),
        "embeddings.position_embeddings.weight": (encoder.PIECES + 2, WIDTH),
        "embeddings.token_type_embeddings.weight": (2, WIDTH),
    }
    norms = ["embeddings.LayerNorm"]
    for layer in range(LAYERS):
        at = f"encoder.layer.{layer}."
        for part in ("attention.self.query", "attention.self.key", "attention.self.value", "attention.output.dense"):
            found |= {f"{at}{part}.weight": (WIDTH, WIDTH), f"{at}{part}.bias": (WIDTH,)}
        found |= {f"{at}intermediate.dense.weight": (INNER, WIDTH), f"{at}intermediate.dense.bias": (INNER,)}
        found |= {f"{at}output.dense.weight": (WIDTH, INNER), f"{at}output.dense.bias": (WIDTH,)}
        norms += [at + "attention.output.LayerNorm", at + "output.LayerNorm"]
    return found | {f"{norm}.{part}": (WIDTH,) for norm in norms for part in ("weight", "bias")}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A vocabulary and random weights, laid out as the package lays out its own."""
    made = tmp_path_factory.mktemp("encoder")
    chance = np.random.default_rng(0)
    told: dict[str, object] = {"__metadata__": {"format": "pt"}}
    numbers = b"\0" * 8
    told["embeddings.position_ids"] = {"dtype": "I64", "shape": [1, 1], "data_offsets": [0, 8]}
    for name, shape in shapes().items():
        content = (
            (chance.standard_normal(shape) * 0.05 + name.endswith("LayerNorm.weight")).astype(np.float32).tobytes()
        )
        place = [len(numbers), len(numbers) + len(content)]
        told[name] = {"dtype": "F32", "shape": list(shape), "data_offsets": place}
        numbers += content
    head = json.dumps(told).encode()
    (made / "model.safetensors").write_bytes(len(head).to_bytes(8, "little") + head + numbers)
    (made / "vocab.txt").write_text("\n".join(PIECES))
    return made


@pytest.fixture(scope="module")
def small(folder: Path) -> Encoder:
    return Encoder.read(folder)


SHORT = Target("Smith thanked Jones.", 0, 5)
OTHER = Target("Smith thanked Jones.", 14, 19)
LONG = Target("The minister thanked Smith, the minister thanked Jones, the minister thanked the minister.", 21, 26)


def test_a_score_is_likelihoods_and_stands_at_its_target(small: Encoder):
    found = small.score([LONG, SHORT, OTHER])
    assert found.shape == (3, 3)
    assert np.allclose(found.sum(axis=1), 1, atol=1e-5)
    assert np.allclose(found[1], small.score([SHORT])[0], atol=1e-5), "what fills up a row counts for nothing"
    assert not np.allclose(found[1], found[2], atol=1e-4), "who is the target counts"
    assert small.score([]).shape == (0, 3)


def test_a_low_rank_update_is_added(small: Encoder):
    name = f"encoder.layer.{UPPER}.output.dense"
    chance = np.random.default_rng(1)
    down, up = (chance.standard_normal(shape).astype(np.float32) for shape in ((4, INNER), (WIDTH, 4)))
    changed = small.base.with_updates({f"{name}.down": down, f"{name}.up": up})
    x = chance.standard_normal((2, INNER)).astype(np.float32)
    assert np.allclose(changed.linear(name, x) - small.base.linear(name, x), x @ down.T @ up.T, atol=1e-2)


def test_attention_looks_at_real_pieces_only(small: Encoder):
    chance = np.random.default_rng(2)
    query, key, value = (chance.standard_normal((1, 3, WIDTH)).astype(np.float32) for _ in range(3))
    real = np.array([[1, 1, 0]], np.float32)
    seen = small.base.attended(query, key, value, Batch(np.zeros((1, 3), np.int64), real, real))
    size = WIDTH // HEADS
    for head in range(HEADS):
        part = slice(head * size, (head + 1) * size)
        fits = np.exp(query[0, :, part] @ key[0, :2, part].T / np.sqrt(size))
        wanted = fits / fits.sum(axis=1, keepdims=True) @ value[0, :2, part]
        assert np.allclose(seen[0, :, part], wanted, atol=1e-5)


def test_gelu():
    x = np.array([-3, -1, 0, 1, 3], np.float32)
    assert np.allclose(Network({}).gelu(x), [-0.0040, -0.1587, 0, 0.8413, 2.9960], atol=1e-3)


def test_the_updates_are_small_and_fit_the_network(small: Encoder):
    assert encoder.FILE.stat().st_size < 3_000_000
    own = {"mark": (WIDTH,), "head.weight": (3, 2 * WIDTH), "head.bias": (3,)}
    with np.load(encoder.FILE, allow_pickle=False) as file:
        for name in file.files:
            assert file[name].dtype == np.float16
            rest = name.partition(".")[2]
            assert np.isfinite(file[name]).all()
            if not rest.endswith((encoder.DOWN, encoder.UP)):
                assert file[name].shape == own[rest]
    assert small.members
    changed = [name for name in shapes() if small.members[0].weights[name] is not small.base.weights[name]]
    assert len(changed) == 6 * (LAYERS - UPPER)
    assert all(int(name.split(".")[2]) >= UPPER for name in changed)


def test_training_computes_what_scoring_computes(small: Encoder):
    torch = pytest.importorskip("torch", reason="torch is needed to train the encoder only, and is not installed")
    from pipeline.tone.train_encoder import Learner

    learner = Learner(small.base)
    for name, weights in learner.updates.items():
        if name.endswith(encoder.UP):
            torch.nn.init.normal_(weights, std=0.05)
    learner.is_learning = False
    batch = Batch.of([small.vocabulary.cut(target.text, target.start, target.end, 20) for target in (SHORT, LONG)])
    x = encoder.understood(batch, small.base)
    learnt = small.base.with_updates({name: own.astype(np.float32) for name, own in learner.weights().items()})
    with torch.no_grad():
        in_torch = encoder.judged(torch.from_numpy(x), batch, learner).numpy()
    assert np.allclose(encoder.judged(x, batch, learnt), in_torch, atol=1e-2)
