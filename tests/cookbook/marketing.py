"""Marketing's questions, over the records and over the files of the real sample."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pandas as pd

from graph_api.records.ids import resolve

from .sample import Sample
from .spelling import Answer, amounts, arranged, each, known, money
from .tables import ZONE, Tables, local, moments


def left_the_coupon(tables: Tables, campaign: str) -> Answer:
    """Those whom a campaign addressed and who redeemed nothing of it, with their last order and what they stated they need."""
    addressed, redeemed = (
        own[own["campaign"].map(tables.named("Campaign", "name")) == campaign]["customer"]
        for own in (tables["CampaignTarget"], tables["Redemption"])
    )
    customers = tables["Customer"]
    chosen = arranged(customers[customers["id"].isin(addressed) & ~customers["id"].isin(redeemed)], "displayName")
    nodes = [
        {
            "displayName": row["displayName"],
            "lastOrder": _last_order(row["id"], tables),
            "needs": {"nodes": each(_stated(row["id"], tables).head(20), "statement", "status")},
        }
        for row in chosen.head(20).to_dict("records")
    ]
    return {"customers": {"totalCount": len(chosen), "nodes": nodes}}


def _stated(customer: str, tables: Tables) -> pd.DataFrame:
    return arranged(tables["Need"].query("customer == @customer and basis == 'STATED'"), "raisedAt desc")


def _last_order(customer: str, tables: Tables) -> Answer | None:
    placed = tables.orders.query("customer == @customer and status != 'CANCELLED'")
    if placed.empty:
        return None
    order = arranged(placed, "orderedAt desc").iloc[0]
    products = tables["Product"].set_index("id")
    products["shelf"] = products["category"].map(tables.named("ProductCategory", "name"))
    lines = arranged(tables.lines.query("order == @order.id"), "position").head(20)
    goods = [{"product": _product(products.loc[product]) if product else None} for product in lines["product"]]
    return {"orderedAt": order["orderedAt"], "net": money(order["net"], order["currency"]), "lines": {"nodes": goods}}


def _product(row: Any) -> Answer:
    return {"name": row["name"], "category": {"name": row["shelf"]} if known(row["shelf"]) else None}


def campaign_not_redeemed(sample: Sample, campaign: str) -> Answer:
    """Households that a campaign addressed and that redeemed nothing of it, those with most receipts first."""
    number = campaign.removeprefix("Campaign ")
    start = sample["campaign_descriptions"].set_index("campaign_id").loc[number, "start_date"]
    addressed = sample["campaigns"].query("campaign_id == @number")["household_id"]
    redeemed = sample["coupon_redemptions"].query("campaign_id == @number")["household_id"]
    left = pd.DataFrame({"household_id": addressed[~addressed.isin(redeemed)].unique()})
    left["id"] = left["household_id"].map(lambda key: resolve("Customer", "complete-journey", key))
    left["orders"] = left["household_id"].map(sample.lines.groupby("household_id")["basket_id"].nunique()).fillna(0)
    nodes = [
        {
            "households": {"nodes": [{"name": f"Household {household}"}]},
            "before": _paid(sample, household, pd.Timestamp(start) - timedelta(days=28)),
            "after": _paid(sample, household, pd.Timestamp(start)),
        }
        for household in arranged(left, "orders desc").head(50)["household_id"]
    ]
    return {"campaigns": {"nodes": [{"startsOn": start, "customers": {"totalCount": len(left), "nodes": nodes}}]}}


def _paid(sample: Sample, household: str, first: pd.Timestamp) -> Answer:
    """What a household paid in the 28 days from a day on."""
    own = sample.lines[sample.lines["household_id"] == household]
    days = own["at"].dt.tz_convert(ZONE).dt.tz_localize(None)
    own = own[(days >= first) & (days < first + timedelta(days=28))]
    paid = [money(int(own["paid"].sum()), "USD")] if len(own) else []
    return {"groups": [{"n": int(own["basket_id"].nunique()), "sum": {"paid": paid}}]}


def app_before_store(tables: Tables, looking: str, since: str) -> Answer:
    """Orders of shops since a day and, of them, those whose buyer used the app in the 60 days before."""
    orders, channels = tables.orders, tables["Channel"].set_index("id")
    bought = orders[(orders["channel"].map(channels["kind"]) == "STORE") & (orders["at"] >= pd.Timestamp(since))]
    talks = tables["Interaction"].query("kind == @looking").merge(tables.pairs("Interaction", "participants", "customer"), on="id")
    talks["startedAt"] = moments(talks["startedAt"])
    pairs = bought.merge(talks[["customer", "startedAt"]].dropna(), on="customer")
    near = (pairs["startedAt"] < pairs["at"]) & (pairs["startedAt"] >= pairs["at"] - timedelta(days=60))
    looked = bought[bought["id"].isin(pairs[near]["id"])]
    return {"bought": _by_channel(bought, channels["name"]), "lookedFirst": _by_channel(looked, channels["name"])}


def _by_channel(orders: pd.DataFrame, names: pd.Series) -> Answer:
    groups = orders.groupby(orders["channel"].map(names))
    return {"groups": [{"keys": [name], "n": len(own), "distinctOver": int(own["customer"].nunique())} for name, own in groups]}


def cohorts(tables: Tables, **variables: Any) -> Answer:
    """Orders that stand, of buyers whose first one was placed since a day, by the month of that and the months since then."""
    orders = tables.orders.query("status != 'CANCELLED'").dropna(subset=["customer"])
    orders["first"] = orders.groupby("customer")["orderedAt"].transform("min")
    orders = orders[moments(orders["first"]) >= pd.Timestamp(variables["from"])]
    first, placed = local(orders["first"]), local(orders["orderedAt"])
    since = 12 * (placed.dt.year - first.dt.year) + placed.dt.month - first.dt.month
    groups = [
        {
            "keys": [month, str(later)],
            "n": len(own),
            "distinctOver": int(own["customer"].nunique()),
            "sum": {"net": amounts(own, "net")},
        }
        for (month, later), own in orders.groupby([first.dt.strftime("%Y-%m-01"), since])
    ]
    return {"orders": {"groups": groups[:100]}}


def asked_too_early(tables: Tables, since: str) -> Answer:
    """Those with a survey since a day, all of whose surveys were about an order and sent before it had arrived."""
    surveys, orders = arranged(tables["Survey"], "sentAt"), tables.orders.set_index("id")
    sent, arrived = moments(surveys["sentAt"]), surveys["order"].map(orders["arrivedAt"])
    surveys["early"] = surveys["order"].notna() & ~(sent >= arrived)
    surveys["recent"] = sent >= pd.Timestamp(since)
    asked = surveys.groupby("customer").agg(early=("early", "all"), recent=("recent", "any")).query("early and recent")
    customers = tables["Customer"]
    chosen = arranged(customers[customers["id"].isin(asked.index)], "displayName")
    talks = arranged(tables["Interaction"].query("direction == 'INBOUND'"), "startedAt desc")
    names = tables.named("Channel", "name")
    talks["channel"] = [{"name": names[channel]} if channel else None for channel in talks["channel"]]
    talks = talks.merge(tables.pairs("Interaction", "participants", "customer"), on="id").assign(at=lambda all: moments(all["startedAt"]))
    answered = tables["SurveyResponse"].set_index("survey")["score"]
    surveys["score"], surveys["arrivedAt"] = surveys["id"].map(answered), arrived
    surveys["number"] = surveys["order"].map(orders["number"])
    nodes = [
        {"displayName": row["displayName"], "surveys": {"nodes": [_survey(own, talks) for own in _of(surveys, row["id"])]}}
        for row in chosen.head(20).to_dict("records")
    ]
    return {"customers": {"totalCount": len(chosen), "nodes": nodes}}


def _of(rows: pd.DataFrame, customer: str) -> list[dict[str, Any]]:
    return rows[rows["customer"] == customer].head(20).to_dict("records")


def _survey(row: dict[str, Any], talks: pd.DataFrame) -> Answer:
    """A survey with its order, its answer, and the latest three times that the customer came to us within 30 days."""
    sent, arrived = pd.Timestamp(row["sentAt"]), row["arrivedAt"]
    after = talks[(talks["customer"] == row["customer"]) & (talks["at"] > sent) & (talks["at"] < sent + timedelta(days=30))]
    return {
        "kind": row["kind"],
        "sentAt": row["sentAt"],
        "order": {"number": row["number"], "deliveredAt": None if pd.isna(arrived) else arrived.strftime("%Y-%m-%dT%H:%M:%SZ")},
        "response": None if pd.isna(row["score"]) else {"score": int(row["score"])},
        "customer": {"interactions": {"nodes": each(after.head(3), "startedAt", "kind", "channel")}},
    }


def coupons_used_at_once(sample: Sample, kind: str) -> Answer:
    """Each campaign of a kind: whom it addressed, and which redemptions fell into its first 14 and its last 7 days."""
    campaigns = sample["campaign_descriptions"].query("campaign_type == @kind")
    campaigns = campaigns.assign(id=[resolve("Campaign", "complete-journey", key) for key in campaigns["campaign_id"]])
    nodes: list[Answer] = []
    for row in arranged(campaigns, "start_date").head(20).to_dict("records"):
        used = sample["coupon_redemptions"].query("campaign_id == @row['campaign_id']")
        on = pd.to_datetime(used["redemption_date"])
        start, end = pd.Timestamp(row["start_date"]), pd.Timestamp(row["end_date"])
        parts = {"all": used, "early": used[on < start + timedelta(days=14)], "late": used[on > end - timedelta(days=7)]}
        addressed = int((sample["campaigns"]["campaign_id"] == row["campaign_id"]).sum())
        node = {"name": f"Campaign {row['campaign_id']}", "startsOn": row["start_date"], "endsOn": row["end_date"]}
        counts = {name: {"groups": [{"n": len(own), "distinctOver": int(own["household_id"].nunique())}]} for name, own in parts.items()}
        nodes.append({**node, "customers": {"totalCount": addressed}, **counts})
    return {"campaigns": {"nodes": nodes}}
