"""What an article's file states about it, checked strictly: front matter of Markdown, keys of a line of JSON."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from pipeline.readers.source import Unreadable
from pipeline.seeds import Seeds

HOW = {
    "title": 'write title: "..." in quotation marks',
    "published": "write it as 2021-11-26, 2021-11-26T15:42, 2021-11 or 2021",
    "url": "write the full address, https://...",
    "language": "write the two letters of ISO 639-1, such as en",
}


@dataclass(frozen=True, slots=True)
class Stated:
    """Keyword arguments of Source, by name."""

    title: str | None
    outlet: str | None
    author: str | None
    url: str | None
    language: str | None
    published: dt.date | None
    precision: str
    time: str | None


def stated(given: Mapping[Any, Any], seeds: Seeds) -> Stated:
    """The metadata of a mapping; keys it does not know are ignored. Raises Unreadable, naming key and value.

    An outlet that is not stated is that of the address, where outlets.toml knows its host.
    """
    published, precision, time = _published(given.get("published"))
    url = _text(given, "url")
    if url is not None and host_of(url) is None:
        raise _wrong("url", url)
    language = _text(given, "language")
    if language is not None and not re.fullmatch(r"[A-Za-z]{2}(?:[-_]\w+)?", language):
        raise _wrong("language", language)
    return Stated(
        title=_text(given, "title"),
        outlet=outlet(_text(given, "outlet"), url, seeds),
        author=_text(given, "author"),
        url=url,
        language=language[:2].lower() if language else None,
        published=published,
        precision=precision,
        time=time,
    )


def outlet(name: str | None, url: str | None, seeds: Seeds) -> str | None:
    """The outlet of that name, spelt as in outlets.toml where it is known there, else that of the address."""
    if name:
        known = seeds.outlet_named(name) or seeds.outlet_of_domain(name)
        return known.name if known else name
    host = host_of(url) if url else None
    at_host = seeds.outlet_of_domain(host) if host else None
    return at_host.name if at_host else None


def host_of(url: str) -> str | None:
    """The host of an address of the web; None if it is none."""
    try:
        parts = urlsplit(url)
        return parts.hostname if parts.scheme in ("http", "https") else None
    except ValueError:
        return None


def _text(given: Mapping[Any, Any], key: str) -> str | None:
    """A text in one line; None where it is absent, null or blank."""
    value = given.get(key)
    if isinstance(value, list) and key == "author" and all(isinstance(part, str) for part in value):
        value = ", ".join(value)
    if value is None:
        return None
    if not isinstance(value, str):
        raise _wrong(key, value)
    return " ".join(value.split()) or None


def _published(value: Any) -> tuple[dt.date | None, str, str | None]:
    """Day, precision and time of a date as YAML or JSON gives it: a date, a text, or the number of a year."""
    match value:
        case None:
            return None, "day", None
        case dt.datetime():
            return value.date(), "day", _clock(value)
        case dt.date():
            return value, "day", None
        case bool():
            raise _wrong("published", value)
        case int() | str():
            return _parsed(str(value).strip())
        case _:
            raise _wrong("published", value)


def _parsed(text: str) -> tuple[dt.date, str, str | None]:
    try:
        if re.fullmatch(r"\d{4}", text):
            return dt.date(int(text), 1, 1), "year", None
        if re.fullmatch(r"\d{4}-\d\d", text):
            return dt.date.fromisoformat(f"{text}-01"), "month", None
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        raise _wrong("published", text) from None
    return moment.date(), "day", _clock(moment) if len(text) > len("2021-11-26") else None


def _clock(moment: dt.datetime) -> str:
    return moment.strftime("%H:%M") + (f" {moment.tzname()}" if moment.tzinfo else "")


def _wrong(key: str, value: object) -> Unreadable:
    shown = repr(value)
    shown = shown if len(shown) <= 60 else f"{shown[:60]}..."
    how = HOW.get(key, "write it as text, or leave it out")
    return Unreadable("front-matter", f"{key}: {shown} cannot be used; {how}")
