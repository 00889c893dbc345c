"""Names in an article: where each begins and ends, titles cut off.

Capitals and tags say where a name is, since spaCy's recogniser glues a country to the name that follows it; the seeds
cut known places and bodies out. Whether a name is a person's says `evidence`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.mentions.gazette import Folded, Gazette, Hit, Words
from pipeline.mentions.given_names import GIVEN
from pipeline.mentions.lexicon import (
    AFTER_NAMES,
    BEFORE_NAMES,
    BODIES,
    DAYS,
    DIVINE,
    DOCUMENTS,
    HUMAN,
    KIN,
    MONTHS,
    NAME_TITLES,
    PARTICLES,
    ROLES,
    SPEECH,
    SUSPECTS,
    THINGS,
    TITLES,
)
from pipeline.parse import Doc, Token
from pipeline.seeds import fold
from pipeline.wordlist import words

NAMING = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "PRODUCT", "WORK_OF_ART"})
HYPHENS = "-‐‑"
OPEN = frozenset({"NOUN", "ADJ", "X", "VERB", "INTJ", "ADV"})  # tags that an unknown name is given by mistake
HEADLINE_VERBS = frozenset(f"{verb}s" for verb in SPEECH | HUMAN)  # 'Putin Says', 'Aliyev Meets'
RANKS = TITLES | ROLES | KIN | SUSPECTS
ENDS_NO_PERSON = BODIES | THINGS | DOCUMENTS
# Korean and Chinese surnames, which a given name with a hyphen follows: 'Park Won-soon', 'Tsai Ing-wen'.
BEFORE_GIVEN = words(
    """
    ahn an bae baek ban chae chang chen chiang cho choi chou chu chung eom ha han heo hong hou hsu huang huh hwang hyun
    jang jeon jeong jin joo ju jun jung kang kim ko koh koo kwon lai lam lee leung lim lin ma min moon nam noh oh pak
    park rhee ri rim roh ryu seo shim shin sohn son song soong su suh tam tsai tseng tung wang wong woo wu yang yeh yeo
    yoo yoon you youn yu yun
    """
)
# Surnames of the same countries that are words of grammar elsewhere: 'To Lam', 'He Lifeng', 'So Yong'.
LIKE_WORDS = words("to he she so do an you my no")
ATTACHED = words("based led backed born era style linked like run wide held made area")  # 'London-based' is no name
LEADING = frozenset({"of", "for", "and"})  # 'Administrator for Response and Recovery X'
OFFICE = 8  # tokens before a name in which its office may stand
CRAFTS = ("ist", "ologist", "caster", "woman")  # 'Ecologist X', 'Violinist X': what a name begins with is a craft


@dataclass(frozen=True, slots=True)
class Name:
    """A capitalised name at the tokens `[start, end)`; `titles` are the folded words of rank right before it."""

    start: int
    end: int
    words: Words
    titles: Words


def candidates(doc: Doc, gazette: Gazette) -> Iterator[Name]:
    """Stretches of capitalised words that may be names of people, titles and known places cut off."""
    cut = {i for hit in gazette.hits if not _holds_person(doc, hit) for i in range(hit.start, hit.end)}
    cut.update(gazette.peoples)
    free = 0
    for i in _openings(gazette.folded):
        if i < free or not _begins(doc, i):
            continue
        end = i + 1
        while end < len(doc) and _continues(doc, end):
            end += 1
        while end > i + 1 and not (_is_name_word(doc[end - 1]) or _ends_hyphenated(doc, end)):
            end -= 1
        yield from _without_titles(doc, gazette.folded, i, end, cut)
        free = end


def _openings(folded: Folded) -> Iterator[int]:
    """Tokens that a name may begin with by their letters alone: four of five need no closer look."""
    particles = set(folded.tokens_of(PARTICLES))
    return (i for i, is_capital in enumerate(folded.capital) if is_capital or i in particles)


def _holds_person(doc: Doc, hit: Hit) -> bool:
    """'the Trump administration'; 'Jack London', 'Paris Hilton': what the recogniser takes for a person."""
    if hit.end - hit.start == 2 and doc[hit.end - 1].is_lower:
        return doc[hit.start].ent_type_ == "PERSON"
    token = doc[hit.start]
    if hit.end - hit.start > 1:
        return False
    neighbours = [doc[j] for j in (hit.start - 1, hit.end) if 0 <= j < len(doc)]
    first = doc[hit.start - 1] if hit.start else None
    if first is not None and first.head == token and first.ent_type_ != "NORP" and fold(first.text) in GIVEN:
        return True  # 'Nikki Holland'
    if token.ent_type_ != "PERSON":
        return False
    if first is not None and first.ent_type_ == "PERSON" and token.ent_iob_ == "I" and first.i == token.left_edge.i:
        return True  # 'Sudesh Amman': one name to the recogniser and the parser
    return any(
        n.ent_type_ == "PERSON" and n.text[0].isupper() and fold(n.text) not in TITLES and fold(n.text) in GIVEN
        for n in neighbours
    )


def _is_name_word(token: Token) -> bool:
    text = token.text
    if not text[0].isupper() or (not text.isalpha() and any(c.isdigit() for c in text)):
        return False
    lower = token.lower_
    if lower in HEADLINE_VERBS or lower in DAYS or (lower in MONTHS and token.ent_type_ == "DATE"):
        return False
    if token.pos_ == "PROPN":
        return True
    if token.is_stop:
        return False
    if token.ent_type_ in NAMING:
        return True
    return not token.is_sent_start and token.is_title and token.pos_ in OPEN and not _opens_speech(token)


def _opens_speech(token: Token) -> bool:
    return token.i > 0 and token.nbor(-1).is_punct


def _begins(doc: Doc, i: int) -> bool:
    if _is_name_word(doc[i]) or _is_surname_like_a_word(doc, i):
        return True
    if _is_first_half(doc, i) and i + 3 < len(doc) and _is_name_word(doc[i + 3]):
        return True
    return doc[i].lower_ in PARTICLES and doc[i].text != "I" and _leads_on(doc, i)


def _is_surname_like_a_word(doc: Doc, i: int) -> bool:
    """The 'To' of 'its leader To Lam': a word of grammar whose capital nothing but a name explains."""
    token = doc[i]
    if token.lower_ not in LIKE_WORDS or not token.is_title or token.is_sent_start or i + 1 == len(doc):
        return False
    before = doc[i - 1]
    explains_nothing = before.is_lower or before.text in ("'s", "’s", ",") or fold(before.text).rstrip(".") in TITLES
    is_headline = not any(t.is_lower and not t.is_stop for t in token.sent)
    return explains_nothing and not is_headline and _is_name_word(doc[i + 1]) and fold(doc[i + 1].text) not in RANKS


def _leads_on(doc: Doc, i: int) -> bool:
    """A particle that a name follows: 'de Blasio', 'bin Salman', 'al-Sisi'; 'a' and 'an' never."""
    token = doc[i]
    if token.text in ("y", "an", "do", "le", "los", "ten", "A", "An", "Do") and not (
        i > 0 and _is_name_word(doc[i - 1])
    ):
        return False
    rest = i + 1
    while rest < len(doc) and (doc[rest].text in HYPHENS + "'’" or doc[rest].text in PARTICLES):
        rest += 1
    return rest < len(doc) and _is_name_word(doc[rest])


def _continues(doc: Doc, i: int) -> bool:
    token = doc[i]
    if token.is_sent_start and not doc[i - 1].text.endswith("."):
        return False
    if _is_name_word(token):
        return not token.is_sent_start or len(doc[i - 1].text) == 2
    if _is_first_half(doc, i) and doc[i - 1].lower_ in BEFORE_GIVEN:
        return True
    if token.text in HYPHENS and not doc[i - 1].whitespace_ and not token.whitespace_:
        if i + 1 == len(doc) or not doc[i + 1].is_alpha:
            return False
        return doc[i + 1].text[0].isupper() or _hyphenated(doc, i) or _is_third_part(doc, i + 1)
    if doc[i - 1].text in HYPHENS and token.is_alpha:
        return _hyphenated(doc, i - 1) or _is_third_part(doc, i)
    return token.text in PARTICLES and _leads_on(doc, i)


def _hyphenated(doc: Doc, i: int) -> bool:
    """The small second half of a name: 'Kim Jong-un', 'Man-kei'. 'London-based' is none."""
    after = doc[i + 1]
    if not after.is_lower or after.lower_ in ATTACHED:
        return False
    if i > 1 and doc[i - 2].is_title and doc[i - 2].lower_ in BEFORE_GIVEN:
        return True
    return len(after) <= 4 and after.tag_ in ("NNP", "NN", "JJ", "FW") and after.pos_ == "PROPN"


def _is_third_part(doc: Doc, i: int) -> bool:
    """The 'cha' of 'Prayut Chan-o-cha'."""
    return i > 3 and doc[i].is_lower and doc[i - 2].is_lower and doc[i - 3].text in HYPHENS and doc[i - 4].is_title


def _is_first_half(doc: Doc, i: int) -> bool:
    """Whether a small second half follows: the 'Do' of 'Lee Do-hoon', the 'Man' of 'Man-kei Tam'."""
    if not doc[i].is_title or doc[i].whitespace_ or i + 2 >= len(doc) or doc[i + 1].text not in HYPHENS:
        return False
    return fold(doc[i + 2].text) not in TITLES | ROLES and _hyphenated(doc, i + 1)


def _ends_hyphenated(doc: Doc, end: int) -> bool:
    """Whether a name ends in a small second half."""
    if not doc[end - 1].is_lower or doc[end - 2].text not in HYPHENS:
        return False
    return _hyphenated(doc, end - 2) or _is_third_part(doc, end - 1)


def _without_titles(doc: Doc, folded: Folded, start: int, end: int, cut: set[int]) -> Iterator[Name]:
    """The names in a run: what is left between titles, demonyms and known places."""
    at = start
    titles: list[str] = []
    while at < end:
        word = fold(doc[at].text)
        if at in cut or word in DIVINE or word in AFTER_NAMES:
            at += 1
        elif _is_title(doc, at, start, end):
            titles.append(word.rstrip("."))
            at += 1
        elif doc[at].text in HYPHENS:
            at += 1
        else:
            stop = at + 1
            while stop < end and stop not in cut and not (_is_title(doc, stop, at, end) and stop + 1 < end):
                stop += 1
            while stop > at + 1 and _ends_no_name(doc[stop - 1]):
                stop -= 1
            at = _after_office(doc, at, stop)
            if stop - at > 2 and fold(doc[at + 1].text) in GIVEN and _precedes_names(doc, at):
                at += 1
            yield Name(at, stop, folded.span(at, stop), tuple(titles) or _rank_before(doc, at))
            titles, at = [], stop


def _ends_no_name(token: Token) -> bool:
    return token.text in HYPHENS or token.lower_ in PARTICLES or token.lower_.strip(".") in AFTER_NAMES


def _precedes_names(doc: Doc, i: int) -> bool:
    """'Muslim X Y', 'Secretary of State X Y', 'Ecologist X Y': a word before the name, unless it is a given name."""
    word = fold(doc[i].text)
    return word not in GIVEN and (word in BEFORE_NAMES or word.endswith(CRAFTS) or word in ENDS_NO_PERSON)


def _after_office(doc: Doc, start: int, end: int) -> int:
    """Where the person begins in 'Mayor of Koszalin Piotr Jedlinski', if a given name tells, and in 'Secretary of State
    Blinken'."""
    link = start - 1 - (start > 0 and doc[start - 1].lower_ == "the")  # 'head of the Customs Service Piotr Jedlinski'
    if start < 2 or doc[link].lower_ not in LEADING or fold(doc[start].text) in GIVEN:
        return start
    office = doc[max(0, start - OFFICE) : start]
    if not any(fold(t.text).rstrip(".") in RANKS for t in office):
        return start
    if end - start > 1 and doc[start - 1].lower_ == "of" and fold(doc[start].text) in BEFORE_NAMES:
        return start + 1
    return next((i for i in range(start + 1, end - 1) if fold(doc[i].text) in GIVEN), start)


def _is_title(doc: Doc, i: int, start: int, end: int) -> bool:
    word = fold(doc[i].text).rstrip(".")
    if (word not in TITLES and word not in ROLES) or _is_first_half(doc, i):
        return False
    return word not in NAME_TITLES or not (i > start and (i + 1 >= end or fold(doc[i - 1].text) in GIVEN))


def _rank_before(doc: Doc, i: int) -> Words:
    """Role or kin right before a name: 'spokesperson Barend Leyts', 'head of the Academy of Sciences of X, Y'."""
    j = i - 1
    if j >= 0 and doc[j].text in "]":
        j -= 1
    while j >= 0 and doc[j].pos_ in ("PROPN", "ADJ") and doc[j].text[0].isupper():
        back = j
        while back > 0 and (doc[back].text[0].isupper() or doc[back].lower_ in ("the", "and", "for")) and j - back < 6:
            back -= 1
        if doc[back].lower_ != "of":
            break
        j = back - 1
    ranks: list[str] = []
    while j >= 0 and (word := fold(doc[j].text).rstrip(".")) in RANKS:
        ranks.insert(0, word)
        j -= 1
    return tuple(ranks)
