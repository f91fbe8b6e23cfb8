"""Smaller operations: one thing left out, and whatever nothing uses any more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from graphql import (
    REMOVE,
    DirectiveNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    GraphQLSchema,
    InlineFragmentNode,
    Node,
    ObjectFieldNode,
    VariableDefinitionNode,
    VariableNode,
    Visitor,
    parse,
    print_ast,
    validate,
    visit,
)

from .generator import Operation

_SELECTING = (FieldNode, InlineFragmentNode, FragmentDefinitionNode)
_REMOVABLE = (FieldNode, FragmentSpreadNode, InlineFragmentNode, DirectiveNode, ObjectFieldNode)


def smaller(operation: Operation, schema: GraphQLSchema) -> Iterator[Operation]:
    """Valid operations with one part less than this one, the large parts first."""
    try:
        document = parse(operation.document)
    except GraphQLError:
        return
    for node in _removable(document):
        text = print_ast(_pruned(_without(document, node)))
        if text != operation.document and not validate(schema, parse(text)):
            used = {name: value for name, value in operation.variables.items() if f"${name}" in text}
            yield replace(operation, document=text, variables=used)


def _removable(document: Any) -> list[Node]:
    found: list[Node] = []

    class Collect(Visitor):
        def enter(self, node: Any, *_: Any) -> None:
            if isinstance(node, _REMOVABLE) or type(node).__name__ == "ArgumentNode":
                found.append(node)

    visit(document, Collect())
    return sorted(found, key=lambda node: -len(print_ast(node)))


def _without(document: Any, unwanted: Node) -> Any:
    class Remove(Visitor):
        def enter(self, node: Any, *_: Any) -> Any:
            return REMOVE if node is unwanted else None

    return visit(document, Remove())


def _pruned(document: Any) -> Any:
    """Without selections that have become empty, and without fragments and variables that nothing uses."""
    for _ in range(6):
        used = _used(document)

        class Prune(Visitor):
            kept = used

            def leave(self, node: Any, *_: Any) -> Any:
                unused = isinstance(node, FragmentDefinitionNode) and f"...{node.name.value}" not in self.kept
                unused |= isinstance(node, VariableDefinitionNode) and f"${node.variable.name.value}" not in self.kept
                inner = getattr(node, "selection_set", None)
                empty = (
                    isinstance(node, FieldNode | InlineFragmentNode | FragmentDefinitionNode) and inner is not None and not inner.selections
                )
                return REMOVE if unused or empty else None

        document = visit(document, Prune())
    return document


def _used(document: Any) -> set[str]:
    """Fragments that are spread, written `...Name`, and variables that stand in values, written `$name`."""
    found: set[str] = set()

    class Uses(Visitor):
        def enter(self, node: Any, _key: Any, parent: Any, *_: Any) -> None:
            if isinstance(node, FragmentSpreadNode):
                found.add(f"...{node.name.value}")
            if isinstance(node, VariableNode) and not isinstance(parent, VariableDefinitionNode):
                found.add(f"${node.name.value}")

    visit(document, Uses())
    return found
