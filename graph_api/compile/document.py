"""A document parsed and validated, within limits that keep all of it linear: nothing costs more than the length of the text allows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    GraphQLSchema,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionSetNode,
    ValidationContext,
    parse,
    specified_rules,
    validate,
)
from graphql.validation import KnownTypeNamesRule
from graphql.validation.rules import overlapping_fields_can_be_merged

from ..errors import Code
from ..limits import Limits
from .budget import GraphQLErrors, exceeded
from .cursor import refusal

# Units of work of graphql-core's comparison of fields that stand at one place. It grows with the square of their number:
# 280 times the same field took half a second; this is 12 ms, and 108 times the same field.
overlapping_fields_can_be_merged.MAX_COMPLEXITY_BUDGET = 12_000
ABORTED = "Validation aborted."  # what graphql-core says then, and of fragments that stand too deep inside one another
WRAPPERS = 4  # selections inside one another for one level of things, as in `edges { node { spend { paid { … } } } }`


class KnownTypes(KnownTypeNamesRule):
    """That a named type exists. It proposes no other: comparing a name with those of six hundred types takes 70 ms."""

    def __init__(self, context: ValidationContext) -> None:
        super().__init__(context)
        self.type_names = []


RULES = [KnownTypes if rule is KnownTypeNamesRule else rule for rule in specified_rules]


def read(schema: GraphQLSchema, source: str, limits: Limits) -> DocumentNode:
    """A document that the schema can answer. Raises GraphQLError, or GraphQLErrors for several mistakes."""
    parsed = parsed_within(source, limits)
    errors = validate(schema, parsed, RULES, max_errors=limits.errors)
    if any(error.message == ABORTED for error in errors):
        raise refusal("A document repeats fields or fragments too often for them to be compared: name each once.", Code.TOO_LARGE)
    if errors:
        for error in errors:
            error.extensions = {"code": Code.GRAPHQL_VALIDATION_FAILED.value}
        raise GraphQLErrors(errors)
    return parsed


def parsed_within(source: str, limits: Limits) -> DocumentNode:
    """The parsed text. Raises GraphQLError when it is no GraphQL, too long, or asks for too many fields."""
    if len(source) > limits.document or len(source.encode(errors="replace")) > limits.document:
        raise exceeded(limits, "document", len(source.encode(errors="replace")))
    try:
        parsed = parse(source, max_tokens=limits.tokens)
    except GraphQLError as error:
        if f"more than {limits.tokens} tokens" in error.message:
            raise exceeded(limits, "tokens") from None
        error.extensions = {"code": Code.GRAPHQL_PARSE_FAILED.value}
        raise
    _Spread(limits, parsed).check()
    return parsed


@dataclass
class _Spread:
    """How many fields a document has once its fragments are spread; each fragment is counted once, wherever it is used."""

    limits: Limits
    document: DocumentNode
    counted: dict[str, int] = field(default_factory=dict[str, int])

    def check(self) -> None:
        """Raises a GraphQL error for too many fields, or too many inside one another."""
        fragments = {one.name.value: one for one in self.document.definitions if isinstance(one, FragmentDefinitionNode)}
        operations = (one for one in self.document.definitions if isinstance(one, OperationDefinitionNode))
        fields = sum(self._fields(one.selection_set, fragments, 1) for one in operations)
        if fields > self.limits.fields:
            raise exceeded(self.limits, "fields")

    def _fields(self, selections: SelectionSetNode, fragments: dict[str, FragmentDefinitionNode], level: int) -> int:
        if level > WRAPPERS * self.limits.depth:
            raise exceeded(self.limits, "depth", nodes=selections)
        return sum(self._each(selections, fragments, level))

    def _each(self, selections: SelectionSetNode, fragments: dict[str, FragmentDefinitionNode], level: int) -> Iterator[int]:
        for selection in selections.selections:
            if isinstance(selection, FieldNode):
                yield 1
            if isinstance(selection, FragmentSpreadNode):
                yield self._fragment(selection.name.value, fragments, level)
            elif isinstance(selection, FieldNode | InlineFragmentNode) and selection.selection_set:
                yield self._fields(selection.selection_set, fragments, level + 1)

    def _fragment(self, name: str, fragments: dict[str, FragmentDefinitionNode], level: int) -> int:
        """The fields of a fragment; one that leads back to itself is refused by the rules, and counts nothing there."""
        if name in fragments and name not in self.counted:
            self.counted[name] = 0
            self.counted[name] = self._fields(fragments[name].selection_set, fragments, level + 1)
        return self.counted.get(name, 0)
