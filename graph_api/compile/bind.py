"""Values into the parameters of a plan, and the refusals of pages that wait until values are known."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from functools import partial
from typing import Any, cast

from ..catalog import Body
from . import cursor
from .cost import Estimate, Listing, estimate, listings
from .encode import check_clock, encoded, horizon, size
from .params import Context, CursorClock, CursorKey, Grain, Horizon, Param
from .slots import Slot, look_up
from .tree import Page, Selection
from .walk import pages
from .zones import grain


@dataclass(frozen=True)
class Run:
    """One request's values: the coerced variables, and what the request itself brings (`now`, `timeZone`, `currency`, `caller`)."""

    variables: Mapping[str, Any]
    context: Mapping[str, Any]


@dataclass(frozen=True)
class PageRun:
    """What the decoder needs of one page: how many rows were asked for, and how a row's cursor is written."""

    limit: int
    write: Callable[[list[Any]], str] | None


@dataclass(frozen=True)
class Bound:
    """A plan with values: the statement's parameters, the pages' own values, and how much that could bring."""

    parameters: dict[str, Any]
    pages: list[PageRun]
    estimate: Estimate


Getter = Callable[[Run], Any]


class Binder:
    """Binds one plan. Constants are encoded once; pages are checked whether or not their rows are reached."""

    def __init__(self, selection: Selection, parameters: Mapping[Param, str], largest_page: int) -> None:
        constant = {param: name for param, name in parameters.items() if not _varies(param)}
        nothing = Run({}, {})
        self._constants = {name: _getter(param)(nothing) for param, name in constant.items()}
        self._getters = [(name, _getter(param)) for param, name in parameters.items() if _varies(param)]
        self._pages = [_page(page, largest_page) for page in pages(selection)]
        self._lists = listings(selection)
        self._sizes = [_size(listing, largest_page) for listing in self._lists]

    def bind(self, run: Run) -> Bound:
        """Everything with the values of one request. Raises GraphQL errors for sizes and cursors that cannot be answered."""
        found = [page(run) for page in self._pages]
        most = estimate(self._lists, [size_of(run) for size_of in self._sizes])
        return Bound({**self._constants, **{name: getter(run) for name, getter in self._getters}}, found, most)


def _varies(param: Param) -> bool:
    sources = cast("tuple[Any, ...]", param.source) if isinstance(param.source, tuple) else (param.source,)
    return any(isinstance(source, Slot | Context | Grain | CursorKey | CursorClock | Horizon) for source in sources)


def _raw(source: Any) -> Getter:
    """How a source's value is read."""
    match source:
        case Slot(path=path):
            return lambda run: look_up(run.variables, path)
        case Context(name=name):
            return lambda run: run.context[name]
        case Grain(zone=zone):
            place = _raw(zone)
            return lambda run: grain(place(run))
        case CursorKey(cursor=inner, index=index):
            text = _raw(inner)
            return lambda run: cursor.read(text(run)).keys[index]
        case CursorClock(cursor=inner):
            text = _raw(inner)
            return lambda run: cursor.read(text(run)).now
        case Horizon(span=span, clock=clock, latest=latest, zone=zone):
            length, start, place = _raw(span), _raw(clock), _raw(zone)
            return lambda run: horizon(length(run), start(run), latest=latest, time_zone=place(run))
        case tuple():
            items = [_raw(item) for item in cast("tuple[Any, ...]", source)]
            return lambda run: [item(run) for item in items]
        case _:
            return lambda run: source


def _getter(param: Param) -> Getter:
    raw, encode = _raw(param.source), partial(encoded, param)
    return lambda run: encode(raw(run))


def _size(listing: Listing, largest: int) -> Callable[[Run], int]:
    given = listing.size
    if isinstance(given, int):
        return lambda run: given
    asked = _raw(given.source)
    return lambda run: size(asked(run), largest)


def _page(page: Page, largest: int) -> Callable[[Run], PageRun]:
    asked, clock = _raw(page.limit.source), _raw(_clock(page))
    positions = [_raw(position.source) for position in (page.after, page.before) if position is not None]
    identified = page.writes_cursors or bool(positions)
    static, params = signature(page) if identified else ("", [])
    getters = [_getter(param) for param in params]

    def run_page(run: Run) -> PageRun:
        limit = size(asked(run), largest)
        if not identified:
            return PageRun(limit, None)
        identity = cursor.identity(static, [getter(run) for getter in getters])
        for position in positions:
            cursor.verify(position(run), identity)
            check_clock(cursor.read(position(run)).now)
        return PageRun(limit, partial(cursor.write, now=clock(run), belongs_to=identity))

    return run_page


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
