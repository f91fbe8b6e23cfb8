"""Which rows count: what `only` and `skip` say of columns."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal

from seed.mapping.language import OWN, Column, Condition, Format
from seed.mapping.located import Located


@dataclass(frozen=True)
class Scope:
    """What the values of one file may name: the files that are joined to it; and how the file is written."""

    joined: Collection[str]
    form: Format


def column(name: str, scope: Scope) -> Column:
    """Return the column that a name means: `orders.Nr` is one of a joined file, `Nr` one of the row's own."""
    file, dot, rest = name.partition(".")
    return Column(rest.strip(), file.strip()) if dot and file.strip() in scope.joined else Column(name.strip(), OWN)


_TESTS = ("is", "not", "least", "below", "empty")


def conditions(place: Located, scope: Scope) -> tuple[Condition, ...]:
    """Return what `only` and `skip` say: a column that is not empty, or columns with what they hold; raises MappingError."""
    if isinstance(place.value, str):
        return (Condition(column(place.text(), scope), empty=False),)
    return tuple(_condition(each, column(name, scope)) for name, each in place.table().items())


def _condition(place: Located, tested: Column) -> Condition:
    if not place.is_table:
        return Condition(tested, among=_words(place))
    found = place.only(_TESTS)
    if not found:
        raise place.error(f"{place.name} says nothing; write one of {', '.join(_TESTS)}")
    empty = found["empty"].value if "empty" in found else None
    if empty is not None and not isinstance(empty, bool):
        raise found["empty"].error("empty is true or false")
    return Condition(
        tested,
        among=_words(found["is"]) if "is" in found else None,
        beside=_words(found["not"]) if "not" in found else frozenset(),
        least=_number(found["least"]) if "least" in found else None,
        below=_number(found["below"]) if "below" in found else None,
        empty=empty,
    )


def _words(place: Located) -> frozenset[str]:
    words: list[str] = []
    for each in place.each():
        if isinstance(each.value, bool):
            words.append(str(each.value).lower())
        elif isinstance(each.value, (str, int, float)):
            words.append(str(each.value))
        else:
            raise each.error(f"{place.name} is {each.value!r}; write a text or a number")
    return frozenset(words)


def _number(place: Located) -> Decimal:
    if isinstance(place.value, bool) or not isinstance(place.value, (int, float)):
        raise place.error(f"{place.name} is {place.value!r}; write a number")
    return Decimal(str(place.value))
