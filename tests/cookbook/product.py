"""The product team's questions, over the records."""

from __future__ import annotations

from typing import Any

import pandas as pd

from .sample import Sample
from .spelling import Answer, amounts, arranged, each, has_words, known, marked, money
from .tables import ZONE, Tables, local, moments


def returns_by_reason(tables: Tables, since: str) -> Answer:
    """Returns since a moment whose users are told and did not place the order; and of how many users are told at all."""
    users = tables["Beneficiary"].query("part == 'USER'")
    users["buys"] = users["customer"] == users["line"].map(tables.lines.set_index("id")["customer"])
    returns = arranged(tables["Return"], "returnedAt desc")
    returns = returns[moments(returns["returnedAt"]) >= pd.Timestamp(since)]
    returns["byBuyer"] = returns["line"].map(users.groupby("line")["buys"].any())
    chosen = returns[returns["byBuyer"].notna() & ~returns["byBuyer"].fillna(True).astype(bool)]
    groups = [
        {
            "keys": [reason],
            "n": len(own),
            "sum": {"refund": amounts(own, "refundMinor")},
            "nodes": [_returned(row, users, tables) for row in own.head(3).to_dict("records")],
        }
        for reason, own in sorted(chosen.groupby("reason"), key=lambda group: (-len(group[1]), group[0]))
    ]
    told = [{"keys": [str(key).lower()], "n": int(n)} for key, n in returns["byBuyer"].value_counts().sort_index().items()]
    untold = {"keys": [None], "n": int(returns["byBuyer"].isna().sum())}
    return {"differ": {"groups": groups}, "all": {"groups": [*told, untold]}}


def _returned(row: dict[str, Any], users: pd.DataFrame, tables: Tables) -> Answer:
    line = tables.lines.set_index("id").loc[row["line"]]
    own = arranged(users[users["line"] == row["line"]])
    people = [
        {"occasion": user["occasion"], "person": {"displayName": tables.named("Customer", "displayName")[user["customer"]]}}
        for user in own.to_dict("records")
    ]
    for person, customer in zip(people, own["customer"], strict=True):
        person["person"]["isMinor"] = _is_minor(customer, tables)
    product = {"name": tables.named("Product", "name")[line["product"]]} if known(line["product"]) else None
    return {"returnedAt": row["returnedAt"], "line": {"product": product, "forPersons": {"nodes": people}}}


def _is_minor(customer: str, tables: Tables) -> bool:
    """Under 18 by the birth date; where there is none, a child of a household now."""
    born = known(tables.named("Customer", "birthDate")[customer])
    if born:
        return (pd.Timestamp(born) + pd.DateOffset(years=18)).date() > tables.today
    parts = tables["Membership"].query("role == 'CHILD'").merge(tables.homes, on=["customer", "household"])
    return customer in set(parts["customer"])


def tried_once(tables: Tables, product: str, until: str) -> Answer:
    """Orders before a day with this product, of customers who have no other order with it."""
    orders = tables.orders
    with_it = tables.lines[tables.lines["product"].map(tables.named("Product", "name")) == product]["order"]
    bought = orders[orders["id"].isin(with_it) & orders["customer"].notna()]
    once = bought[bought.groupby("customer")["id"].transform("count") == 1]
    chosen = arranged(once[(once["at"] < pd.Timestamp(until)) & (once["status"] != "CANCELLED")], "orderedAt desc")
    placed = orders[orders["status"] != "CANCELLED"].groupby("customer")["id"].count()
    said, names = tables["Verbatim"], tables.named("Customer", "displayName")
    nodes = []
    for row in chosen.head(20).to_dict("records"):
        later = said[(said["saidBy"] == row["customer"]) & (moments(said["saidAt"]) > row["at"])]
        words = each(arranged(later, "saidAt desc").head(20), "saidAt", "text")
        customer = {"displayName": names[row["customer"]], "orderCount": int(placed[row["customer"]]), "verbatims": {"nodes": words}}
        nodes.append({"number": row["number"], "orderedAt": row["orderedAt"], "customer": customer})
    return {"orders": {"totalCount": len(chosen), "nodes": nodes}}


