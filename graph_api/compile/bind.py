"""Values into the parameters of a plan: the one encoder of arguments, and the refusals that wait until values are known."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from decimal import Decimal
from enum import Enum
from functools import partial
from typing import Any, cast

from ..catalog import Body
from ..errors import Code
from . import cursor
from .cursor import refusal
from .slots import Slot, look_up
from .tree import ById, Choice, Context, CursorClock, CursorKey, Facet, Member, One, Page, Param, Rows, Selection

LARGEST_PAGE = 100
DURATION = re.compile(r"P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d{1,9}))?S)?)?")
TIMES = {
    "DateTime": re.compile(r"[+-]?\d{4,9}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?Z"),
    "Date": re.compile(r"[+-]?\d{4,9}-\d\d-\d\d"),
    "Duration": re.compile(r"-?P[-0-9DTHMS.]+"),
}
NUMBERS = {"Int": int, "Float": (int, float), "Boolean": bool}


@dataclass(frozen=True)
class Run:
    """One request's values: the coerced variables, and what the request itself brings (`now`, `timeZone`, `currency`, `caller`)."""

    variables: Mapping[str, Any]
    context: Mapping[str, str]


@dataclass(frozen=True)
class PageRun:
    """What the decoder needs of one page: how many rows were asked for, and how a row's cursor is written."""

    limit: int
    write: Callable[[list[Any]], str] | None


Getter = Callable[[Run], Any]


class Binder:
    """Binds one plan. Constants are encoded once; pages are checked whether or not their rows are reached."""

    def __init__(self, selection: Selection, parameters: Mapping[Param, str]) -> None:
        constant = {param: name for param, name in parameters.items() if not _varies(param)}
        nothing = Run({}, {})
        self._constants = {name: _getter(param)(nothing) for param, name in constant.items()}
        self._getters = [(name, _getter(param)) for param, name in parameters.items() if _varies(param)]
        self.pages = tuple(pages(selection))
        self._pages = [_page(page) for page in self.pages]

    def bind(self, run: Run) -> tuple[dict[str, Any], list[PageRun]]:
        """The statement's parameters and the pages' own values. Raises GraphQL errors for sizes and cursors that cannot be answered."""
        found = [page(run) for page in self._pages]
        return {**self._constants, **{name: getter(run) for name, getter in self._getters}}, found


def pages(item: Any) -> Iterator[Page]:
    """Every page of a plan, outermost first, in the order of the answer."""
    if isinstance(item, Selection):
        for _, inner in item.fields:
            yield from pages(inner)
    elif isinstance(item, Choice):
        for option in item.options:
            yield from pages(option)
    elif isinstance(item, Facet | Member | One | Rows | ById):
        yield from pages(item.selection)
    elif isinstance(item, Page):
        yield item
        for selection in item.selections:
            yield from pages(selection)


def _varies(param: Param) -> bool:
    sources = cast("tuple[Any, ...]", param.source) if isinstance(param.source, tuple) else (param.source,)
    return any(isinstance(source, Slot | Context | CursorKey | CursorClock) for source in sources)


def _raw(source: Any) -> Getter:
    """How a source's value is read."""
    match source:
        case Slot(path=path):
            return lambda run: look_up(run.variables, path)
        case Context(name=name):
            return lambda run: run.context[name]
        case CursorKey(cursor=inner, index=index):
            text = _raw(inner)
            return lambda run: cursor.read(text(run)).keys[index]
        case CursorClock(cursor=inner):
            text = _raw(inner)
            return lambda run: cursor.read(text(run)).now
        case tuple():
            items = [_raw(item) for item in cast("tuple[Any, ...]", source)]
            return lambda run: [item(run) for item in items]
        case _:
            return lambda run: source


def _getter(param: Param) -> Getter:
    raw, encode = _raw(param.source), partial(_encoded, param)
    return lambda run: encode(raw(run))


def _encoded(param: Param, value: Any) -> Any:
    """A value as the statement takes it."""
    if param.role == "limit":
        return _size(value) + 1
    if param.many and value is not None:
        return [_one(param, item) for item in value]
    return _one(param, value)


