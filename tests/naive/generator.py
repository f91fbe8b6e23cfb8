"""Random valid operations over the whole schema, sized so that a database plans each of them quickly."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Any

from graphql import (
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    get_named_type,
    is_composite_type,
    is_non_null_type,
)

from .areas import REFERENCES
from .inputs import Inputs
from .literals import Variable, sent, written
from .samples import Samples

# How many subqueries the fields cost that use others; every other computed field costs one.
COSTS: Mapping[str, int] = {
    "Customer.story": 14,
    "Customer.notKnown": 6,
    "Customer.timeline": 4,
    "Customer.lastExperience": 5,
    "Customer.payments": 4,
    "Spend.window": 5,
    "Spend.lastTransaction": 4,
    "Household.spendWindow": 5,
    "LastExperience.sentence": 3,
    "Order.sentence": 3,
    "Order.payers": 3,
    "Order.revenue": 3,
}
BUDGETS = (3, 5, 6, 8, 10, 14)
MOST_ROWS = 300
INTROSPECTION = (
    "__schema { queryType { name } }",
    '__type(name: "Customer") { name kind fields { name } }',
    '__type(name: "Sort") { enumValues { name description } }',
)


@dataclass(frozen=True)
class Operation:
    """A document with its variables; `cursors` names, for each cursor variable, the key of the connection it pages."""

    document: str
    variables: dict[str, Any]
    name: str | None = None
    cursors: Mapping[str, str] = field(default_factory=dict[str, str])


class Generator:
    """Makes operations for one schema from what one graph holds."""

    def __init__(self, schema: GraphQLSchema, samples: Samples) -> None:
        self._schema = schema
        self._samples = samples

    def operation(self, seed: str) -> Operation:
        """The operation of a seed, always the same one."""
        return _Draft(self._schema, self._samples, Random(seed)).operation()


class _Draft:
    """One operation under way."""

    def __init__(self, schema: GraphQLSchema, samples: Samples, random: Random) -> None:
        self._schema, self._samples, self._random = schema, samples, random
        self._declared: dict[str, str] = {}
        self._values: dict[str, Any] = {}
        self._fragments: dict[str, tuple[str, str]] = {}
        self._cursors: dict[str, str] = {}
        self._names = 0
        self._budget = random.choice(BUDGETS)
        self._bad = random.choice(BAD) if random.random() < 0.06 else ""
        self._inputs = Inputs(random, samples, self._maybe_variable)

    def operation(self) -> Operation:
        random = self._random
        root = self._schema.query_type
        assert root is not None
        items = [self._item(root, name, 0, 1, False) for name in random.choices(_fields(root), k=random.choice((1, 1, 1, 2, 3)))]
        if random.random() < 0.04:
            items.append(random.choice(INTROSPECTION))
        if random.random() < 0.1:
            items.append("__typename")
        several = random.random() < 0.05
        text = f"{{ {' '.join(items)} }}" + ("\nquery Other { __typename }" if several else "")
        text += "".join(f"\nfragment {name} on {type_} {{ {body} }}" for name, (type_, body) in self._fragments.items())
        used = {name: type_ for name, type_ in self._declared.items() if re.search(rf"\${name}\b", text)}
        declared = f"({', '.join(f'${name}: {type_}' for name, type_ in used.items())})" if used else ""
        values = {name: value for name, value in self._values.items() if name in used}
        cursors = {name: key for name, key in self._cursors.items() if name in used}
        return Operation(f"query Asked{declared} {text}", values, "Asked" if several else None, cursors)

    def _fresh(self, prefix: str) -> str:
        self._names += 1
        return f"{prefix}{self._names}"

    def _variable(self, value: Any, type_: str) -> Variable:
        name = self._fresh("v")
        default = self._random.random() < 0.25
        self._declared[name] = type_ + (f" = {written(value)}" if default else "")
        if not default or self._random.random() < 0.5:
            self._values[name] = sent(value)
        return Variable(name)

    def _maybe_variable(self, value: Any, type_: str) -> Any:
        return self._variable(value, type_) if self._random.random() < 0.35 else value

    def _directive(self) -> str:
        chance = self._random.random()
        if chance > 0.08:
            return ""
        name = "include" if chance < 0.05 else "skip"
        return f" @{name}(if: {written(self._maybe_variable(self._random.random() < 0.6, 'Boolean!'))})"

    def _selection(self, type_: GraphQLObjectType, depth: int, width: int, unique: bool = False) -> str:
        random = self._random
        scalars = [name for name in _fields(type_) if not is_composite_type(get_named_type(type_.fields[name].type))]
        others = [name for name in _fields(type_) if name not in scalars]
        chosen = random.sample(scalars, min(len(scalars), random.choice((1, 2, 3)))) if scalars else []
        if others and (not chosen or (depth < 5 and random.random() < 0.75)):
            chosen += random.sample(others, min(len(others), random.choice((1, 1, 2))))
        chosen = [name for name in chosen if self._budget > 0 or name in scalars[:1] or not scalars] or scalars[:1] or others[:1]
        items = [self._item(type_, name, depth, width, unique) for name in chosen]
        if random.random() < 0.15:
            items.append("__typename" if random.random() < 0.7 else f"{self._fresh('t')}: __typename")
        return " ".join(self._dressed(type_, item, unique) for item in items)

    def _dressed(self, type_: GraphQLObjectType, item: str, unique: bool) -> str:
        """A field as it is, in an inline fragment, in a named one, or twice, to be merged."""
        chance = self._random.random()
        if chance < 0.08:
            condition = f" on {type_.name}" if self._random.random() < 0.6 else ""
            return f"...{condition}{self._directive()} {{ {item} }}"
        if chance < 0.14 and not unique:
            name = self._fresh("F")
            self._fragments[name] = (type_.name, item)
            return f"...{name}{self._directive()}" + (f" ...{name}" if self._random.random() < 0.3 else "")
        if chance < 0.18:
            return f"{item} {item}"
        node = self._schema.type_map["Node"]
        if chance < 0.2 and isinstance(node, GraphQLInterfaceType) and node in type_.interfaces:
            return f"... on Node {{ id }} {item}"
        return item

    def _item(self, type_: GraphQLObjectType, name: str, depth: int, width: int, unique: bool) -> str:
        definition = type_.fields[name]
        full = f"{type_.name}.{name}"
        self._budget -= COSTS.get(full, 1 if full in REFERENCES else 0)
        key = self._fresh("k") if unique or definition.args or self._random.random() < 0.2 else ""
        arguments, size = self._arguments(type_.name, name, definition, key, width)
        body = self._body(definition, arguments, depth, width * size)
        given = f"({', '.join(f'{each}: {written(value)}' for each, value in arguments.items())})" if arguments else ""
        text = f"{key + ': ' if key else ''}{name}{given}{self._directive()}"
        return f"{text} {{ {body} }}" if body else text

    def _body(self, definition: GraphQLField, arguments: Mapping[str, Any], depth: int, width: int) -> str:
        named = get_named_type(definition.type)
        if isinstance(named, GraphQLInterfaceType):
            return self._of_node(named, arguments.get("id"), depth, width)
        if not isinstance(named, GraphQLObjectType):
            return ""
        if "pageInfo" in named.fields:
            return self._connection(named, depth, width)
        return self._selection(named, depth + 1, width)

    def _connection(self, type_: GraphQLObjectType, depth: int, width: int) -> str:
        random = self._random
        row = get_named_type(type_.fields["nodes"].type)
        assert isinstance(row, GraphQLObjectType)
        parts: list[str] = []
        if random.random() < 0.75:
            parts.append(f"nodes {{ {self._selection(row, depth + 1, width)} }}")
        if random.random() < 0.3 or not parts:
            inner = f"node {{ {self._selection(row, depth + 1, width)} }}" if random.random() < 0.6 else "__typename"
            parts.append(f"edges {{ cursor {inner} }}")
        if random.random() < 0.45:
            parts.append("pageInfo { hasNextPage hasPreviousPage startCursor endCursor }")
        if random.random() < 0.3:
            parts.append(f"{self._fresh('n') + ': ' if random.random() < 0.3 else ''}totalCount")
        if random.random() < 0.1:
            parts.append("__typename")
        random.shuffle(parts)
        return " ".join(parts)

    def _of_node(self, interface: GraphQLInterfaceType, id: Any, depth: int, width: int) -> str:
        """Fields of an interface, and of some of the types that it may turn out to be."""
        random = self._random
        possible = {option.name: option for option in self._schema.get_possible_types(interface)}
        names = random.sample(sorted(possible), 2)
        if isinstance(id, str) and (meant := self._samples.type_of(id)) in possible:
            names[0] = meant
        parts = ["__typename", "id"] if random.random() < 0.8 else ["__typename"]
        parts += [f"... on {name} {{ {self._selection(possible[name], depth + 1, width, unique=True)} }}" for name in dict.fromkeys(names)]
        return " ".join(parts)

    def _arguments(self, type_name: str, name: str, definition: GraphQLField, key: str, width: int) -> tuple[dict[str, Any], int]:
        found: dict[str, Any] = {}
        for each, argument in definition.args.items():
            if each in PAGING or not (is_non_null_type(argument.type) or self._random.random() < 0.5):
                continue
            value = self._plain(type_name, name, each, argument.type)
            found[each] = value if each == "id" else self._maybe_variable(value, str(argument.type))
            if not is_non_null_type(argument.type) and self._random.random() < 0.06:
                found[each] = None
        if "first" not in definition.args:
            return found, 1
        size = self._paging(found, key, width)
        for each, make in (("filter", self._filter), ("orderBy", self._order)):
            if each in definition.args and self._random.random() < 0.4:
                form = get_named_type(definition.args[each].type)
                assert isinstance(form, GraphQLInputObjectType)
                found[each] = make(form, str(definition.args[each].type))
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
            found["first"] = self._maybe_variable(size, "Int")
        else:
            found["last"] = self._maybe_variable(size, "Int")
        for end in ("after", "before"):
            if random.random() < (0.2 if end == "after" else 0.12):
                name = self._fresh("c")
                self._declared[name] = "String"
                self._cursors[name] = key
                found[end] = Variable(name)
        return max(size, 1)

    def _filter(self, form: GraphQLInputObjectType, type_: str) -> Any:
        if self._random.random() < 0.15:
            return self._variable(Inputs(self._random, self._samples, lambda value, _: value).filter(form), type_)
        return self._inputs.filter(form)

    def _order(self, form: GraphQLInputObjectType, type_: str) -> Any:
        if self._random.random() < 0.15:
            return self._variable(Inputs(self._random, self._samples, lambda value, _: value).order(form), type_)
        return self._inputs.order(form)

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
                name = self._fresh("v")
                self._declared[name] = "ID"
                found["filter"] = {"id": {"eq": Variable(name)}}
            case _:
                pass


PAGING = ("first", "last", "after", "before", "filter", "orderBy")
BAD = ("size", "size", "both", "cursor", "null", "absent")


def _fields(type_: GraphQLObjectType) -> list[str]:
    return list(type_.fields)