def unmet_needs(tables: Tables, statuses: list[str]) -> Answer:
    """Needs of these statuses, stated and inferred ones apart, by the homes of those who have them."""
    needs = tables["Need"]
    needs = arranged(needs[needs["status"].isin(statuses) & needs["basis"].isin(["STATED", "INFERRED"])], "raisedAt desc")
    groups = [
        {
            "keys": list(key),
            "n": len(own),
            "distinctOver": tables.homes_of(own["customer"]),
            "ofWholeHomes": int(own["household"].nunique()),
            "nodes": [_unmet(row, tables) for row in own.head(3).to_dict("records")],
        }
        for key, own in needs.groupby(["statement", "basis"])
    ]
    return {"needs": {"groups": sorted(groups, key=lambda group: (-group["distinctOver"], group["keys"]))[:20]}}


def _unmet(row: dict[str, Any], tables: Tables) -> Answer:
    said = tables["Verbatim"]
    words = arranged(said[said["id"].isin(row["verbatims"])], "saidAt").head(3)
    customer = {"displayName": tables.named("Customer", "displayName")[row["customer"]]} if row["customer"] else None
    return {"raisedAt": row["raisedAt"], "customer": customer, "verbatims": {"nodes": each(words, "text")}}


def said_to_break(tables: Tables, words: str, since: str) -> Answer:
    """What was said with one word since a day, by quarter with the first of it, and by the team that heard it."""
    said = tables["Verbatim"]
    said = said[has_words(said["text"], words) & (moments(said["saidAt"]) >= pd.Timestamp(since))]
    said = arranged(said, "saidAt desc")
    said["quarter"] = local(said["saidAt"]).dt.tz_localize(None).dt.to_period("Q").dt.start_time.dt.date.astype(str)
    names = tables.named("Customer", "displayName")
    groups = [
        {
            "keys": [quarter],
            "n": len(own),
            "distinctOver": tables.homes_of(own["saidBy"]),
            "nodes": [
                {
                    "at": row["saidAt"],
                    "excerpt": marked(row["text"], words),
                    "customer": {"displayName": names[row["saidBy"]]} if row["saidBy"] else None,
                }
                for row in own.head(2).to_dict("records")
            ],
        }
        for quarter, own in said.groupby("quarter")
    ]
    teams = heard_by(said, tables).value_counts(dropna=False)
    by_team = [{"keys": [known(team)], "n": int(n)} for team, n in teams.items()]
    by_team.sort(key=lambda group: (-group["n"], group["keys"][0] is None, group["keys"][0]))
    return {"search": {"totalCount": len(said), "groups": groups, "byTeam": by_team}}


def heard_by(said: pd.DataFrame, tables: Tables) -> pd.Series:
    """The name of the team that held the conversation, or sent the survey, in which something was said."""
    survey = tables["SurveyResponse"].set_index("id")["survey"]
    asked = said["surveyResponse"].map(survey).map(tables.named("Survey", "team"))
    return said["interaction"].map(tables.named("Interaction", "team")).fillna(asked).map(tables.named("Team", "name"))


def both_brands(sample: Sample, category: str, children: list[str]) -> Answer:
    """Lines of one category, of households with so many children that bought both brands of it, by month and brand."""
    lines = sample.lines
    lines = lines[lines["product_category"] == category]
    brands = lines.groupby("household_id")["brand"].agg(set)
    both = brands.index[brands.map(lambda own: {"National", "Private"} <= own)]
    homes = sample["demographics"].query("kids_count in @children")["household_id"]
    lines = lines[lines["household_id"].isin(both) & lines["household_id"].isin(homes)]
    months = lines["at"].dt.tz_convert(ZONE).dt.strftime("%Y-%m-01")
    groups = [
        {
            "keys": [month, str(brand).upper()],
            "n": len(own),
            "distinctOver": int(own["household_id"].nunique()),
            "sum": {"paid": [money(int(own["paid"].sum()), "USD")]},
        }
        for (month, brand), own in lines.groupby([months, "brand"])
    ]
    return {"orderLines": {"groups": groups[:50]}}
