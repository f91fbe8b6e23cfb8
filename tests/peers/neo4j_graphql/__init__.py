"""Rival (c): `@neo4j/graphql` with graphql-yoga, a Node project; here is how it is asked, and its answers in our form.

What is stored it answers by itself, from `types.graphql`; two things are statements of one's own there, as its documentation has it
for what it cannot express: the net value of an order and groups. Its cursors are places in the list, counted from the start.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..graph import NOW
from ..questions import Question, Values, Wordings
from ..texts import document_of_neo4j_graphql


def putting() -> Callable[[Question, Values, int], Any]:
    """Makes the content of requests."""
    texts: dict[str, str] = {}
    wordings = Wordings(document_of_neo4j_graphql("whole"))

    def put(question: Question, values: Values, number: int) -> Any:
        text = texts.setdefault(question.file, document_of_neo4j_graphql(question.file))
        variables = {**values, "now": NOW} if question.file == "whole" else values
        return {"query": wordings.of(question, number) if question.new else text, "variables": variables}

    return put


def read(question: Question, data: Any) -> Any:
    """Its data in the form of ours: lists for things become things, amounts get their form, instants end in Z."""
    if question.name == "groups":
        groups = sorted(([each["kind"], each["quarter"]], each["n"]) for each in data["talkGroups"])
        return {"interactions": {"groups": [{"keys": keys, "n": n} for keys, n in groups]}}
    if question.name == "page":
        page = data["interactionsConnection"]
        return {"interactions": {"nodes": [_plain(each["node"]) for each in page["edges"]], "pageInfo": page["pageInfo"]}}
    if question.name == "roots":
        return {name: _only(found) for name, found in data.items()}
    if question.name in ("many", "neighbour"):
        return {"customers": {"nodes": [_customer(each) for each in data["customers"]]}}
    return {"customer": _only([_customer(each) for each in data["customers"]])}


def _only(found: list[Any]) -> Any:
    return _plain(found[0]) if found else None


def _plain(thing: Any) -> Any:
    return {name: _instant(value) if name.endswith("At") else value for name, value in thing.items()}


def _instant(value: str) -> str:
    return value.replace(".000Z", "Z")


def _nodes(things: list[Any], form: Callable[[Any], Any]) -> dict[str, list[Any]]:
    return {"nodes": [form(each) for each in things]}


def _customer(customer: Any) -> Any:
    made = {**customer}
    if "householdsConnection" in customer:
        made["households"] = _nodes(made.pop("householdsConnection")["edges"], _household)
        made["needs"] = _nodes(customer["needs"], _plain)
        made["orders"] = _nodes(customer["orders"], _order)
    if "interactions" in customer:
        made["interactions"] = _nodes(customer["interactions"], _interaction)
    return made


def _household(edge: Any) -> Any:
    household = {**edge["node"]}
    household["members"] = _nodes(household.pop("membersConnection")["edges"], lambda member: member["node"])
    return household


def _interaction(interaction: Any) -> Any:
    made = _plain(interaction)
    return {**made, **{name: _only(made[name]) for name in ("channel", "team") if name in made}}


def _order(order: Any) -> Any:
    made = _plain(order)
    made["net"] = _money(made.pop("netMinor"), made.pop("currency"))
    made["lines"] = _nodes(order["lines"], _line)
    return made


def _line(line: Any) -> Any:
    made = {**line, "product": _only(line["product"])}
    made["paid"] = _money(made.pop("paidMinor"), made.pop("currency"))
    return made


def _money(minor: int, currency: str) -> dict[str, str]:
    return {"amount": f"{minor / 100:.2f}", "currency": currency}
