"""Who stands behind a statement, a report or a survey: the one it is of, by or from, or who is told to have issued it.

'Trump's statement', 'a survey published by the society', 'NATO figures', 'Novak said in a statement ... The statement
also said'. A page or a summary speaks for itself.
"""

from __future__ import annotations

from collections.abc import Callable

from pipeline.parse import Token
from pipeline.quotes.phrases import object_of, phrase
from pipeline.quotes.sources import SUBJECTS
from pipeline.speech import NOUNS, VERBS
from pipeline.wordlist import words

# What stands for its author, and what is quoted under its own name though somebody's.
AUTHORED = NOUNS | words(
    "word release report survey poll study data datum figure record research analysis estimate statistic account "
    "bulletin memo communique communiqué opinion note article essay editorial schedule timetable projection "
    "forecast guidance briefing notice alert advisory readout transcript memoir autobiography diary"
)
OWN_NAME = words("document proclamation website text version summary page transcript")
PAPERS = AUTHORED | OWN_NAME
PARTS = words("part portion excerpt section passage paragraph line extract copy version")
# 'he said in an interview', 'during a rally'
TOLD_IN = PAPERS | words(
    "interview conference briefing tweet post email call forum debate rally hearing broadcast programme program podcast"
)
RULINGS = words("ruling judgment judgement verdict order motion complaint lawsuit indictment petition resolution")
# Common nouns of bodies: 'a police service statement'.
BODIES = words(
    "service ministry police army navy military government court council committee commission company party agency "
    "department office hospital university union court bank board bureau embassy administration parliament group "
    "association federation institute authority consulate foundation college"
)
# Where a post stands is not whose it is.
PLATFORMS = words("twitter facebook instagram youtube telegram tiktok weibo vkontakte linkedin reddit snapchat")
PUBLISHING = words("issue release publish make post share put send file submit complete produce write sign")
ISSUING = PUBLISHING | words("give deliver") | VERBS.keys()
DEFINITE = ("the", "this", "that")


def author_of(paper: Token, is_known: Callable[[Token], bool]) -> Token | None:
    """Head of the author of a paper, as told here or where it was told of before; None where it is not told.

    `is_known` tells whether a token is (part of) the name of an entity.
    """
    found = _beside(paper, is_known)
    if found is not None or paper.lemma_ in OWN_NAME:
        return found
    if not any(child.lower_ in DEFINITE for child in paper.children):
        return None
    told = (token for token in reversed(paper.doc[: paper.i]) if token.lemma_ == paper.lemma_ and token.pos_ == "NOUN")
    return next((author for token in told if (author := _beside(token, is_known)) is not None), None)


def _beside(paper: Token, is_known: Callable[[Token], bool]) -> Token | None:
    """Whose the paper is by what stands with it: 'X's report', 'a report by X', 'a report released by X', 'an X
    statement'; else who issued it."""
    children = [*paper.children]
    if paper.head.i < paper.i:  # 'read a statement from X': the parse ties the 'from' to the verb
        children += [c for c in paper.head.children if c.i == paper.right_edge.i + 1]
    whose = next((c for c in children if c.dep_ == "poss" and c.lower_ not in ("whose", "which")), None)
    if whose is not None:
        return whose if paper.lemma_ not in OWN_NAME else None
    told = ("from", "by") if paper.lemma_ in OWN_NAME else ("from", "by", "of")
    for child in children:
        if child.dep_ in ("prep", "agent") and child.lower_ in told and paper.lemma_ != "word":
            by: Token | None = child
        elif child.dep_ == "acl" and child.lower_ == "citing":
            return next((c for c in child.children if c.dep_ == "dobj"), None)
        elif child.dep_ == "acl" and child.tag_ in ("VBN", "VBD") and child.lemma_ in PUBLISHING:
            if (issuer := _issuer(paper)) is not None:
                return issuer  # 'In a statement published by the agency, X said'
            by = next((c for c in child.children if c.lower_ in ("by", "from")), None)
        else:
            continue
        author = object_of(by)
        if author is not None and author.ent_type_ not in ("DATE", "TIME"):
            return author
    for child in children:
        if child.dep_ not in ("compound", "nmod") or child.lower_ in PLATFORMS:
            continue
        kind = paper.lemma_ in OWN_NAME and (child.text.islower() or (child.is_sent_start and child.pos_ == "NOUN"))
        if not kind and (child.lemma_.lower() in BODIES or is_known(child)):  # 'court documents' are quoted as such
            return child if paper.lemma_ != "report" else None  # 'a UN report': of it or about it
    return _issuer(paper)


def is_of_a_kind(papers: Token) -> bool:
    """'eyewitness reports', 'official statements': named by what they are, unlike 'reports', 'media reports'."""
    kinds = [c for c in papers.children if (c.dep_ == "compound" and c.pos_ == "NOUN") or c.lower_ == "official"]
    return any(c.lower_ not in ("media", "press", "news", "newspaper") for c in kinds)


def _issuer(paper: Token) -> Token | None:
    """'X issued a report', 'X said in a statement'."""
    verb = paper.head
    if paper.dep_ == "pobj" and verb.lower_ in ("in", "via", "through"):
        verb = verb.head.head if verb.head.dep_ == "dobj" else verb.head  # 'announced the cut in a statement'
    elif paper.dep_ != "dobj":
        return None
    if verb.pos_ != "VERB" or verb.lemma_.lower() not in ISSUING:
        return None
    subject = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    return subject if subject is not None and subject.pos_ in ("PROPN", "NOUN", "PRON") else None


def part_of(head: Token) -> Token | None:
    """The paper of 'part of the ruling', 'an excerpt from her letter'; None where `head` is no part of a paper."""
    if head.lemma_.lower() not in PARTS:
        return None
    whole = next((object_of(c) for c in head.children if c.lower_ in ("of", "from")), None)
    return whole if whole is not None and whole.lemma_.lower() in PAPERS | RULINGS else None


def printed_name(paper: Token) -> str:
    """The phrase of a paper with what tells it apart: 'a statement posted to his account'."""
    span = phrase(paper)
    told = next((c for c in paper.children if c.dep_ == "acl" and c.tag_ == "VBN" and c.left_edge.i == span.end), None)
    end = told.right_edge.i + 1 if told is not None else span.end
    return " ".join(paper.doc[span.start : end].text.split())
