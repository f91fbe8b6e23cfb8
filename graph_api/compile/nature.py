"""What every field of the model is made of, decided once at start; what cannot be compiled is refused here with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from graphql import (
    GraphQLEnumType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLSchema,
    get_named_type,
    get_nullable_type,
    is_leaf_type,
    is_list_type,
    is_non_null_type,
)

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
            if isinstance(type_, GraphQLObjectType) and not _is_plumbing(type_)
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
        result = _row_type(named) if _is_connection(named) else named
        self._fits(body, result)
        if _is_connection(named):
            return Nature("page", result.name, nonnull, body)
        if is_list_type(get_nullable_type(type_)):
            return Nature("rows", result.name, nonnull, body)
        facet = body.facet and self.names(result.name) == self.names(type_name) and type_name != ROOT
        return Nature("facet" if facet else "one", result.name, nonnull, body)

    def _computed(self, body: Body, type_: GraphQLOutputType) -> Nature:
        if [column.name for column in body.parsed.columns] != ["value"]:
            raise SchemaError(f"{body.path}: a scalar is returned `AS value`.")
        leaf, named = _leaf(type_), get_named_type(type_)
        if named.name == MONEY:
            return Nature("amount", named.name, leaf.nonnull, body, leaf)
        many = leaf.item is not None
        return Nature("values" if many else "value", named.name, leaf.nonnull, body, leaf)

    def _column(self, type_name: str, field: str, type_: GraphQLOutputType) -> Nature:
        kind, named = self.kind(type_name), get_named_type(type_)
        stored = kind is not None and kind.family != "row"
        if type_name == ROOT or (stored and field not in kind.stored):
            folder = f"cypher/{'query' if type_name == ROOT else kind.path.split('/')[1] if kind else type_name}"
            raise SchemaError(f"{type_name}.{field} is in the model, but {folder} has neither a file nor a column of that name.")
        if kind is not None and not stored and field not in kind.tuple:
            raise SchemaError(f"{type_name}.{field} is in the model, but no column of {kind.path} has that name.")
        leaf = _leaf(type_)
        if named.name == MONEY:
            return Nature("amount", named.name, leaf.nonnull, leaf=leaf)
        if is_leaf_type(named):
            return Nature("stored", named.name, leaf.nonnull, leaf=leaf)
        if stored or is_list_type(get_nullable_type(type_)):
            raise SchemaError(
                f"{type_name}.{field}: a column cannot hold a list of objects, nor a property an object; write a body for it."
            )
        return Nature("member", named.name, leaf.nonnull)

    def _fits(self, body: Body, result: GraphQLObjectType) -> None:
        """The columns of a body are the tuple of the type it leads to."""
        columns, kind = tuple(column.name for column in body.parsed.columns), self.kind(result.name)
        if kind is None:
            missing = set(result.fields) - set(columns)
            self._columns[result.name] = tuple(result.fields)
        elif kind.family == "row":
            missing = set(kind.tuple) - set(columns)
        else:
            missing = set() if len(columns) == 1 else set(kind.tuple)
        if missing:
            raise SchemaError(f"{body.path}: {result.name} needs the column {', '.join(sorted(missing))}; it returns {', '.join(columns)}.")


def _leaf(type_: GraphQLOutputType) -> Leaf:
    nonnull, bare, named = is_non_null_type(type_), get_nullable_type(type_), get_named_type(type_)
    if is_list_type(bare):
        return Leaf(named.name, nonnull, item=_leaf(bare.of_type))
    values = frozenset(named.values) if isinstance(named, GraphQLEnumType) else frozenset[str]()
    return Leaf(named.name, nonnull, values)


def _is_connection(type_: GraphQLObjectType) -> bool:
    return type_.name.endswith("Connection") and "pageInfo" in type_.fields


def _row_type(connection: GraphQLObjectType) -> GraphQLObjectType:
    named = get_named_type(connection.fields["nodes"].type)
    assert isinstance(named, GraphQLObjectType)
    return named


def _is_plumbing(type_: GraphQLObjectType) -> bool:
    """Types whose fields the compiler writes itself."""
    edge = type_.name.endswith("Edge") and set(type_.fields) == {"cursor", "node"}
    return type_.name.startswith("__") or type_.name in (MONEY, PAGE_INFO) or _is_connection(type_) or edge


__all__ = ["MONEY", "ROOT", "Frame", "Nature"]
