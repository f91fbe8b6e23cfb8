"""Documents cut to a size that is answered: what is refused before it is planned tries nothing but the refusal.

schemathesis knows of no limits: it asks for two billion rows, gives first and last at once, cursors of random letters, `null` to every
comparison and all of an order's fields. A few of each are left as they are.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from random import Random
from typing import Any

from graphql import (
    ArgumentNode,
    EnumValueNode,
    FieldNode,
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLSchema,
    IntValueNode,
    ListValueNode,
    NameNode,
    NullValueNode,
    ObjectFieldNode,
    ObjectValueNode,
    SelectionSetNode,
    StringValueNode,
    TypeInfo,
    TypeInfoVisitor,
    Visitor,
    get_named_type,
    is_abstract_type,
    parse,
    print_ast,
    visit,
)

DEEPEST, MOST_FIELDS, MOST_ROWS, MOST_PARTS = 7, 10, 6, 2
UNTOUCHED = 0.02  # share of values that stay what the generator made of them
TYPENAME = FieldNode(name=NameNode(value="__typename"))


@dataclass
class Shaper:
    """Cuts the documents of one schema; `one_of` are the inputs of which one field is given, `known` ids that have been seen in answers."""

    schema: GraphQLSchema
    one_of: Collection[str]
    known: Sequence[str] = field(default_factory=list[str])

    def shaped(self, document: str, random: Random) -> str:
        """A document that is smaller and as odd."""
        parsed = parse(document)
        definitions = [replace(one, selection_set=_Cut(random).cut(one.selection_set, 0)) for one in parsed.definitions]
        info = TypeInfo(self.schema)
        small = replace(parsed, definitions=tuple(definitions))
        return print_ast(visit(small, TypeInfoVisitor(info, _Values(info, self, random))))


@dataclass
class _Cut:
    """Leaves so many selections of a document, and none deeper than so deep."""

    random: Random
    left: int = MOST_FIELDS

    def cut(self, selections: SelectionSetNode, depth: int) -> SelectionSetNode:
        """The selections that are left, those nearest to the root before others."""
        kept: list[Any] = []
        for selection in self.random.sample(list(selections.selections), len(selections.selections)):
            if self.left > 0 and (selection.selection_set is None or depth < DEEPEST):
                self.left -= isinstance(selection, FieldNode)
                kept.append(selection)
        inner = [one if one.selection_set is None else replace(one, selection_set=self.cut(one.selection_set, depth + 1)) for one in kept]
        return replace(selections, selections=tuple(inner) or (TYPENAME,))


class _Values(Visitor):
    """Gives arguments values that may be given."""

    def __init__(self, info: TypeInfo, shaper: Shaper, random: Random) -> None:
        super().__init__()
        self._info, self._shaper, self._random = info, shaper, random
        self._depth = 0

    def enter_selection_set(self, node: SelectionSetNode, *_: object) -> SelectionSetNode | None:
        """What may be one of several types says which it is, so that the answer can be compared with the schema."""
        parent = self._info.get_parent_type()
        has = any(isinstance(one, FieldNode) and one.name.value == "__typename" for one in node.selections)
        if parent is None or not is_abstract_type(parent) or has:
            return None
        return replace(node, selections=(TYPENAME, *node.selections))

    def leave_field(self, node: FieldNode, *_: object) -> FieldNode | None:
        """Pages of a few rows, from one end, without cursors that nobody has handed out."""
        arguments = list(self._arguments(node.arguments or ()))
        if arguments == list(node.arguments or ()):
            return None
        return replace(node, arguments=tuple(arguments))

    def enter_object_value(self, node: ObjectValueNode, *_: object) -> ObjectValueNode | None:
        """Few comparisons at once, none with null, and one field of an input that takes one."""
        self._depth += 1
        kind = get_named_type(self._info.get_input_type()) if self._info.get_input_type() else None
        if not isinstance(kind, GraphQLInputObjectType):
            return None
        fields = [one for one in node.fields if not isinstance(one.value, NullValueNode) or self._stays()]
        most = 1 if kind.name in self._shaper.one_of else MOST_PARTS if self._depth < 5 else 1
        required = [one for one in fields if str(kind.fields[one.name.value].type).endswith("!")]
        others = [one for one in fields if one not in required]
        kept = [*required, *self._random.sample(others, min(most, len(others)))]
        if not kept and kind.name in self._shaper.one_of:
            return ObjectValueNode(fields=tuple(self._any_leaf(kind)))
        return ObjectValueNode(fields=tuple(kept))

    def leave_object_value(self, *_: object) -> None:
        """Back in the object around."""
        self._depth -= 1

    def enter_list_value(self, node: ListValueNode, *_: object) -> ListValueNode | None:
        """Few values, none of them null."""
        kept = [one for one in node.values if not isinstance(one, NullValueNode)]
        return ListValueNode(values=tuple(kept[: MOST_PARTS + 1]))

    def _arguments(self, given: Sequence[ArgumentNode]) -> Iterator[ArgumentNode]:
        names = {one.name.value for one in given if not isinstance(one.value, NullValueNode)}
        for one in given:
            name, is_int = one.name.value, isinstance(one.value, IntValueNode)
            if self._stays():
                yield one
            elif name in ("first", "last"):
                if is_int and (name == "first" or "first" not in names):
                    rows = abs(int(one.value.value)) % MOST_ROWS
                    yield ArgumentNode(name=one.name, value=IntValueNode(value=str(rows)))
            elif name == "id" and self._shaper.known:
                yield ArgumentNode(name=one.name, value=StringValueNode(value=self._random.choice(self._shaper.known)))
            elif name not in ("after", "before") and not isinstance(one.value, NullValueNode):
                yield one

    def _any_leaf(self, kind: GraphQLInputObjectType) -> Iterator[ObjectFieldNode]:
        """A direction for one of the fields of an order; nothing where all of them are neighbours."""
        leaves = [(name, type_) for name, one in kind.fields.items() if isinstance(type_ := get_named_type(one.type), GraphQLEnumType)]
        for name, type_ in self._random.sample(leaves, min(1, len(leaves))):
            yield ObjectFieldNode(name=NameNode(value=name), value=EnumValueNode(value=self._random.choice(list(type_.values))))

    def _stays(self) -> bool:
        return self._random.random() < UNTOUCHED
