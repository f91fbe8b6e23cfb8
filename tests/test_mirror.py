"""The model and `cypher/` say the same, and the schema that clients hold on to does not break behind their back."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    build_schema,
    find_breaking_changes,
    print_schema,
    validate_schema,
)

from graph_api.catalog import violations
from graph_api.schema import Built

ROOT = Path(__file__).parents[1]
SCHEMA = ROOT / "graph_api/schema/schema.graphql"
ANSWERED_BY_THE_COMPILER = frozenset({("Query", "node")})


def undescribed(schema: GraphQLSchema) -> list[str]:
    """Every type, field, argument and enum value without words."""
    found: list[str] = []
    for name, type_ in schema.type_map.items():
        if name.startswith("__") or name in ("ID", "Int", "Float", "String", "Boolean"):
            continue
        found += [name] if not type_.description else []
        if isinstance(type_, GraphQLEnumType):
            found += [f"{name}.{value}" for value, one in type_.values.items() if not one.description]
        if isinstance(type_, GraphQLObjectType | GraphQLInterfaceType | GraphQLInputObjectType):
            found += [f"{name}.{field}" for field, one in type_.fields.items() if not one.description]
        if isinstance(type_, GraphQLObjectType | GraphQLInterfaceType):
            arguments = [(field, argument, one) for field, whole in type_.fields.items() for argument, one in whole.args.items()]
            found += [f"{name}.{field}({argument})" for field, argument, one in arguments if not one.description]
    return found


def test_files_and_model_say_the_same(built: Built) -> None:
    """Every field has its file, every file its field, and each returns what its type asks for."""
    assert violations(built.catalog, built.facts, ANSWERED_BY_THE_COMPILER) == ()


def test_the_mirror_sees_a_field_that_is_gone(built: Built) -> None:
    """Without `Customer.orders` in the model, its file is named, and so is the file that leads back to it."""
    fewer = [one for one in built.facts if (one.type, one.field) != ("Customer", "orders")]
    (said,) = violations(built.catalog, fewer, ANSWERED_BY_THE_COMPILER)
    assert said.startswith("cypher/customer/orders.cypher:1: the model has no field Customer.orders.")


def test_the_mirror_sees_a_file_that_is_gone(built: Built) -> None:
    """A field of the model that nothing answers is named."""
    (said,) = violations(built.catalog, built.facts)
    assert said.startswith("cypher/query: the model's Query.node has no file, stored property or column.")


def test_everything_is_described(built: Built) -> None:
    """Types, fields, arguments, enum values and inputs: the IDE says in words what each is."""
    assert undescribed(built.core) == []


def test_the_schema_is_valid_and_its_text_is_the_whole_of_it(built: Built) -> None:
    """Read again, the text gives the same schema."""
    assert validate_schema(built.core) == []
    assert print_schema(build_schema(built.sdl)) == built.sdl


def test_the_committed_schema_is_current(built: Built) -> None:
    """`customer-graph docs` writes it anew; a change of it is a change for every client, and is reviewed in the diff."""
    assert SCHEMA.read_text("utf-8") == built.sdl


def test_no_change_breaks_a_client(built: Built) -> None:
    """Against the schema of the last tag, where there is one: what clients ask for today is answered tomorrow."""
    tag = subprocess.run(["git", "describe", "--tags", "--abbrev=0"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.strip()
    shown = ["git", "show", f"{tag or 'HEAD'}:graph_api/schema/schema.graphql"]
    published = subprocess.run(shown, cwd=ROOT, capture_output=True, text=True, check=False)
    before = build_schema(published.stdout) if published.returncode == 0 else build_schema(built.sdl)
    assert [change.description for change in find_breaking_changes(before, build_schema(built.sdl))] == []


@pytest.mark.parametrize("name", ["customer", "order", "household"])
def test_an_id_says_its_type(name: str, built: Built) -> None:
    """`node(id)` finds the label by the prefix."""
    kind = built.catalog.kinds[name.capitalize()]
    assert built.catalog.kind_of_id(f"{kind.prefix}_0") is kind
