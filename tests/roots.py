"""The lists of the root, and questions to them with a value for everything they need: what the gates of the plan go through."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graphql import GraphQLArgument, GraphQLEnumType, GraphQLObjectType, get_named_type

from graph_api.compile.wrapping import is_list, object_type
from graph_api.schema import Built

PAGING = ("first", "after", "last", "before", "filter", "orderBy")
SAMPLES = {
    "DateTime": '"2026-01-01T00:00:00Z"',
    "Date": '"2026-01-01"',
    "Int": "1",
    "Float": "0.5",
    "Boolean": "true",
    "SearchText": '"tea"',
    "Embedding": "[0.1, 0.2, 0.3]",
}


@dataclass(frozen=True)
class Root:
    """A list of the root: its field, the type of its rows, a value for each of its own arguments, and what tells its rows apart."""

    field: str
    row: str
    arguments: Mapping[str, str]
    id: str

    def asked(self, inner: str, **paging: str) -> str:
        """A question to the list, with all of its own arguments."""
        given = ", ".join(f"{name}: {value}" for name, value in {**paging, **self.arguments}.items())
        return f"{{ {self.field}{f'({given})' if given else ''} {{ {inner} }} }}"


def roots(built: Built) -> Iterator[Root]:
    """Every list of the root."""
    query = built.core.type_map["Query"]
    assert isinstance(query, GraphQLObjectType)
    for (type_name, field), nature in built.compiler.frame.natures.items():
        if type_name == "Query" and nature.form == "page":
            own = {name: first_value(argument) for name, argument in query.fields[field].args.items() if name not in PAGING}
            row = object_type(built.core, nature.result)
            yield Root(field, row.name, own, "id" if "id" in row.fields else "__typename")


def labelled(built: Built) -> Iterator[Root]:
    """Those of them whose rows are nodes of one label."""
    return (root for root in roots(built) if root.row in built.catalog.kinds and built.catalog.kinds[root.row].label)


def first_value(argument: GraphQLArgument) -> str:
    """A value that an argument takes."""
    named = get_named_type(argument.type)
    value = min(named.values) if isinstance(named, GraphQLEnumType) else SAMPLES.get(named.name, '"x"')
    return f"[{value}]" if is_list(argument.type) else value


def sample(built: Built, row: str, name: str) -> str:
    """A value that a field is compared with."""
    leaf = built.compiler.frame.nature(row, name).leaf
    assert leaf is not None
    return min(leaf.values) if leaf.values else SAMPLES.get(leaf.type, '"x"')
