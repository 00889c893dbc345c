"""Which language an article is in: Readout reads English, and what it made of any other would be wrong."""

from __future__ import annotations

import re
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from pipeline.wordlist import words

READ = "en"
# Words of English alone: a ninth or more of the words of each article in seeds/articles and of 294 in Wikinews. Looking
# for them spares English articles the identifier, which takes a second to load.
COMMON = words(
    "the and to that for with by from it has he his said were which this they been their but who would after"
)
MANY = 0.1
_WORD = re.compile(r"[^\W\d_]+")
_LEAST, _MOST = 100, 2000  # characters looked at
_SURE = 0.5  # the identifier took none of those articles for another language


def identified(text: str) -> str | None:
    """The language as ISO 639-1 writes it; None for a text too short to tell, or one of mixed languages."""
    start = text[:_MOST]
    found = _WORD.findall(start.casefold())
    if len(start) < _LEAST or not found:
        return None
    if sum(word in COMMON for word in found) >= MANY * len(found):
        return READ
    code, confidence = _identifier().classify(start)
    return code if confidence >= _SURE else None


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
