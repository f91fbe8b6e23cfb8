"""Our own scalars: they refuse what would be stored ambiguously (Strawberry's DateTime takes naive input and cuts nanoseconds)."""

from __future__ import annotations

import datetime as dt
import decimal
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any, NewType, cast

import strawberry
from graphql import GraphQLError

if TYPE_CHECKING:
    from strawberry.types.scalar import ScalarDefinition

DATE_TIME = re.compile(r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d:\d\d)", re.ASCII)
DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
DURATION = re.compile(r"-?P(?=.)(?:(\d{1,12})D)?(?:T(?=.)(?:(\d{1,12})H)?(?:(\d{1,12})M)?(?:(\d{1,12})(?:\.(\d{1,9}))?S)?)?", re.ASCII)
DECIMAL = re.compile(r"-?\d{1,30}(?:\.\d{1,30})?", re.ASCII)
PATH = re.compile(r"[A-Za-z]\w*(?:\.[A-Za-z]\w*)*", re.ASCII)
ELSEWHERE = (
    'A condition also compares with what stands elsewhere, `{ path: "order.orderedAt", plus: "P3D" }`: a row around the condition by its '
    "type, else a field of the row itself; then single neighbours; then a time. Where one of the two is a day, days are compared."
)
_SHOWN = 60  # characters of a value that is refused


def parse_date_time(value: Any) -> str:
    """An ISO 8601 instant with a zone → the same instant at offset zero, as text with all its nanoseconds.

    Raises GraphQLError for a naive instant, a wrong form or a date that does not exist.
    """
    match = DATE_TIME.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        raise GraphQLError(f"DateTime is an ISO 8601 instant with its zone, such as 2026-03-12T09:30:00Z, not {value!r}.")
    year, month, day, hour, minute, second, fraction, zone = match.groups()
    try:
        instant = dt.datetime.fromisoformat(f"{year}-{month}-{day}T{hour}:{minute}:{second or '00'}{zone.replace('Z', '+00:00')}")
        utc = instant.astimezone(dt.UTC)
    except (ValueError, OverflowError) as error:
        raise GraphQLError(f"DateTime {value!r} does not exist: {error}.") from None
    digits = (fraction or "").rstrip("0")
    return utc.strftime("%Y-%m-%dT%H:%M:%S").rjust(19, "0") + (f".{digits}" if digits else "") + "Z"


def parse_date(value: Any) -> str:
    """An ISO 8601 calendar date; raises GraphQLError for another form or a day that does not exist."""
    if isinstance(value, str) and DATE.fullmatch(value):
        try:
            return dt.date.fromisoformat(value).isoformat()
        except ValueError:
            pass
    raise GraphQLError(f"Date is an ISO 8601 day that exists, such as 2026-03-12, not {value!r}.")


def parse_duration(value: Any) -> str:
    """An ISO 8601 duration of days, hours, minutes and seconds; raises GraphQLError for months and years, which have no fixed length."""
    if isinstance(value, str) and DURATION.fullmatch(value):
        return value
    raise GraphQLError(f"Duration is ISO 8601 with days, hours, minutes and seconds, such as P2DT3H, not {_shown(value)}.")


def parse_decimal(value: Any) -> decimal.Decimal:
    """An exact decimal written as a string; raises GraphQLError for anything that is not finite and plain."""
    text = str(value) if isinstance(value, int) and not isinstance(value, bool) else value
    if isinstance(text, str) and DECIMAL.fullmatch(text):
        return decimal.Decimal(text)
    raise GraphQLError(f'Decimal is a string such as "12.50", not {_shown(value)}.')


def parse_search_text(value: Any) -> str:
    """Any text, for the compiler says what of it can be searched for; raises GraphQLError for anything else."""
    if isinstance(value, str):
        return value
    raise GraphQLError(f"SearchText is a string, not {_shown(value)}.")


def parse_embedding(value: Any) -> list[float]:
    """A list of numbers, whose length and size the compiler checks; raises GraphQLError for anything else."""
    if isinstance(value, list):
        numbers = cast("list[Any]", value)
        if all(isinstance(number, int | float) and not isinstance(number, bool) for number in numbers):
            return numbers
    raise GraphQLError(f"Embedding is a list of numbers, not {_shown(value)}.")


def or_path(parse: Callable[[Any], str]) -> Callable[[Any], str | dict[str, str]]:
    """A parser that takes `{ path: "order.orderedAt", plus: "P3D" }` as well, which conditions compare with what stands there.

    The parser raises GraphQLError for a path that is not written out, and for anything else beside it.
    """

    def parse_either(value: Any) -> str | dict[str, str]:
        if not isinstance(value, dict):
            return parse(value)
        given = cast("dict[str, Any]", value)
        path = given.get("path")
        if not isinstance(path, str) or PATH.fullmatch(path) is None or not given.keys() <= {"path", "plus"}:
            said = f'{{ path: "order.orderedAt", plus: "P3D" }}, its names written out, not {_shown(given)}'
            raise GraphQLError(f"A time that stands elsewhere is asked for with {said}.")
        return {"path": path, "plus": parse_duration(given["plus"])} if "plus" in given else {"path": path}

    return parse_either


def _shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


DateTime = NewType("DateTime", str)
Date = NewType("Date", str)
Duration = NewType("Duration", str)
Decimal = NewType("Decimal", str)
SearchText = NewType("SearchText", str)
Embedding = NewType("Embedding", str)
# Text to a client; the compiler brings it into the spelling in which marks of each sort are kept.
Mark = Annotated[str, strawberry.argument(metadata={"form": "Mark"})]

# What `StrawberryConfig(scalar_map=…)` takes; the values stay text on their way out.
SCALARS: dict[object, ScalarDefinition] = {
    DateTime: strawberry.scalar(
        name="DateTime",
        description=f"An instant, ISO 8601 with its zone; answered at offset zero. {ELSEWHERE}",
        serialize=str,
        parse_value=or_path(parse_date_time),
    ),
    Date: strawberry.scalar(
        name="Date", description=f"A calendar day, ISO 8601. {ELSEWHERE}", serialize=str, parse_value=or_path(parse_date)
    ),
    Duration: strawberry.scalar(
        name="Duration",
        description="A length of time, ISO 8601 in days, hours, minutes and seconds.",
        serialize=str,
        parse_value=parse_duration,
    ),
    SearchText: strawberry.scalar(
        name="SearchText", description="Words to search for, as somebody types them.", serialize=str, parse_value=parse_search_text
    ),
    Embedding: strawberry.scalar(
        name="Embedding",
        description="A vector, as a list of numbers of the length that all embeddings here have.",
        parse_value=parse_embedding,
    ),
    Decimal: strawberry.scalar(name="Decimal", description="An exact decimal, as a string.", serialize=str, parse_value=parse_decimal),
}
