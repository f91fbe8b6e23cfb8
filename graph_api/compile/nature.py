"""What every field of the model is made of, decided once at start; what cannot be compiled is refused here with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from graphql import (
    GraphQLEnumType,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLSchema,
    get_named_type,
    get_nullable_type,
    is_leaf_type,
    is_list_type,
    is_non_null_type,
)
from typing_extensions import TypeIs

from ..catalog import Body, Catalog, Kind
from ..errors import SchemaError
from .tree import Leaf

Form = Literal["stored", "value", "values", "amount", "one", "by_id", "facet", "rows", "page", "member"]
MONEY, PAGE_INFO, ROOT = "Money", "PageInfo", "Query"


@dataclass(frozen=True, eq=False)
class Nature:
    """How one field is answered: its form, its body if it has one, the type it leads to, and the leaf at its end."""

    form: Form
    result: str
    nonnull: bool
    body: Body | None = None
    leaf: Leaf | None = None


class Frame:
    """The schema and the catalogue, fitted together. Raises SchemaError naming the first field that does not fit."""

    def __init__(self, schema: GraphQLSchema, catalog: Catalog) -> None:
        self.schema = schema
        self.catalog = catalog
        self._columns: dict[str, tuple[str, ...]] = {}
        self.natures = {
            (name, field): self._nature(name, field, definition.type)
            for name, type_ in schema.type_map.items()
            if isinstance(type_, GraphQLObjectType) and not is_plumbing(type_)
            for field, definition in type_.fields.items()
        }

    def nature(self, type_name: str, field: str) -> Nature:
        """What a field is made of."""
        return self.natures[type_name, field]

    def kind(self, type_name: str) -> Kind | None:
        """The folder of a type; a row may have none."""
        return self.catalog.kinds.get(type_name)

    def names(self, type_name: str) -> tuple[str, ...]:
        """The Cypher variables that an object of the type consists of."""
        kind = self.kind(type_name)
        return kind.tuple if kind else self._columns.get(type_name, ())

    def options(self, interface: str) -> tuple[str, ...]:
        """The types that an interface may turn out to be, in a fixed order."""
        type_ = self.schema.type_map[interface]
        assert isinstance(type_, GraphQLInterfaceType)
        return tuple(sorted(option.name for option in self.schema.get_possible_types(type_)))

    def _nature(self, type_name: str, field: str, type_: GraphQLOutputType) -> Nature:
        body = self.catalog.body(type_name, field)
        named, nonnull = get_named_type(type_), is_non_null_type(type_)
        if isinstance(named, GraphQLInterfaceType) and type_name == ROOT:
            return Nature("by_id", named.name, nonnull)
        if body is None:
            return self._column(type_name, field, type_)
        if is_leaf_type(named) or named.name == MONEY:
            return self._computed(body, type_)
        if not isinstance(named, GraphQLObjectType):
            raise SchemaError(f"{type_name}.{field}: {body.path} cannot lead to the {named.name} interface; only a column can.")
        result = _row_type(named) if is_connection(named) else named
        if self.kind(result.name) is None:
            self._columns[result.name] = tuple(result.fields)
        if is_connection(named):
            return Nature("page", result.name, nonnull, body)
        if is_list_type(get_nullable_type(type_)):
            return Nature("rows", result.name, nonnull, body)
        facet = body.facet and self.names(result.name) == self.names(type_name) and type_name != ROOT
        return Nature("facet" if facet else "one", result.name, nonnull, body)

    def _computed(self, body: Body, type_: GraphQLOutputType) -> Nature:
        leaf, named = _leaf(type_), get_named_type(type_)
        if named.name == MONEY:
            return Nature("amount", named.name, leaf.nonnull, body, leaf)
        return Nature("values" if leaf.item is not None else "value", named.name, leaf.nonnull, body, leaf)

    def _column(self, type_name: str, field: str, type_: GraphQLOutputType) -> Nature:
        kind, named, leaf = self.kind(type_name), get_named_type(type_), _leaf(type_)
        if named.name == MONEY:
            return Nature("amount", named.name, leaf.nonnull, leaf=leaf)
        if is_leaf_type(named):
            return Nature("stored", named.name, leaf.nonnull, leaf=leaf)
        if (kind is not None and kind.family != "row") or leaf.item is not None:
            raise SchemaError(f"{type_name}.{field}: a property cannot be an object, nor a column a list of objects; write a body for it.")
        return Nature("member", named.name, leaf.nonnull)


def _leaf(type_: GraphQLOutputType) -> Leaf:
    nonnull, bare, named = is_non_null_type(type_), get_nullable_type(type_), get_named_type(type_)
    if is_list_type(bare):
        return Leaf(named.name, nonnull, item=_leaf(bare.of_type))
    values = frozenset(named.values) if isinstance(named, GraphQLEnumType) else frozenset[str]()
    return Leaf(named.name, nonnull, values)


def is_connection(type_: GraphQLNamedType) -> TypeIs[GraphQLObjectType]:
    """Whether a type is a page of a list."""
    return isinstance(type_, GraphQLObjectType) and type_.name.endswith("Connection") and "pageInfo" in type_.fields


def _row_type(connection: GraphQLObjectType) -> GraphQLObjectType:
    named = get_named_type(connection.fields["nodes"].type)
    assert isinstance(named, GraphQLObjectType)
    return named


def is_plumbing(type_: GraphQLObjectType) -> bool:
    """Types whose fields the compiler writes itself."""
    edge = type_.name.endswith("Edge") and set(type_.fields) == {"cursor", "node"}
    return type_.name.startswith("__") or type_.name in (MONEY, PAGE_INFO) or is_connection(type_) or edge


__all__ = ["MONEY", "ROOT", "Frame", "Nature", "is_connection", "is_plumbing"]
