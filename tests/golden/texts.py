"""Lays the texts of the marked Wikinews articles beside their marks, so that they can be measured.

    python -m tests.golden.texts FOLDER && python -m pipeline evaluate FOLDER/wikinews-unseen

The marks stand off: the texts are kept outside the repository, in `../shared/corpus`.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

MARKED = Path(__file__).parent / "wikinews"
CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "wikinews.jsonl"
SETS = ("seen", "unseen")


def lay_out(name: str, into: Path, corpus: Path = CORPUS) -> Path:
    """Write the set `name` as ARTICLE.txt beside ARTICLE.json into a folder of `into`, and return it.

    Raises FileNotFoundError without the corpus, ValueError where its text is not the one that was marked.
    """
    texts = {row["url"]: row["text"] for row in map(json.loads, corpus.read_text("utf-8").splitlines())}
    folder = into / f"wikinews-{name}"  # the name that scores are told by
    folder.mkdir(parents=True, exist_ok=True)
    for path in sorted((MARKED / name).glob("*.json")):
        marks = json.loads(path.read_text("utf-8"))
        text = texts[marks["source_url"]]
        if hashlib.sha256(text.encode()).hexdigest() != marks["sha256"]:
            raise ValueError(f"{path.name} was marked on another text than {corpus} holds for {marks['source_url']}")
        for row in (*marks["mentions"], *marks["quotes"]):
            row["text"] = text[row["start"] : row["end"]]
        (folder / path.name).write_text(json.dumps(marks, ensure_ascii=False), "utf-8")
        (folder / path.name).with_suffix(".txt").write_text(text, "utf-8")
    return folder


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python -m tests.golden.texts FOLDER")
    for one in SETS:
        print(lay_out(one, Path(sys.argv[1])))
