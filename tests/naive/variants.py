"""The same document with other values: what a cached plan must answer as well as a fresh one."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from random import Random
from typing import Any

from graphql import GraphQLError, OperationDefinitionNode, parse, print_ast

from .generator import Operation
from .inputs import CURRENCIES, DAYS, MOMENTS, SPANS, TEXTS
from .samples import Samples

_SIZES = (0, 1, 2, 3, 5)


def variant(operation: Operation, random: Random, samples: Samples) -> Operation | None:
    """The operation with other values of its plain variables; None where it has none of them."""
    values = dict(operation.variables)
    for name, type_ in _declared(operation.document):
        if name not in operation.cursors and name in values and values[name] is not None:
            values[name] = _other(type_.strip("!"), values[name], random, samples)
    return None if values == operation.variables else replace(operation, variables=values)


@lru_cache(maxsize=8)  # several variants of a document are asked for, one after the other
def _declared(document: str) -> list[tuple[str, str]]:
    try:
        found = [each for each in parse(document).definitions if isinstance(each, OperationDefinitionNode)]
    except GraphQLError:
        return []
    return [(each.variable.name.value, print_ast(each.type)) for node in found for each in node.variable_definitions or ()]


def _other(type_: str, value: Any, random: Random, samples: Samples) -> Any:
    match type_:
        case "Int":
            return random.choice(_SIZES)
        case "Float":
            return random.choice((0.0, 0.5, 1.0))
        case "String" if value in CURRENCIES:
            return random.choice(CURRENCIES)
        case "String":
            return random.choice((samples.value(random, "Customer", "displayName") or "", *TEXTS))
        case "ID":
            return samples.id(random, random.choice(samples.labels))
        case "DateTime":
            return random.choice(MOMENTS)
        case "Date":
            return random.choice(DAYS)
        case "Duration":
            return random.choice(SPANS)
        case "[String!]" | "[ID!]" | "[DateTime!]" | "[Date!]" | "[Int!]":
            return [_other(type_[1:-2], None, random, samples) for _ in range(random.choice((0, 1, 3)))]
        case _:
            return value
