"""Random valid operations over the whole schema, sized so that a database plans each of them quickly."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Any

from graphql import (
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    get_named_type,
    is_composite_type,
)

from .areas import REFERENCES
from .arguments import Arguments, Asked
from .grouping import Grouping
from .literals import written
from .samples import Samples
from .search import APART
from .variables import Variables

# How many subqueries the fields cost that use others; every other computed field costs one.
COSTS: Mapping[str, int] = {
    "Customer.story": 14,
    "Customer.notKnown": 6,
    "Customer.timeline": 2,
    "Customer.lastExperience": 5,
    "Customer.payments": 4,
    "Spend.change": 5,
    "Spend.window": 5,
    "Spend.lastTransaction": 4,
    "Household.spendWindow": 5,
    "LastExperience.sentence": 3,
    "Order.sentence": 3,
    "Order.payers": 3,
    "Order.revenue": 3,
}
BUDGETS = (1, 2, 3, 4, 6)
# What is rare among so many fields, and worth asking for more often.
FAVOURED = {
    *("customer", "customers", "node", "recognise", "timeline", "entry", "setting", "story", "notKnown"),
    *("payments", "channels", "preference", "spend", "spendWindow", "lastExperience", "purchases", "boughtForHer"),
    *("payers", "unitPrice", "duration", "timeToResolution", "redemptions", "forPersons", "deliveries", "surveys"),
}
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
        self._variables = Variables(random)
        self._written = Arguments(random, samples, self._variables)
        self._grouping = Grouping(random, self._variables.maybe, schema)
        self._fragments: dict[str, tuple[str, str]] = {}
        self._budget = random.choice(BUDGETS)
        self._around: list[str] = []

    def operation(self) -> Operation:
        random = self._random
        root = self._schema.query_type
        assert root is not None
        names = self._some(_fields(root), random.choice((1, 1, 1, 1, 2)))
        items = [self._dressed(root, self._item(root, name, 0, 1, False), False) for name in names]
        if random.random() < 0.04:
            items.append(random.choice(INTROSPECTION))
        if random.random() < 0.1:
            items.append("__typename")
        several = random.random() < 0.05
        text = f"{{ {' '.join(items)} }}" + ("\nquery Other { __typename }" if several else "")
        text += "".join(f"\nfragment {name} on {type_} {{ {body} }}" for name, (type_, body) in self._fragments.items())
        declared, values = self._variables.used(text)
        cursors = {name: key for name, key in self._variables.cursors.items() if f"${name}" in declared}
        return Operation(f"query Asked{declared} {text}", values, "Asked" if several else None, cursors)

    def _some(self, names: list[str], most: int) -> list[str]:
        """Some of the names, each once, the favoured ones more often."""
        weighted = [name for name in names for _ in range(4 if name in FAVOURED else 1)]
        return list(dict.fromkeys(self._random.choices(weighted, k=most))) if names else []

    def _directive(self) -> str:
        chance = self._random.random()
        if chance > 0.08:
            return ""
        name = "include" if chance < 0.05 else "skip"
        return f" @{name}(if: {written(self._variables.maybe(self._random.random() < 0.6, 'Boolean!'))})"

    def _selection(self, type_: GraphQLObjectType, depth: int, width: int, unique: bool = False) -> str:
        self._around.append(type_.name)
        text = self._of_type(type_, depth, width, unique)
        self._around.pop()
        return text

    def _of_type(self, type_: GraphQLObjectType, depth: int, width: int, unique: bool) -> str:
        random = self._random
        scalars = [name for name in _fields(type_) if not is_composite_type(get_named_type(type_.fields[name].type))]
        others = [name for name in _fields(type_) if name not in scalars]
        chosen = self._some(scalars, random.choice((1, 2, 3)))
        if others and (not chosen or (depth < 5 and random.random() < 0.75)):
            chosen += self._some(others, random.choice((1, 1, 2)))
        chosen = [name for name in chosen if self._budget > 0 or f"{type_.name}.{name}" not in REFERENCES] or scalars[:1] or others[:1]
        items = [self._item(type_, name, depth, width, unique) for name in chosen]
        if random.random() < 0.15:
            items.append("__typename" if random.random() < 0.7 else f"{self._variables.fresh('t')}: __typename")
        return " ".join(self._dressed(type_, item, unique) for item in items)

    def _dressed(self, type_: GraphQLObjectType, item: str, unique: bool) -> str:
        """A field as it is, in an inline fragment, in a named one, or twice, to be merged."""
        chance = self._random.random()
        if chance < 0.08:
            condition = f" on {type_.name}" if self._random.random() < 0.6 else ""
            return f"...{condition}{self._directive()} {{ {item} }}"
        if chance < 0.14 and not unique:
            name = self._variables.fresh("F")
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
        key = self._variables.fresh("k") if unique or definition.args or self._random.random() < 0.2 else ""
        arguments, size = self._written.of(Asked(type_.name, name, key, tuple(self._around)), definition, width)
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
            parts.append(f"{self._variables.fresh('n') + ': ' if random.random() < 0.3 else ''}totalCount")
        if random.random() < 0.1:
            parts.append("__typename")
        if "groups" in type_.fields and random.random() < 0.2:
            key = self._variables.fresh("g")
            parts.append(self._grouping.of(key, type_.fields["groups"], row, lambda: self._selection(row, depth + 1, width)))
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


def _fields(type_: GraphQLObjectType) -> list[str]:
    return [name for name in type_.fields if f"{type_.name}.{name}" not in APART]
