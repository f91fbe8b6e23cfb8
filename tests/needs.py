"""Which field needs which index of `cypher/_schema`, and what of the loading: a statement for each need, whose plan has to find its index.

What is needed is read from files and schema, never from a database: an index that is gone there is missed, by the name of its field.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graphql import GraphQLInputObjectType, GraphQLObjectType

from graph_api.catalog import Kind
from graph_api.compile.wrapping import object_type
from graph_api.db import Database
from graph_api.execute import Asking, Executor
from graph_api.ingest.statements import known_text, text_of
from graph_api.query_plan import Plan
from graph_api.records.kinds import KINDS
from graph_api.schema import Built
from tests.roots import Root, labelled, roots, sample

CASES = Path(__file__).with_name("cases")
_FOUND = re.compile(r":(\w+)\((\w+(?:, \w+)*)\)")  # `order:Order(number)`, as operators write what they read

Index = tuple[str, tuple[str, ...]]  # a label or type of relationships, and properties in their order


@dataclass(frozen=True)
class Need:
    """What needs an index, and questions of which one at least begins there."""

    field: str
    index: Index
    questions: tuple[str, ...]


@dataclass(frozen=True)
class Planner:
    """Has questions planned by a database."""

    executor: Executor
    database: Database
    asking: Asking

    async def lacking(self, need: Need) -> bool:
        """Whether the index of a need is read for none of its questions."""
        for question in need.questions:
            compiled = self.executor.show(question, asking=self.asking)
            if need.index in read_by(await self.database.explain(compiled.text, {"p": compiled.parameters})):
                return False
        return True


def read_by(plan: Plan) -> set[Index]:
    """The indexes that a plan reads."""
    details = [operator.details for operator in plan.root.walk() if "Index" in operator.name or "Unique" in operator.name]
    return {(label, tuple(properties.split(", "))) for one in details for label, properties in _FOUND.findall(one)}


def complaint(need: Need) -> str:
    """What the gate says."""
    label, properties = need.index
    return f"{need.field} finds no index of {label}({', '.join(properties)})"


def of_fields(built: Built) -> Iterator[Need]:
    """Each property that is indexed alone, as lists of the root are filtered and ordered by it, or else as lists of neighbours are; ids."""
    for label, name in sorted(built.catalog.indexed):
        kind = next((kind for kind in built.catalog.kinds.values() if kind.label == label), None)
        if kind is not None and name == "id":
            yield Need(f"Query.node of a {kind.type}", (label, ("id",)), (f'{{ node(id: "{kind.prefix}_x") {{ id }} }}',))
        elif kind is not None:
            yield from list(_of_lists(built, kind, name)) or _of_neighbours(built, kind, name)
    holders = (CASES / "recognition" / "holders.graphql").read_text("utf-8")
    yield Need("Recognition.holders", ("Identifier", ("type", "normalizedValue")), (holders,))


def of_loading() -> Iterator[tuple[str, Index, str, Any]]:
    """What a load looks for: who looks, the index, the statement, and its batch."""
    for record in KINDS:
        index = (record.relationship or record.stored_as or record.__name__, ("id",))
        yield f"loading a {record.__name__}", index, known_text(record), {"ids": ["x"]}
    yield "noting a load", ("Load", ("id",)), text_of("_ingest", "_load"), {"id": "x"}
    yield "an idempotency key", ("MutationRequest", ("id",)), text_of("_ingest", "_mutation_request"), {"id": "x"}
    two = {"fragment": "x", "canonical": "y", "decision": {"id": "x", "at": "2026-06-15T12:00:00Z"}, "at": "2026-06-15T12:00:00Z"}
    yield "whom a merged record was merged with before", ("CustomerRecord", ("canonicalId",)), text_of("_ingest", "_merge"), two
    yield "the decision of an unmerge", ("MergeDecision", ("id",)), text_of("_ingest", "_unmerge"), two
    for label in ("Load", "Checkpoint"):
        yield "the end of the last load", (label, ("source",)), text_of("_ingest", "_last_load"), {"source": "x"}


def _of_lists(built: Built, kind: Kind, name: str) -> Iterator[Need]:
    for root in labelled(built):
        if root.row == kind.type and name in _leaves(built, kind.type):
            filtered = root.asked("nodes { id }", filter=f"{{{name}: {{eq: {sample(built, kind.type, name)}}}}}")
            yield Need(f"Query.{root.field} filtered by {name}", (kind.label or "", (name,)), (filtered,))
            if _is_always_there(built, kind.type, name) and not root.arguments:
                ordered = root.asked("nodes { id }", orderBy=f"{{{name}: ASC}}")
                yield Need(f"Query.{root.field} ordered by {name}", (kind.label or "", (name,)), (ordered,))


def _of_neighbours(built: Built, kind: Kind, name: str) -> Iterator[Need]:
    if name in _leaves(built, kind.type):
        asked = [(f"Query.{root.field} by {edge}", _through(built, root, edge, kind, name)) for root, edge in _edges(built, kind)]
        if asked:
            yield Need(f"{' or '.join(field for field, _ in asked)}.{name}", (kind.label or "", (name,)), tuple(one for _, one in asked))


def _edges(built: Built, kind: Kind) -> Iterator[tuple[Root, str]]:
    """Every list of the root with a list of neighbours of a kind."""
    for root in roots(built):
        for name in object_type(built.core, root.row).fields:
            nature = built.compiler.frame.nature(root.row, name)
            if nature.form == "page" and nature.result == kind.type:
                yield root, name


def _through(built: Built, root: Root, edge: str, kind: Kind, name: str) -> str:
    condition = f"{{{edge}: {{some: {{{name}: {{eq: {sample(built, kind.type, name)}}}}}}}}}"
    return root.asked("totalCount", filter=condition)


def _leaves(built: Built, row: str) -> set[str]:
    """What rows of a type are compared by."""
    leaves = built.core.type_map[f"{row}Filter"]
    assert isinstance(leaves, GraphQLInputObjectType)
    return set(leaves.fields)


def _is_always_there(built: Built, row: str, name: str) -> bool:
    type_ = built.core.type_map[row]
    assert isinstance(type_, GraphQLObjectType)
    leaf = built.compiler.frame.nature(row, name).leaf if name in type_.fields else None
    return leaf is not None and leaf.nonnull
