"""Paths such as `customer.firstOrderAt`, from a row over single neighbours to a value, and the times that conditions compare with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from graphql import is_required_argument

from ..catalog.header import nearest
from ..errors import Code
from .arguments import param
from .around import Around
from .cursor import refusal
from .groups import Trail
from .nature import TO_ONE, Form
from .slots import Revealed
from .targets import Targets
from .tree import Relative, Target
from .wrapping import object_type

TIMES = ("DateTime", "Date")
MOST_NAMES = 8  # of one path
_SHOWN = 200  # characters of a path in a message


class Paths:
    """Reads paths; `around` are the rows that they can start at."""

    def __init__(self, targets: Targets, around: Around, revealed: Revealed) -> None:
        self.around = around
        self._frame = targets.frame
        self._targets = targets
        self._revealed = revealed

    def names(self, path: Any, place: str) -> tuple[tuple[str, ...], str]:
        """The names of a path, and the place with it for a message. Raises a GraphQL error for too many, each of which may cost a body."""
        text: str = self._revealed.ask(path, str)
        names = tuple(text.split("."))
        if len(names) > MOST_NAMES:
            raise refusal(f"{place} has more than {MOST_NAMES} names.", Code.TOO_LARGE)
        return names, f'{place} "{text[:_SHOWN]}"'

    def elsewhere(self, given: Mapping[str, Any], place: str) -> Relative:
        """The time that a path leads to. Raises a GraphQL error for what is called nothing around, and for what is no time."""
        names, here = self.names(given["path"], f"{place}.path")
        start = self.around.find(names)
        target = self.along(start.type, start.fields, here, self.around.names)
        if target.leaf.type not in TIMES:
            raise refusal(f"{here} is no time; it is of type {target.leaf.type}.", Code.BAD_USER_INPUT)
        role = "days" if target.leaf.type == "Date" else "shift"
        found = Relative(start.level, target, param(given["plus"], "Duration", role=role) if "plus" in given else None)
        self.around.note(found)
        return found

    def along(self, type_name: str, names: tuple[str, ...], here: str, others: Iterable[str] = ()) -> Target:
        """The value that names lead to over single neighbours. Raises a GraphQL error at the first that leads nowhere."""
        if not names:
            raise refusal(f"{here} ends at {type_name}; go on to one of its fields.", Code.BAD_USER_INPUT)
        name, *rest = names
        self._check(type_name, name, here, TO_ONE, others)
        nature = self._frame.nature(type_name, name)
        if nature.is_single:
            self._refuse_more(name, rest, here)
            return self._targets.target(type_name, name, {})
        target = self.along(nature.result, tuple(rest), here)
        return target if nature.form == "facet" else self._targets.further(target, type_name, name, {})

    def over(self, type_name: str, names: Sequence[str], here: str) -> Trail | Target | None:
        """All that names lead to from a row, over neighbours however many; None where they end at the row itself.

        Raises a GraphQL error at the first that leads nowhere, and for an end of which no two can be told apart.
        """
        if not names:
            kind = self._frame.kind(type_name)
            if kind is None or kind.family == "row":
                raise refusal(f"{here} ends at {type_name}, which has no id; go on to one of its fields.", Code.BAD_USER_INPUT)
            return None
        name, *rest = names
        self._check(type_name, name, here, (*TO_ONE, "rows", "page"))
        nature = self._frame.nature(type_name, name)
        if nature.is_single:
            self._refuse_more(name, rest, here)
            return self._targets.target(type_name, name, {})
        end = self.over(nature.result, rest, here)
        if nature.form == "facet":
            return end
        is_member = nature.form == "member"
        source = None if is_member else self._targets.source(type_name, name, {})
        return Trail(source, name if is_member else None, nature.result, end)

    def _check(self, type_name: str, name: str, here: str, forms: tuple[Form, ...], others: Iterable[str] = ()) -> None:
        """Raises a GraphQL error unless a field leads on, to a single value or to neighbours of these forms, without being told more."""
        fields = object_type(self._frame.schema, type_name).fields
        natures = {each: self._frame.nature(type_name, each) for each in fields}
        leads = [each for each, nature in natures.items() if nature.is_single or nature.form in forms]
        if name not in leads:
            fact = f"leads to several by {name}" if name in fields else f"has no {name[:_SHOWN]}"
            raise refusal(f"{here}: {type_name} {fact}.{nearest(name, [*leads, *others])}", Code.BAD_USER_INPUT)
        if any(is_required_argument(each) for each in fields[name].args.values()):
            raise refusal(f"{here}: {type_name}.{name} needs arguments, which a path cannot give.", Code.BAD_USER_INPUT)

    def _refuse_more(self, name: str, rest: Sequence[str], here: str) -> None:
        if rest:
            raise refusal(f"{here} goes on with {rest[0]}, but {name} is a value.", Code.BAD_USER_INPUT)
