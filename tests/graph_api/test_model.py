"""The model stands by itself: it builds into a schema, mirrors `cypher/`, and says in words what no `.cypher` file can say."""

from __future__ import annotations

from pathlib import Path

import pytest
import strawberry
from graphql import GraphQLEnumType, GraphQLObjectType, GraphQLSchema, get_named_type
from strawberry.schema.config import StrawberryConfig

from graph_api import model
from graph_api.catalog import Catalog, load
from graph_api.compile.nature import COMPOSED
from graph_api.model.mutation import Mutation
from graph_api.model.query import Query
from graph_api.model.scalars import SCALARS
from graph_api.model.stub import Node

GENERIC = ("Connection", "Edge")
WITHOUT_FILES = {"Money", "PageInfo"}
ROOTS = ("Query", "Mutation")
ROOTS_OF_THE_COMPILER = {("Query", "node")}


def _node_types() -> list[type]:
    found = [
        thing for area in model.AREAS for thing in vars(area).values() if isinstance(thing, type) and thing.__module__ == area.__name__
    ]
    return [thing for thing in found if issubclass(thing, Node)]


@pytest.fixture(scope="module")
def schema() -> GraphQLSchema:
    """The model as a GraphQL schema, without the words and arguments that the builder adds."""
    built = strawberry.Schema(query=Query, mutation=Mutation, types=_node_types(), config=StrawberryConfig(scalar_map=SCALARS))
    return built._schema


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    """The bodies as they stand in the repository."""
    return load(Path(__file__).parents[2] / "cypher")


def _objects(schema: GraphQLSchema) -> dict[str, GraphQLObjectType]:
    return {
        name: kind
        for name, kind in schema.type_map.items()
        if isinstance(kind, GraphQLObjectType) and not name.startswith("__") and not name.endswith(GENERIC) and name not in WITHOUT_FILES
    }


def _described_by_files(catalog: Catalog) -> set[tuple[str, str]]:
    stored = {(name, column) for name, kind in catalog.kinds.items() for column in kind.stored}
    return stored | set(catalog.bodies)


def test_every_file_is_a_field_of_the_model(schema: GraphQLSchema, catalog: Catalog) -> None:
    """No body and no stored property is left that nobody can ask for."""
    fields = {(name, field) for name, kind in _objects(schema).items() for field in kind.fields}
    assert _described_by_files(catalog) - fields == set()


def test_every_field_is_a_file_a_stored_property_or_a_column(schema: GraphQLSchema, catalog: Catalog) -> None:
    """A field of a type with a folder has its file, its line in `_node.cypher`, or stands among the columns of its row."""
    columns = {(name, column) for name, kind in catalog.kinds.items() for column in kind.tuple}
    with_folder = {name: kind for name, kind in _objects(schema).items() if name in catalog.kinds or name in ROOTS}
    fields = {(name, field) for name, kind in with_folder.items() for field in kind.fields}
    assert fields - _described_by_files(catalog) - columns == ROOTS_OF_THE_COMPILER


def test_rows_without_a_folder_are_described_in_python(schema: GraphQLSchema, catalog: Catalog) -> None:
    """Their columns stand in no file of their own, so the sentence stands in the model."""
    rows = {name: kind for name, kind in _objects(schema).items() if name not in catalog.kinds and name not in ROOTS}
    missing = {f"{name}.{field}" for name, kind in rows.items() for field, one in kind.fields.items() if not one.description}
    assert missing | {name for name, kind in rows.items() if not kind.description} == set()


def test_columns_of_rows_with_a_folder_are_described_in_python(schema: GraphQLSchema, catalog: Catalog) -> None:
    """`_row.cypher` names the columns and does not describe them."""
    rows = {name: kind for name, kind in catalog.kinds.items() if kind.family == "row"}
    fields = {(name, column): schema.type_map[name].fields.get(column) for name, kind in rows.items() for column in kind.tuple}  # pyright: ignore
    assert {key for key, field in fields.items() if field is not None and not field.description} == set()


def test_every_enum_value_says_what_it_means(schema: GraphQLSchema) -> None:
    """A name alone is no description."""
    enums = {name: kind for name, kind in schema.type_map.items() if isinstance(kind, GraphQLEnumType) and not name.startswith("__")}
    missing = {f"{name}.{value}" for name, kind in enums.items() for value, one in kind.values.items() if not one.description}
    assert missing | {name for name, kind in enums.items() if not kind.description} == set()


def test_arguments_are_the_declared_parameters(schema: GraphQLSchema, catalog: Catalog) -> None:
    """A body declares with `param` exactly what the model takes."""
    objects = _objects(schema)
    wrong = {
        key: (list(body.header.parameters), list(objects[key[0]].fields[key[1]].args))
        for key, body in catalog.bodies.items()
        if set(body.header.parameters) != set(objects[key[0]].fields[key[1]].args)
    }
    assert wrong == {}


def test_every_row_of_a_list_has_a_total_order(schema: GraphQLSchema, catalog: Catalog) -> None:
    """A list of rows names the columns it is ordered by; lists of things are ordered by their id at last."""
    objects = _objects(schema)
    rows = {name for name, kind in objects.items() if "id" not in kind.fields}
    without = set[str]()
    for (name, field), body in catalog.bodies.items():
        kind = get_named_type(objects[name].fields[field].type)
        row = get_named_type(kind.fields["nodes"].type) if kind.name.endswith("Connection") else kind  # pyright: ignore
        listed = kind.name.endswith("Connection") or ("[" in str(objects[name].fields[field].type) and kind.name not in COMPOSED)
        if listed and row.name in rows and not body.header.orders:
            without.add(f"{name}.{field}")
    assert without == set()
