"""Model and catalogue become one schema: types from Python, words from the headers, inputs from both."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import strawberry
from graphql import (
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    is_leaf_type,
    print_schema,
    validate_schema,
)
from strawberry.schema.config import StrawberryConfig

from .. import model
from ..catalog import Catalog, FieldFacts, Header, check, load
from ..compile.compiler import Compiler
from ..compile.complete import Completion
from ..compile.nature import COMPOSED, EXCERPT, Frame, is_connection, is_plumbing, row_type
from ..compile.wrapping import is_list, is_nonnull, named, object_type, type_of
from ..errors import SchemaError
from ..limits import Limits
from ..model.mutation import Mutation
from ..model.query import Query
from ..model.scalars import SCALARS
from ..model.stub import Node
from .groups import GroupTypes
from .inputs import Inputs
from .maker import TypeMaker
from .record_inputs import RecordInputs

PERMANENT = "Opaque and permanent; its prefix tells the type."


@dataclass(frozen=True, eq=False)
class Built:
    """The schema, the catalogue it was made with, its text, the compiler for it, and what the model says of each field."""

    schema: strawberry.Schema
    core: GraphQLSchema
    catalog: Catalog
    sdl: str
    compiler: Compiler
    facts: tuple[FieldFacts, ...]


def catalog_root() -> Path:
    """The folder `cypher/`: beside this package, in a checkout and where it is installed."""
    return Path(__file__).resolve().parents[2] / "cypher"


def build(root: Path | None = None) -> Built:
    """Everything that a request needs but the database. Raises CatalogError and SchemaError for what cannot be compiled."""
    catalog = load(root or catalog_root())
    schema = strawberry.Schema(query=Query, mutation=Mutation, types=list(_nodes()), config=StrawberryConfig(scalar_map=SCALARS))
    core: GraphQLSchema = schema._schema  # pyright: ignore[reportPrivateUsage]  # Strawberry has no public way to it
    said = tuple(facts(core))  # before the connections take their arguments
    check(catalog, said, frozenset({("Query", "node")}))
    frame = Frame(core, catalog)
    _describe(core, catalog, frame)
    _extend(core, frame)
    problems = validate_schema(core)
    if problems:
        raise SchemaError(f"The schema is not valid: {problems[0].message}")
    sdl = print_schema(core)
    return Built(schema, core, catalog, sdl, Compiler(frame, Completion(sdl), Limits()), said)


def facts(schema: GraphQLSchema) -> Iterator[FieldFacts]:
    """What the model says of every field that a body or a column has to answer."""
    for name, type_ in schema.type_map.items():
        if isinstance(type_, GraphQLObjectType) and not is_plumbing(type_):
            for field_name, field in type_.fields.items():
                core = named(field.type)
                yield FieldFacts(
                    name,
                    field_name,
                    row_type(core).name if is_connection(core) else core.name,
                    is_list=is_connection(core) or (is_list(field.type) and core.name != EXCERPT),
                    is_scalar=is_leaf_type(core) or core.name in COMPOSED,
                    arguments=tuple(field.args),
                    is_interface=isinstance(core, GraphQLInterfaceType),
                    is_required=is_nonnull(field.type),
                )


def _nodes() -> Iterator[type]:
    for area in model.AREAS:
        for thing in vars(area).values():
            if inspect.isclass(thing) and issubclass(thing, Node) and thing is not Node and thing.__module__ == area.__name__:
                yield thing


def _describe(schema: GraphQLSchema, catalog: Catalog, frame: Frame) -> None:
    """The words of the catalogue; what it has none for says them in Python."""
    for name, type_ in schema.type_map.items():
        if not isinstance(type_, GraphQLObjectType) or name.startswith("__"):
            continue
        kind = catalog.kinds.get(name)
        if kind is not None:
            type_.description = kind.header.sentence
        for field_name, field in type_.fields.items():
            body = catalog.body(name, field_name)
            if body is not None:
                _describe_field(field, body.header)
            elif kind is not None and field_name in kind.stored:
                field.description = kind.notes.get(field_name, PERMANENT)
            elif frame.natures.get((name, field_name)) is not None and frame.nature(name, field_name).form == "by_id":
                field.description = "Anything with an id, whatever its type; null when there is nothing of that id."
                field.args["id"].description = "Its id; the prefix tells the type."


def _describe_field(field: GraphQLField, header: Header) -> None:
    field.description = header.sentence
    field.deprecation_reason = header.one("deprecated")
    for name, argument in field.args.items():
        argument.description = header.parameters.get(name, argument.description)


def _extend(schema: GraphQLSchema, frame: Frame) -> None:
    """Every connection takes its arguments and has its groups; the types they need join the schema."""
    maker = TypeMaker(schema, frame)
    inputs = Inputs(maker)
    groups = GroupTypes(maker, inputs)
    for (type_name, field_name), nature in frame.natures.items():
        if nature.form == "page":
            field = object_type(schema, type_name).fields[field_name]
            field.args.update(inputs.arguments(nature.result))
            if grouped := groups.field(nature.result):
                object_type(schema, named(type_of(field)).name).fields.setdefault("groups", grouped)
    records = RecordInputs(maker)
    for name, field in object_type(schema, "Mutation").fields.items():
        field.args.update(records.arguments(name))
    joined: set[str] = set()
    while made := [type_ for name, type_ in maker.types.items() if name not in joined]:
        for type_ in made:
            joined.add(type_.name)
            schema.type_map[type_.name] = type_
            getattr(type_, "fields", None)  # which makes the types below
