"""Paths such as `customer.firstOrderAt`, from a row over single neighbours to a value, and the times that conditions compare with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from graphql import is_required_argument

from ..catalog.header import nearest
from ..errors import Code
from .arguments import param
from .around import Around
from .cursor import refusal
from .nature import TO_ONE
from .slots import Revealed
from .targets import Targets
from .tree import Relative, Target
from .wrapping import object_type

TIMES = ("DateTime", "Date")


class Paths:
    """Reads paths; `around` are the rows that they can start at."""

    def __init__(self, targets: Targets, around: Around, revealed: Revealed) -> None:
        self.around = around
        self._frame = targets.frame
        self._targets = targets
        self._revealed = revealed

    def elsewhere(self, given: Mapping[str, Any], place: str) -> Relative:
        """The time that a path leads to. Raises a GraphQL error for what is called nothing around, and for what is no time."""
        path = self._revealed.ask(given["path"], str)
        start, here = self.around.find(tuple(path.split("."))), f'{place}.path "{path}"'
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
            raise refusal(f"{here} ends at a {type_name}; go on to one of its fields.", Code.BAD_USER_INPUT)
        name, *rest = names
        nature = self._frame.natures.get((type_name, name))
        leads = [each for each in object_type(self._frame.schema, type_name).fields if self._leads_on(type_name, each)]
        if nature is None or name not in leads:
            fact = "has no" if nature is None else "has several values, or none that can be compared, in its"
            raise refusal(f"{here}: {type_name} {fact} {name}.{nearest(name, [*leads, *others])}", Code.BAD_USER_INPUT)
        if any(is_required_argument(each) for each in object_type(self._frame.schema, type_name).fields[name].args.values()):
            raise refusal(f"{here}: {type_name}.{name} needs arguments, which a path cannot give.", Code.BAD_USER_INPUT)
        if nature.is_single and not rest:
            return self._targets.target(type_name, name, {})
        if nature.is_single:
            raise refusal(f"{here} ends at {name}, which has no {rest[0]}.", Code.BAD_USER_INPUT)
        target = self.along(nature.result, tuple(rest), here)
        return target if nature.form == "facet" else self._targets.further(target, type_name, name, {})

    def _leads_on(self, type_name: str, name: str) -> bool:
        nature = self._frame.nature(type_name, name)
        return nature.is_single or nature.form in TO_ONE
