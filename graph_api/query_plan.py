"""What the planner says of a statement, as values: the tree of operators and every notification."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Operator:
    """One step of a plan: its name (`NodeIndexSeek`), its variables, its details in Cypher, the rows it expects, its inputs."""

    name: str
    identifiers: tuple[str, ...]
    details: str
    estimated_rows: float
    children: tuple[Operator, ...]

    def walk(self) -> Iterator[Operator]:
        """This operator and all below it, outermost first."""
        yield self
        for child in self.children:
            yield from child.walk()

    def lines(self, depth: int = 0) -> Iterator[str]:
        """The tree for people, one operator a line, its inputs indented below it."""
        yield f"{'  ' * depth}{self.name}  {self.details}".rstrip()
        for child in self.children:
            yield from child.lines(depth + 1)


@dataclass(frozen=True, slots=True)
class Notification:
    """What the planner remarks: Neo4j's code (`Neo.ClientNotification.…`), title, description; line and column from 1, or 0."""

    code: str
    title: str
    description: str
    severity: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Plan:
    """The plan of one statement."""

    root: Operator
    notifications: tuple[Notification, ...]


def plan(root: Mapping[str, Any], metadata: Mapping[str, Any]) -> Plan:
    """The plan from the answer to an EXPLAIN: its operator tree and the metadata of its summary."""
    statuses = [status for status in metadata.get("statuses", ()) if status.get("neo4j_code")]
    return Plan(_operator(root), tuple(_notification(status) for status in statuses))


def _operator(given: Mapping[str, Any]) -> Operator:
    arguments = given.get("args", {})
    return Operator(
        name=given["operatorType"].partition("@")[0],
        identifiers=tuple(given.get("identifiers", ())),
        details=str(arguments.get("Details", "")),
        estimated_rows=float(arguments.get("EstimatedRows", 0.0)),
        children=tuple(_operator(child) for child in given.get("children", ())),
    )


def _notification(status: Mapping[str, Any]) -> Notification:
    record = status.get("diagnostic_record", {})
    position = record.get("_position", {})
    code, title, description = status["neo4j_code"], status.get("title", ""), status.get("description", "")
    return Notification(code, title, description, record.get("_severity", ""), position.get("line", 0), position.get("column", 0))
