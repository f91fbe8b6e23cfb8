"""The inputs of mutations, generated from the records: what may enter stands once, and what a field means is said by the model."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

import msgspec
from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLEnumValue,
    GraphQLID,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLScalarType,
    GraphQLString,
    is_leaf_type,
)

from ..catalog import camel
from ..compile.wrapping import named
from ..mutations import ENTRIES, JOINS, Entry, Given, Join, Part
from ..mutations.drafts import MAY_MENTION, spelt
from ..records.fields import Field
from ..records.mentions import Mention
from ..records.recognition import Identifier
from ..records.record import Record
from .maker import TypeMaker

SOURCE = "The system that reports it, by the name under which its Source was entered."
SOURCE_KEY = "Its key in that system, or its id where it is here already; made up when left out. The same key again means the same thing."
REPORTED_BY = "Who said so, where that is another Source than the system itself: its id, or its key in that system."
IDEMPOTENCY_KEY = (
    "Makes sending again safe: a key of your own for this one request, of at most 200 characters. The same key and input give the same"
    " answer without writing twice; the same key with another input is refused."
)
SCALARS = {
    "text": "String",
    "moment": "DateTime",
    "day": "Date",
    "whole": "Int",
    "amount": "Decimal",
    "fine amount": "Decimal",
    "number": "Float",
    "length": "Duration",
}
MENTIONED = {
    Mention.HEALTH: "How somebody is, in body or mind.",
    Mention.FAITH: "What somebody believes.",
    Mention.ORIGIN: "Where somebody's family is from.",
    Mention.SEXUALITY: "Whom somebody loves.",
    Mention.THIRD_PARTY: "Somebody else, who does not know that it is written.",
}
OTHERS = {"fine amount": "Decimal", "truth": "Boolean", "numbers": "Embedding", "reference": "ID", "references": "ID"}


class RecordInputs:
    """Makes the arguments of mutations, and every input that they need once."""

    def __init__(self, maker: TypeMaker) -> None:
        self._maker = maker

    def arguments(self, mutation: str) -> dict[str, GraphQLArgument]:
        """What a mutation takes."""
        work = ENTRIES.get(mutation) or JOINS[mutation]

        def make(name: str) -> GraphQLInputObjectType:
            return GraphQLInputObjectType(name, lambda: self._fields(work), description=f"What `{mutation}` is told.")

        input_type = self._maker.once(f"{mutation[0].upper()}{mutation[1:]}Input", make)
        return {
            "input": GraphQLArgument(GraphQLNonNull(input_type), description="What is reported, and who reports it."),
            "idempotencyKey": GraphQLArgument(GraphQLString, description=IDEMPOTENCY_KEY),
        }

    def _fields(self, work: Entry | Join) -> dict[str, GraphQLInputField]:
        if isinstance(work, Join):
            source = GraphQLInputField(GraphQLNonNull(GraphQLString), description=SOURCE)
            return {"source": source, **{each.name: _given(each) for each in work.given}}
        return self._entered(work)

    def _entered(self, entry: Entry) -> dict[str, GraphQLInputField]:
        named_by = GraphQLInputField(GraphQLID, description=SOURCE_KEY)
        if entry.changes:
            said = f"Which {entry.kind.__name__} is meant: its id, or its key in your own system."
            named_by = GraphQLInputField(GraphQLNonNull(GraphQLID), description=said)
        return {
            "source": GraphQLInputField(GraphQLNonNull(GraphQLString), description=SOURCE),
            entry.key: named_by,
            "reportedBy": GraphQLInputField(GraphQLID, description=REPORTED_BY),
            **self._own(entry.kind, entry.fields),
            **(self._own(Identifier, entry.mark.fields) if entry.mark else {}),
            **(self._may_mention() if entry.note else {}),
            **dict(self._parts(entry.parts)),
        }

    def _may_mention(self) -> dict[str, GraphQLInputField]:
        def make(name: str) -> GraphQLEnumType:
            values = {each.value: GraphQLEnumValue(each.value, description=said) for each, said in MENTIONED.items()}
            return GraphQLEnumType(name, values, description="What a note in plain words may seem to mention.")

        several = GraphQLList(GraphQLNonNull(self._maker.once("Mention", make)))
        return {
            MAY_MENTION: GraphQLInputField(
                several, description="What of the delicate that it seems to mention is meant; else it is refused."
            )
        }

    def _parts(self, parts: tuple[Part, ...]) -> Iterator[tuple[str, GraphQLInputField]]:
        for part in parts:
            several = GraphQLList(GraphQLNonNull(self._part(part)))
            yield part.name, GraphQLInputField(several, description=f"Each {part.kind.__name__} that belongs to it; those left out stay.")

    def _part(self, part: Part) -> GraphQLInputObjectType:
        def fields() -> dict[str, GraphQLInputField]:
            key = {"sourceKey": GraphQLInputField(GraphQLID, description=f"{SOURCE_KEY} Without one its place in the list counts.")}
            return {**key, **self._own(part.kind, part.fields), **dict(self._parts(part.parts))}

        def make(name: str) -> GraphQLInputObjectType:
            return GraphQLInputObjectType(name, fields, description=f"What `{part.name}` are told of each {part.kind.__name__}.")

        return self._maker.once(f"{part.name[0].upper()}{part.name[1:].removesuffix('s')}In{camel(part.owner).title()}", make)

    def _own(self, kind: type[Record], fields: tuple[Field, ...]) -> dict[str, GraphQLInputField]:
        return {spelt(each): GraphQLInputField(self._type(kind, each), description=self._sentence(kind, each)) for each in fields}

    def _type(self, kind: type[Record], each: Field) -> Any:
        """The type of an input field: the model's own where it has the property, for its enums and scalars."""
        if each.form == "shares":
            assert each.share is not None
            return GraphQLList(GraphQLNonNull(self._share(kind, each, each.share)))
        if each.form == "references":
            return GraphQLList(GraphQLNonNull(GraphQLID))
        of_model = self._of_model(kind, each)
        if of_model is not None:
            return of_model
        return self._maker.schema.type_map[{**SCALARS, **OTHERS}[each.form]]

    def _of_model(self, kind: type[Record], each: Field) -> Any:
        type_ = self._maker.schema.type_map.get(kind.__name__)
        field = type_.fields.get(each.property) if isinstance(type_, GraphQLObjectType) else None
        core = named(field.type) if field else None
        return core if core is not None and is_leaf_type(core) and each.form != "reference" else None

    def _share(self, kind: type[Record], each: Field, share: type[msgspec.Struct]) -> GraphQLInputObjectType:
        def fields() -> dict[str, GraphQLInputField]:
            made: dict[str, GraphQLInputField] = {}
            for inner in msgspec.structs.fields(share):
                if inner.name == each.share_key:
                    made[inner.encode_name] = GraphQLInputField(GraphQLNonNull(GraphQLID), description=self._named(each.target))
                elif inner.name == "amount_minor":
                    decimal = cast("GraphQLScalarType", self._maker.schema.type_map["Decimal"])
                    said = f"Her part, in the currency of the {kind.__name__}."
                    made["amount"] = GraphQLInputField(GraphQLNonNull(decimal), description=said)
                else:
                    made[inner.encode_name] = GraphQLInputField(GraphQLString, description=f"As what she is one of the {each.property}.")
            return made

        def make(name: str) -> GraphQLInputObjectType:
            return GraphQLInputObjectType(name, fields, description=f"One of the `{each.property}` of what is written.")

        return self._maker.once(f"{share.__name__}Input", make)

    def _sentence(self, kind: type[Record], each: Field) -> str:
        """What the model says of the field; of another record whose it may be."""
        type_ = self._maker.schema.type_map.get(kind.__name__)
        field = type_.fields.get(spelt(each)) if isinstance(type_, GraphQLObjectType) else None
        said = (field.description or "") if field else ""
        if each.target:
            return f"{said} {self._named(each.target)}".strip()
        if each.form in ("amount", "fine amount"):
            return f"{said} In major units of the currency beside it.".strip()
        return said or f"The {each.property} of the {kind.__name__}."

    def _named(self, label: str) -> str:
        return f"The {label} is named by its id, or by its key in your own system."


def _given(each: Given) -> GraphQLInputField:
    plain = {"text": GraphQLString, "id": GraphQLID, "ids": GraphQLList(GraphQLNonNull(GraphQLID))}[each.sort]
    return GraphQLInputField(GraphQLNonNull(plain) if each.is_needed else plain, description=each.said)
