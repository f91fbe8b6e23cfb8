"""Random arguments of one field: its own, a page, a filter and an order; in some operations one of them is a bad one."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Any

from graphql import GraphQLField, GraphQLInputObjectType, GraphQLObjectType, get_named_type, is_non_null_type

from .inputs import Inputs, row_of
from .samples import Samples
from .variables import Variables

MOST_ROWS = 300
PAGING = ("first", "last", "after", "before", "filter", "orderBy")
BAD = ("size", "size", "both", "cursor", "null", "absent")


@dataclass(frozen=True)
class Asked:
    """A field of a type under a response key; `around` are the types it stands in, its own last, and that of the root nowhere."""

    type: str
    field: str
    key: str
    around: tuple[str, ...] = ()


class Arguments:
    """Makes the arguments of one operation."""

    def __init__(self, random: Random, samples: Samples, variables: Variables) -> None:
        self._random, self._samples, self._variables = random, samples, variables
        self._inputs = Inputs(random, samples, variables.maybe)
        self._bad = random.choice(BAD) if random.random() < 0.06 else ""

    def of(self, asked: Asked, definition: GraphQLField, width: int) -> tuple[dict[str, Any], int]:
        """The arguments of a field below `width` rows, and how many rows it may yield."""
        type_name, name, key = asked.type, asked.field, asked.key
        found: dict[str, Any] = {}
        for each, argument in definition.args.items():
            if each in PAGING or not (is_non_null_type(argument.type) or self._random.random() < 0.5):
                continue
            value = self._plain(type_name, name, each, argument.type)
            found[each] = value if each == "id" else self._variables.maybe(value, str(argument.type))
            if not is_non_null_type(argument.type) and self._random.random() < 0.06:
                found[each] = None
        if "first" not in definition.args:
            return found, 1
        size = self._paging(found, key, width)
        for each in ("filter", "orderBy"):
            if each in definition.args and self._random.random() < 0.4:
                found[each] = self._made(asked, definition, each)
        self._spoil(found)
        return found, size

    def _plain(self, type_name: str, name: str, argument: str, type_: Any) -> Any:
        random = self._random
        if argument == "id":
            if random.random() < 0.08:
                return random.choice(("nobody", "", "cus_", "hou_00000000000000000000000000", "mem_00000000000000000000000000"))
            label = name.capitalize() if name != "node" else random.choice(self._samples.labels)
            return self._samples.id(random, label)
        if argument == "teams":
            return [self._samples.id(random, "Team") for _ in range(random.choice((0, 1, 2)))]
        if argument == "controller":
            return self._samples.id(random, "Brand")
        if name == "previewMerge":
            return self._samples.id(random, "Customer")
        if name == "recognise" and argument == "value":
            mark = self._samples.value(random, "Identifier", random.choice(("value", "normalizedValue")))
            return random.choice((mark, mark, mark.upper(), f" {mark} ", "nobody"))
        hints = {"since": "orderedAt", "until": "orderedAt", "asOf": "orderedAt", "at": "orderedAt"}
        hint = ("LifeEvent", "date") if name == "lifeEvents" else ("Order", hints.get(argument, "orderedAt"))
        return self._inputs.value(type_, hint)

    def _paging(self, found: dict[str, Any], key: str, width: int) -> int:
        random = self._random
        allowed = [size for size in (0, 1, 1, 2, 2, 3, 5, 20, 100) if width * size <= MOST_ROWS]
        size = random.choice(allowed)
        if size == 20:
            pass
        elif random.random() < 0.7:
            found["first"] = self._variables.maybe(size, "Int")
        else:
            found["last"] = self._variables.maybe(size, "Int")
        for end in ("after", "before"):
            if random.random() < (0.2 if end == "after" else 0.12):
                found[end] = self._variables.absent("c", "String")
                self._variables.cursors[found[end].name] = key
        return max(size, 1)

    def _made(self, asked: Asked, definition: GraphQLField, argument: str) -> Any:
        """A filter or an order, some of them as a variable altogether."""
        owner, written = self._samples.schema.type_map[asked.type], definition.args[argument].type
        form = get_named_type(written)
        assert isinstance(form, GraphQLInputObjectType)
        assert isinstance(owner, GraphQLObjectType)
        whole, around = self._random.random() < 0.15, (*asked.around, row_of(owner, asked.field))
        inputs = Inputs(self._random, self._samples, (lambda value, _: value) if whole else self._variables.maybe, around)
        made = inputs.filter(form) if argument == "filter" else inputs.order(form)
        return self._variables.instead(made, str(written)) if whole else made

    def _spoil(self, found: dict[str, Any]) -> None:
        """Make one argument of the operation a bad one, where that is what this operation is for."""
        bad, self._bad = self._bad, ""
        match bad:
            case "size":
                found.pop("last", None)
                found["first"] = self._random.choice((-1, 101, 2_147_483_647))
            case "both":
                found["first"], found["last"] = 2, 2
            case "cursor":
                found["after"] = self._random.choice(("", "x", "nobody's", "W10", "naïve", "AAAAAAAAAAAAW10"))
            case "null":
                found["filter"] = {"not": {"and": [{"id": {self._random.choice(("eq", "ne", "in", "isNull")): None}}]}}
            case "absent":
                found["filter"] = {"id": {"eq": self._variables.absent("v", "ID")}}
            case _:
                pass
