"""What every field of the model is made of, decided once at start; what cannot be compiled is refused here with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from graphql import (
    GraphQLEnumType,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLSchema,
    is_leaf_type,
)

from ..catalog import Body, Catalog, Kind
from ..errors import SchemaError
from .tree import Leaf
from .wrapping import inner, is_list, is_nonnull, named, nullable

if TYPE_CHECKING:
    from typing_extensions import TypeIs  # in `typing` from Python 3.13 on

Form = Literal["stored", "value", "values", "amount", "one", "by_id", "facet", "rows", "page", "member", "items"]
TO_ONE: tuple[Form, ...] = ("one", "facet", "member")
SEARCH_TEXT, EMBEDDING, MARK = "SearchText", "Embedding", "Mark"  # of arguments: two scalars, and a form that is text to a client
MONEY, EXCERPT, PAGE_INFO, ROOT = "Money", "ExcerptPart", "PageInfo", "Query"
COMPOSED = (MONEY, EXCERPT)  # objects that are fetched as one value and put together afterwards


@dataclass(frozen=True, eq=False)
class Nature:
    """How one field is answered: its form, its body if it has one, the type it leads to, and the leaf at its end."""

    form: Form
    result: str
    nonnull: bool
    body: Body | None = None
    leaf: Leaf | None = None

    @property
    def is_single(self) -> bool:
        """Whether it is one value, which can be compared and ordered by."""
        return self.form in ("stored", "value", "amount") and self.leaf is not None and self.leaf.item is None


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

    def _nature(self, type_name: str, field: str, type_: Any) -> Nature:
        body = self.catalog.body(type_name, field)
        core, nonnull = named(type_), is_nonnull(type_)
        if isinstance(core, GraphQLInterfaceType) and type_name == ROOT:
            return Nature("by_id", core.name, nonnull)
        if body is None:
            return self._column(type_name, field, type_)
        if is_leaf_type(core) or core.name in COMPOSED:
            return self._computed(body, type_)
        if not isinstance(core, GraphQLObjectType):
            raise SchemaError(f"{type_name}.{field}: {body.path} cannot lead to the {core.name} interface; only a column can.")
        result = row_type(core) if is_connection(core) else core
        if self.kind(result.name) is None:
            self._columns[result.name] = tuple(result.fields)
        if is_connection(core):
            return Nature("page", result.name, nonnull, body)
        if is_list(type_):
            return Nature("rows", result.name, nonnull, body)
        facet = body.facet and self.names(result.name) == self.names(type_name) and type_name != ROOT
        return Nature("facet" if facet else "one", result.name, nonnull, body)

    def _computed(self, body: Body, type_: Any) -> Nature:
        leaf, name = _leaf(type_), named(type_).name
        if name in COMPOSED:
            return Nature("amount", name, leaf.nonnull, body, leaf)
        return Nature("values" if leaf.item is not None else "value", name, leaf.nonnull, body, leaf)

    def _column(self, type_name: str, field: str, type_: Any) -> Nature:
        kind, core, leaf = self.kind(type_name), named(type_), _leaf(type_)
        if core.name == MONEY:
            return Nature("amount", core.name, leaf.nonnull, leaf=leaf)
        if is_leaf_type(core):
            return Nature("stored", core.name, leaf.nonnull, leaf=leaf)
        if leaf.item is not None and self._is_plain(core):
            return Nature("items", core.name, leaf.nonnull)
        if (kind is not None and kind.family != "row") or leaf.item is not None:
            raise SchemaError(f"{type_name}.{field}: a property cannot be an object, nor a column a list of objects; write a body for it.")
        return Nature("member", core.name, leaf.nonnull)

    def _is_plain(self, type_: GraphQLNamedType) -> bool:
        """Whether an object is made of values alone, so that a map can hold it."""
        if self.kind(type_.name) is not None or not isinstance(type_, GraphQLObjectType):
            return False
        return all(is_leaf_type(named(field.type)) for field in type_.fields.values())


def _leaf(type_: Any) -> Leaf:
    nonnull, core = is_nonnull(type_), named(type_)
    if is_list(type_):
        return Leaf(core.name, nonnull, item=_leaf(inner(nullable(type_))))
    values = frozenset(core.values) if isinstance(core, GraphQLEnumType) else frozenset[str]()
    return Leaf(core.name, nonnull, values)


def is_connection(type_: GraphQLNamedType) -> TypeIs[GraphQLObjectType]:
    """Whether a type is a page of a list."""
    return isinstance(type_, GraphQLObjectType) and type_.name.endswith("Connection") and "pageInfo" in type_.fields


def row_type(connection: GraphQLObjectType) -> GraphQLObjectType:
    """The type of a page's rows."""
    row = named(connection.fields["nodes"].type)
    assert isinstance(row, GraphQLObjectType)
    return row


def is_plumbing(type_: GraphQLObjectType) -> bool:
    """Types whose fields the compiler writes itself."""
    edge = type_.name.endswith("Edge") and set(type_.fields) == {"cursor", "node"}
    return type_.name.startswith("__") or type_.name in (*COMPOSED, PAGE_INFO) or is_connection(type_) or edge
