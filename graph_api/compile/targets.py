"""What a field is compared, ordered and grouped by, and the bodies on the way there, with the arguments that conditions give them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from graphql import Undefined

from .arguments import bound
from .nature import Frame
from .params import Args, Param
from .tree import Part, Reached, Source, Stored, Target, Value
from .wrapping import object_type

ARGUMENTS = "args"  # what stands beside conditions and keys on a field that takes arguments


class Targets:
    """Finds what fields mean; `now` is the clock of the list."""

    def __init__(self, frame: Frame, now: Param) -> None:
        self.frame = frame
        self.now = now

    def further(self, target: Target, type_name: str, name: str, given: Mapping[str, Any]) -> Target:
        """A target one step further away; of an amount the whole is fetched, once for both its sides."""
        if isinstance(target, Part):
            return Part(self.reached(type_name, name, given, target.source), target.index)
        return self.reached(type_name, name, given, target)

    def reached(self, type_name: str, name: str, given: Mapping[str, Any], target: Target) -> Reached:
        """A value of the neighbour that a field leads to, or of the node in a column."""
        nature = self.frame.nature(type_name, name)
        is_member = nature.form == "member"
        source = None if is_member else self.source(type_name, name, given)
        return Reached(source, name if is_member else None, nature.result, target)

    def target(self, type_name: str, name: str, given: Mapping[str, Any]) -> Stored | Value:
        """What a field of a type is to be compared by."""
        nature = self.frame.nature(type_name, name)
        assert nature.leaf is not None
        if nature.body is None:
            return Stored(name, nature.leaf)
        return Value(nature.body, self._arguments(type_name, name, given), nature.leaf)

    def source(self, type_name: str, name: str, given: Mapping[str, Any]) -> Source:
        """The body that finds the neighbours that a field leads to."""
        nature = self.frame.nature(type_name, name)
        assert nature.body is not None
        return Source(nature.body, self._arguments(type_name, name, given), nature.result)

    def _arguments(self, type_name: str, name: str, given: Mapping[str, Any]) -> Args:
        """What `args` gives to the body of a field; an argument that is left out has its default."""
        body = self.frame.nature(type_name, name).body
        assert body is not None
        definitions = object_type(self.frame.schema, type_name).fields[name].args
        defaults = {key: argument.default_value for key, argument in definitions.items() if argument.default_value is not Undefined}
        return bound(body, definitions, {**defaults, **(given.get(ARGUMENTS) or {})}, self.now)
