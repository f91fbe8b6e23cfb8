"""Rival (a): each operation as one hand-written statement, the bare driver, and a mapping written for exactly this answer."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any, cast

import neo4j
import orjson
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from graph_api.settings import Settings

from .graph import NOW, TIME_ZONE
from .texts import statement

Mapper = Callable[[Any, Mapping[str, Any]], Any]


def driver_of(settings: Settings) -> neo4j.AsyncDriver:
    """A driver with the settings of `graph_api.db`."""
    return cast("Any", neo4j.AsyncGraphDatabase).driver(
        settings.neo4j_uri or "",
        auth=(settings.neo4j_username, settings.neo4j_password or ""),
        max_connection_pool_size=settings.pool_size,
        telemetry_disabled=True,
        notifications_min_severity="OFF",
        liveness_check_timeout=60.0,
    )


def read_session(driver: neo4j.AsyncDriver) -> neo4j.AsyncSession:
    """A session for one auto-commit read, the cheapest that the driver has."""
    return cast("Any", driver).session(database="neo4j", default_access_mode=neo4j.READ_ACCESS, fetch_size=-1)


class Hand:
    """Answers the operations as JSON."""

    def __init__(self, driver: neo4j.AsyncDriver) -> None:
        self._driver = driver
        self._texts = {name: statement(name) for name in _MAPPERS if name not in _NEW}

    async def answer(self, name: str, variables: Mapping[str, Any]) -> bytes:
        """The whole answer to an operation, as bytes."""
        async with read_session(self._driver) as session:
            result = await session.run(self._text(name, variables), _parameters(name, variables))  # pyright: ignore[reportArgumentType]
            record = await result.single()
        return orjson.dumps({"data": _MAPPERS[name](record[0] if record else None, variables)})

    def _text(self, name: str, variables: Mapping[str, Any]) -> str:
        """The statement; a new one is the 360° with a column of another name, which the server plans afresh as any other change."""
        if name in _NEW:
            return self._texts["whole"].replace(" AS row", f" AS row{variables['number']}")
        return self._texts[name]


def cursor(time: str, id: str) -> str:
    """The place of an interaction in their list."""
    return f"{time} {id}"


def seen(variables: Mapping[str, Any]) -> dict[str, Any]:
    """The parameters of a page after a cursor; without one, nothing was seen yet."""
    time, _, id = (variables["after"] or f"{variables['before']} ").partition(" ")
    return {**variables, "lastTime": time, "lastId": id}


def _parameters(name: str, variables: Mapping[str, Any]) -> dict[str, Any]:
    if name == "page":
        return seen(variables)
    if name == "roots":
        return {kind: [variables[f"{kind[0]}{place}"] for place in range(1, 5)] for kind in ("customers", "orders", "products")}
    return {**variables, "now": NOW, "zone": TIME_ZONE}


def app(settings: Settings) -> Starlette:
    """The smallest service over it: the operation's name is the path, the body holds the variables."""

    @asynccontextmanager
    async def life(service: Starlette) -> AsyncGenerator[None]:
        async with driver_of(settings) as driver:
            service.state.hand = Hand(driver)
            yield

    async def endpoint(request: Request) -> Response:
        variables = orjson.loads(await request.body())
        content = await request.app.state.hand.answer(request.path_params["name"], variables)
        return Response(content, media_type="application/json")

    return Starlette(routes=[Route("/{name}", endpoint, methods=["POST"])], lifespan=life)


def _one(row: Any, variables: Mapping[str, Any]) -> Any:
    return {"customer": None if row is None else dict(zip(_STORED, row, strict=True))}


def _many(rows: Any, variables: Mapping[str, Any]) -> Any:
    nodes = [
        {"id": id_, "displayName": name, "kind": kind, "status": status, "interactions": {"nodes": [_talk(talk) for talk in talks]}}
        for id_, name, kind, status, talks in rows
    ]
    return {"customers": {"nodes": nodes}}


