"""Support's questions, over the records."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pandas as pd

from .product import heard_by
from .spelling import Answer, arranged, each, has_words, known, length, marked
from .tables import Tables, moments, spans

# What a search looks through, by label.
SEARCHED = {
    "Customer": ("displayName",),
    "Household": ("name",),
    "Organization": ("name",),
    "Product": ("name", "sku"),
    "Need": ("statement",),
    "Verbatim": ("text",),
    "Interaction": ("summary", "goal"),
}


def said_about(tables: Tables, words: str, to: str, **variables: str) -> Answer:
    """What was said with one word between two moments, with the team that heard it; and in how many other places it stands."""
    said, at = tables["Verbatim"], moments(tables["Verbatim"]["saidAt"])
    said = said[has_words(said["text"], words) & (at >= pd.Timestamp(variables["from"])) & (at < pd.Timestamp(to))]
    said = arranged(said, "saidAt desc")
    said["team"] = heard_by(said, tables)
    names = tables.named("Customer", "displayName")
    nodes = [
        {
            "at": row["saidAt"],
            "excerpt": marked(row["text"], words),
            "customer": {"displayName": names[row["saidBy"]]} if row["saidBy"] else None,
            "team": {"name": row["team"]} if known(row["team"]) else None,
        }
        for row in said.head(20).to_dict("records")
    ]
    groups = [{"keys": [known(team)], "n": len(own)} for team, own in said.groupby("team", dropna=False)]
    everywhere = {label.upper(): int(_found(tables[label], columns, words).sum()) for label, columns in SEARCHED.items()}
    counted = [{"keys": [label], "n": n} for label, n in sorted(everywhere.items()) if n]
    return {"said": {"totalCount": len(said), "nodes": nodes, "groups": groups}, "everywhere": {"groups": counted}}


def _found(rows: pd.DataFrame, columns: tuple[str, ...], words: str) -> pd.Series:
    texts = rows[list(columns)].fillna("").agg("\n".join, axis=1)
    return has_words(texts, words)


def late_parcels(tables: Tables, since: str) -> Answer:
    """Orders since a day with a parcel that came after its promised moment, or has not come although that is over."""
    parcels = tables["Delivery"]
    came = moments(parcels["deliveredAt"]).fillna(tables.now)
    late = arranged(parcels[parcels["promisedAt"].notna() & (came > moments(parcels["promisedAt"]))], "shippedAt")
    orders = tables.orders
    chosen = arranged(orders[orders["id"].isin(late["order"]) & (orders["at"] >= pd.Timestamp(since))], "orderedAt")
    names = tables.named("Customer", "displayName")
    columns = ("number", "carrier", "status", "promisedAt", "deliveredAt")
    nodes = [
        {
            "number": row["number"],
            "customer": {"displayName": names[row["customer"]]} if row["customer"] else None,
            "deliveries": {"nodes": each(late[late["order"] == row["id"]].head(20), *columns)},
        }
        for row in chosen.head(20).to_dict("records")
    ]
    by = chosen.groupby(chosen["channel"].map(tables.named("Channel", "name")), dropna=False)
    groups = [{"keys": [known(name)], "n": len(own), "distinctOver": int(own["customer"].nunique())} for name, own in by]
    return {"orders": {"totalCount": len(chosen), "groups": groups, "nodes": nodes}}


def solved_like_this(tables: Tables, words: str) -> Answer:
    """Resolved needs in which these words stand, with whoever resolved them and by what."""
    needs = tables["Need"].query("status == 'RESOLVED'")
    needs = arranged(needs[has_words(needs["statement"], words)], "raisedAt desc")
    needs["team"] = needs["team"].map(tables.named("Team", "name"))
    needs["took"] = spans(needs["raisedAt"], needs["resolvedAt"])
    nodes = [{"need": _solved(row, tables)} for row in needs.head(20).to_dict("records")]
    groups = [{"keys": [known(team)], "n": len(own)} for team, own in needs.groupby("team", dropna=False)]
    return {"search": {"totalCount": len(needs), "groups": groups, "nodes": nodes}}


def _solved(row: dict[str, Any], tables: Tables) -> Answer:
    products, talks = tables["Product"], tables["Interaction"]
    talks = arranged(talks[talks["id"].isin(row["interactions"])], "startedAt").head(20)
    return {
        "statement": row["statement"],
        "team": {"name": row["team"]} if known(row["team"]) else None,
        "timeToResolution": length(row["took"]),
        "confirmedAt": row["confirmedAt"],
        "products": {"nodes": each(arranged(products[products["id"].isin(row["products"])], "name").head(20), "name")},
        "interactions": {"nodes": each(talks, "kind", "mode", "summary")},
    }


def asked_before_arrival(tables: Tables, directions: list[str]) -> Answer:
    """Orders after which, and before whose arrival, their buyer took part in a conversation begun in one of these directions."""
    orders, talks = tables.orders, tables["Interaction"].query("direction in @directions")
    talks = talks.merge(tables.pairs("Interaction", "participants", "customer"), on="id")
    pairs = orders.dropna(subset=["customer"]).merge(talks, on="customer", suffixes=("", "OfTalk"))
    started = moments(pairs["startedAt"])
    pairs = pairs[(started > pairs["at"]) & (started < pairs["arrivedAt"])]
    chosen = arranged(orders[orders["id"].isin(pairs["id"])], "orderedAt desc")
    names = tables.named("Customer", "displayName")
    nodes = []
    for row in chosen.head(20).to_dict("records"):
        own = pairs[pairs["id"] == row["id"]].drop(columns="id").rename(columns={"idOfTalk": "id"})
        about = {"nodes": each(arranged(own, "startedAt desc").head(20), "startedAt", "kind", "summary")}
        node = {"number": row["number"], "orderedAt": row["orderedAt"], "deliveredAt": row["arrivedAt"].strftime("%Y-%m-%dT%H:%M:%SZ")}
        nodes.append({**node, "customer": {"displayName": names[row["customer"]], "interactions": about}})
    by = chosen.groupby(chosen["channel"].map(tables.named("Channel", "kind")), dropna=False)
    groups = [{"keys": [known(kind)], "n": len(own), "distinctOver": tables.homes_of(own["customer"])} for kind, own in by]
    return {"orders": {"totalCount": len(chosen), "groups": groups, "nodes": nodes}}


def needs_before_the_day(tables: Tables, soon: str) -> Answer:
    """Open needs of those who need an order, or in whose life something happens, from today on for so many days."""
    last = tables.today + timedelta(days=int(soon.removeprefix("P").removesuffix("D")))
    orders = _between(tables.orders, "neededBy", tables, last)
    events = _between(tables["LifeEvent"], "date", tables, last)
    living = events.merge(tables.pairs("LifeEvent", "customers", "customer"), on="id")
    needs = tables["Need"].query("status in ('OPEN', 'IN_PROGRESS')")
    needs = needs[needs["customer"].isin(orders["customer"].dropna()) | needs["customer"].isin(living["customer"])]
    needs["name"] = needs["customer"].map(tables.named("Customer", "displayName"))
    chosen = arranged(needs, "name")
    nodes = []
    for row in chosen.head(20).to_dict("records"):
        placed = arranged(orders[orders["customer"] == row["customer"]], "orderedAt desc").head(20)
        life = arranged(living[living["customer"] == row["customer"]], "date desc").head(20)
        customer = {
            "displayName": known(row["name"]),
            "orders": {"nodes": each(placed, "number", "status", "neededBy")},
            "lifeEvents": {"nodes": each(life, "kind", "text", "date")},
        }
        nodes.append({"statement": row["statement"], "basis": row["basis"], "customer": customer})
    return {"needs": {"totalCount": len(chosen), "nodes": nodes}}


def ordered_again(tables: Tables, statuses: list[str]) -> Answer:
    """Needs of these statuses whose people placed an order since that was not cancelled, the oldest first."""
    needs = arranged(tables["Need"].query("status in @statuses"), "raisedAt")
    orders = tables.orders.query("status != 'CANCELLED'")
    pairs = needs.dropna(subset=["customer"]).merge(
        orders[["id", "customer", "number", "orderedAt", "at"]], on="customer", suffixes=("Need", "")
    )
    pairs = arranged(pairs[pairs["at"] > moments(pairs["raisedAt"])], "orderedAt")
    chosen, names = needs[needs["id"].isin(pairs["idNeed"])], tables.named("Customer", "displayName")
    nodes = []
    for row in chosen.head(20).to_dict("records"):
        since = pairs[pairs["idNeed"] == row["id"]]
        later = {"totalCount": len(since), "nodes": each(since.head(1), "number", "orderedAt")}
        customer = {"displayName": names[row["customer"]], "orders": later}
        nodes.append({"statement": row["statement"], "raisedAt": row["raisedAt"], "customer": customer})
    groups = [
        {"keys": [known(team)], "n": len(own), "distinctOver": tables.homes_of(own["customer"])}
        for team, own in chosen.groupby(chosen["team"].map(tables.named("Team", "name")), dropna=False)
    ]
    groups.sort(key=lambda group: (-group["n"], group["keys"][0] is None, group["keys"][0]))
    return {"needs": {"totalCount": len(chosen), "groups": groups[:20], "nodes": nodes}}


def _between(rows: pd.DataFrame, column: str, tables: Tables, last: Any) -> pd.DataFrame:
    """Rows whose day is neither before today nor after another."""
    return rows[rows[column].fillna("").between(str(tables.today), str(last))]