def _one(param: Param, value: Any) -> Any:
    if isinstance(param.source, CursorKey | CursorClock):
        _check_key(param.type, value)
    if isinstance(value, Enum):
        return value.name
    if isinstance(value, str) and not value.isascii():
        _check_text(value)
    if isinstance(value, Decimal):
        return str(value)
    if param.type == "Duration" and param.role == "operand" and isinstance(value, str):
        return nanoseconds(value)
    return value


def _check_text(text: str) -> None:
    """JSON can spell half of a character, which the database cannot hold."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise refusal(f"A text holds half a character, at {error.start}.", Code.BAD_USER_INPUT) from None


def nanoseconds(text: str) -> int:
    """The length of an ISO 8601 duration of days, hours, minutes and seconds."""
    negative, match = text.startswith("-"), DURATION.fullmatch(text.lstrip("-"))
    if match is None:
        raise refusal(cursor.FOREIGN, Code.BAD_CURSOR)
    days, hours, minutes, seconds = (int(part or 0) for part in match.groups()[:4])
    total = (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 10**9 + int((match[5] or "").ljust(9, "0") or 0)
    return -total if negative else total


def _check_key(type_name: str, value: Any) -> None:
    """The values of a cursor come from outside, whatever its checksum says."""
    if value is None:
        return
    pattern, number = TIMES.get(type_name), NUMBERS.get(type_name)
    fits = pattern.fullmatch(value) if pattern and isinstance(value, str) else isinstance(value, number or str) and not pattern
    if not fits:
        raise refusal(cursor.FOREIGN, Code.BAD_CURSOR)


def _size(value: Any) -> int:
    if not 0 <= value <= LARGEST_PAGE:
        raise refusal(f"A page has from 0 to {LARGEST_PAGE} rows, not {value}.", Code.PAGE_SIZE)
    return value


def _page(page: Page) -> Callable[[Run], PageRun]:
    size, clock = _raw(page.limit.source), _raw(_clock(page))
    positions = [_raw(position.source) for position in (page.after, page.before) if position is not None]
    identified = page.writes_cursors or bool(positions)
    static, params = signature(page) if identified else ("", [])
    getters = [_getter(param) for param in params]

    def run_page(run: Run) -> PageRun:
        limit = _size(size(run))
        if not identified:
            return PageRun(limit, None)
        identity = cursor.identity(static, [getter(run) for getter in getters])
        for position in positions:
            cursor.verify(position(run), identity)
        return PageRun(limit, partial(_write, clock(run), identity))

    return run_page


def _write(now: str, identity: bytes, keys: list[Any]) -> str:
    return cursor.write(keys, now, identity)


def _clock(page: Page) -> Any:
    position = page.after or page.before
    return CursorClock(position.source) if position else Context("now")


def signature(page: Page) -> tuple[str, list[Param]]:
    """What a list's cursors belong to: its words without any value, and the values apart, wherever they come from."""
    params: list[Param] = []
    arguments = [(name, param) for name, param in page.source.args if not isinstance(param.source, Context | CursorClock)]
    words = [page.source.body.path, *_words(arguments, params), *_words(page.condition, params), *_words(page.keys, params)]
    return repr(words), params


def _words(thing: Any, params: list[Param]) -> Iterator[object]:
    if isinstance(thing, Param):
        if not isinstance(thing.source, Context | CursorClock):
            params.append(thing)
        yield thing.type
    elif isinstance(thing, Body):
        yield thing.path
    elif is_dataclass(thing) and not isinstance(thing, type):
        yield type(thing).__name__
        for each in fields(thing):
            yield from _words(getattr(thing, each.name), params)
    elif isinstance(thing, tuple | list):
        several = cast("Sequence[Any]", thing)
        yield len(several)
        for item in several:
            yield from _words(item, params)
    elif isinstance(thing, frozenset):
        yield from sorted(cast("frozenset[str]", thing))
    else:
        yield repr(thing)