def _whole(row: Any, variables: Mapping[str, Any]) -> Any:
    if row is None:
        return {"customer": None}
    *stored, households, needs, talks, orders = row
    customer: dict[str, Any] = dict(zip(_STORED_OF_WHOLE, stored, strict=True))
    customer["households"] = {"nodes": [_household(*each) for each in households]}
    customer["needs"] = {"nodes": [dict(zip(_NEED, each, strict=True)) for each in needs]}
    customer["interactions"] = {"nodes": [_served_talk(each) for each in talks]}
    customer["orders"] = {"nodes": [_order(each) for each in orders]}
    return {"customer": customer}


def _neighbour(rows: Any, variables: Mapping[str, Any]) -> Any:
    return {"customers": {"nodes": [dict(zip(_PERSON, row, strict=True)) for row in rows]}}


def _page(rows: Any, variables: Mapping[str, Any]) -> Any:
    first = variables["first"]
    nodes = [_talk(row) for row in rows[:first]]
    end = cursor(nodes[-1]["startedAt"], nodes[-1]["id"]) if nodes else None
    return {"interactions": {"nodes": nodes, "pageInfo": {"hasNextPage": len(rows) > first, "endCursor": end}}}


def _groups(rows: Any, variables: Mapping[str, Any]) -> Any:
    return {"interactions": {"groups": [{"keys": [kind, quarter], "n": n} for kind, quarter, n in rows]}}


def _roots(row: Any, variables: Mapping[str, Any]) -> Any:
    kinds = zip("cop", (_PERSON, _BOUGHT, _ARTICLE), row, strict=True)
    return {
        f"{letter}{place}": found and dict(zip(names, found, strict=True))
        for letter, names, rows in kinds
        for place, found in enumerate(rows, start=1)
    }


def _household(id_: str, name: str, members: Any) -> Any:
    return {"id": id_, "name": name, "members": {"nodes": [{"id": m[0], "displayName": m[1], "kind": m[2]} for m in members]}}


def _talk(row: Any) -> dict[str, Any]:
    id_, kind, direction, started, summary = row
    return {"id": id_, "kind": kind, "direction": direction, "startedAt": started, "summary": summary}


def _served_talk(row: Any) -> Any:
    *talk, channels, teams = row
    served = _talk(talk)
    served["channel"] = {"id": channels[0][0], "name": channels[0][1], "kind": channels[0][2]} if channels else None
    served["team"] = {"id": teams[0][0], "name": teams[0][1]} if teams else None
    return served


def _order(row: Any) -> Any:
    id_, number, status, ordered, net, currency, lines = row
    return {
        "id": id_,
        "number": number,
        "status": status,
        "orderedAt": ordered,
        "net": _money(net, currency),
        "lines": {"nodes": [_line(*line) for line in lines]},
    }


def _line(id_: str, position: int, quantity: int, paid: int, currency: str, *products: Any) -> Any:
    product = products[0]
    return {
        "id": id_,
        "position": position,
        "quantity": quantity,
        "paid": _money(paid, currency),
        "product": {"id": product[0][0], "name": product[0][1]} if product else None,
    }


def _money(minor: int, currency: str) -> dict[str, str]:
    return {"amount": f"{minor / 100:.2f}", "currency": currency}  # every currency of this database has two digits


_COMMON_STORED: tuple[str, ...] = ("id", "displayName", "kind", "status", "birthDate")
_STORED = (*_COMMON_STORED, "ageBand", "timeZone", "preferredLanguage", "addressAs", "pronouns")
_STORED_OF_WHOLE: tuple[str, ...] = (*_COMMON_STORED, "timeZone", "preferredLanguage", "addressAs", "pronouns")
_PERSON = ("id", "displayName", "kind", "status")
_NEW = ("new", "fewer")
_BOUGHT = ("id", "number", "status", "orderedAt")
_ARTICLE = ("id", "name", "sku")
_NEED = ("id", "statement", "status", "basis", "raisedAt", "neededBy")
_MAPPERS: Mapping[str, Mapper] = {
    "one": _one,
    "whole": _whole,
    "many": _many,
    "neighbour": _neighbour,
    "page": _page,
    "groups": _groups,
    "roots": _roots,
    **dict.fromkeys(_NEW, _whole),
}
