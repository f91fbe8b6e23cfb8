"""Talent acquisition's questions, over the records."""

from __future__ import annotations

from typing import Any

import pandas as pd

from .spelling import Answer, arranged, each, known, length
from .tables import Tables, local, moments, spans


def who_listens(tables: Tables, mode: str) -> Answer:
    """Each team with the conversations of a mode in which something was said, and its needs: confirmed ones and open ones."""
    said, talks = tables["Verbatim"], tables["Interaction"].query("mode == @mode")
    talks = arranged(talks[talks["id"].isin(said["interaction"])], "startedAt desc")
    needs = arranged(tables["Need"], "raisedAt desc")
    needs["timeToResolution"] = [length(seconds) for seconds in spans(needs["raisedAt"], needs["resolvedAt"])]
    names, nodes = tables.named("Channel", "name"), list[Answer]()
    for team in arranged(tables["Team"], "name").head(20).to_dict("records"):
        own, served = talks[talks["team"] == team["id"]], needs[needs["team"] == team["id"]]
        heard = [
            {
                "startedAt": row["startedAt"],
                "channel": {"name": names[row["channel"]]} if row["channel"] else None,
                "verbatims": {"nodes": each(arranged(said[said["interaction"] == row["id"]], "saidAt").head(20), "text")},
            }
            for row in own.head(2).to_dict("records")
        ]
        solved = served[served["confirmedAt"].notna()]
        nodes.append(
            {
                "name": team["name"],
                "purpose": team["purpose"],
                "listened": {"totalCount": len(own), "nodes": heard},
                "solved": {"totalCount": len(solved), "nodes": each(solved.head(2), "statement", "timeToResolution")},
                "open": {"totalCount": int(served["status"].isin(["OPEN", "IN_PROGRESS"]).sum())},
            }
        )
    return {"teams": {"nodes": nodes}}


def praise(tables: Tables, promoter: int, satisfied: int, easy: int) -> Answer:
    """Words beside answers with at least these scores, by the team that sent the survey."""
    least = {"NPS": promoter, "CSAT": satisfied, "CES": easy}
    answers = tables["SurveyResponse"].merge(
        tables["Survey"][["id", "kind", "team"]], left_on="survey", right_on="id", suffixes=("", "Asked")
    )
    said = tables["Verbatim"].merge(
        answers[["id", "kind", "team", "score"]], left_on="surveyResponse", right_on="id", suffixes=("", "Answer")
    )
    said = arranged(said[said["score"] >= said["kind"].map(least)], "saidAt desc")
    names = tables.named("Customer", "displayName")
    groups = [
        {
            "keys": [known(team)],
            "n": len(own),
            "nodes": [
                {
                    "text": row["text"],
                    "saidBy": {"displayName": names[row["saidBy"]]} if row["saidBy"] else None,
                    "surveyResponse": {"kind": row["kind"], "score": row["score"]},
                }
                for row in own.head(5).to_dict("records")
            ],
        }
        for team, own in said.groupby(said["team"].map(tables.named("Team", "name")), dropna=False)
    ]
    groups.sort(key=lambda group: (-group["n"], group["keys"][0] is None, group["keys"][0]))
    return {"verbatims": {"groups": groups[:20]}}


def left_unresolved(tables: Tables, statuses: list[str]) -> Answer:
    """Needs of these statuses that a team is to meet, by team and statement where there are several."""
    needs = arranged(tables["Need"].query("status in @statuses").dropna(subset=["team"]), "raisedAt")
    names = tables.named("Customer", "displayName")
    groups = [
        {
            "keys": [team, statement],
            "n": len(own),
            "distinctOver": int(own["customer"].nunique()),
            "min": {"raisedAt": own["raisedAt"].min()},
            "nodes": [
                {
                    "status": row["status"],
                    "raisedAt": row["raisedAt"],
                    "customer": {"displayName": names[row["customer"]]} if row["customer"] else None,
                }
                for row in own.head(2).to_dict("records")
            ],
        }
        for (team, statement), own in needs.groupby([needs["team"].map(tables.named("Team", "name")), "statement"])
        if len(own) >= 2
    ]
    return {"needs": {"groups": groups[:50]}}


def languages(tables: Tables, kind: str) -> Answer:
    """Customers of a kind by the language they prefer, and what they said to teams by its language."""
    customers = tables["Customer"].query("kind == @kind")
    wanted = [
        {"keys": [known(language)], "n": len(own), "distinctOver": tables.homes_of(own["id"])}
        for language, own in customers.groupby("preferredLanguage", dropna=False)
    ]
    wanted.sort(key=lambda group: (-group["n"], group["keys"][0] is None, group["keys"][0]))
    said = tables["Verbatim"].dropna(subset=["language"])
    said = said[said["saidBy"].isin(customers["id"])]
    team = said["interaction"].map(tables.named("Interaction", "team")).map(tables.named("Team", "name"))
    heard = [
        {"keys": list(keys), "n": len(own), "distinctOver": int(own["saidBy"].nunique())}
        for keys, own in said.groupby([team.rename("name"), "language"])
    ]
    return {"customers": {"groups": wanted[:20]}, "verbatims": {"groups": heard[:20]}}


def before_and_after_training(tables: Tables, team: str, day: str) -> Answer:
    """Needs of a team raised before a moment and since: how many were resolved and confirmed, and in what time."""
    needs = tables["Need"]
    needs = needs[needs["team"].map(tables.named("Team", "name")) == team]
    is_before = moments(needs["raisedAt"]) < pd.Timestamp(day)
    return {"before": _resolved(needs[is_before]), "after": _resolved(needs[~is_before])}


def _resolved(needs: pd.DataFrame) -> Answer:
    counts = {name: int(needs[name].notna().sum()) for name in ("resolvedAt", "confirmedAt")}
    took = length(spans(needs["raisedAt"], needs["resolvedAt"]).median())
    return {"groups": [{"n": len(needs), "count": counts, "median": {"timeToResolution": took}}]}


def rush_hours(tables: Tables, kinds: list[str]) -> Answer:
    """Conversations that customers began, by weekday and hour of New York, the ten hours with most of them."""
    talks = tables["Interaction"].query("direction == 'INBOUND' and kind in @kinds")
    talks["took"] = spans(talks["startedAt"], talks["endedAt"])
    began = local(talks["startedAt"])
    first = tables.pairs("Interaction", "participants", "customer").groupby("id")["customer"].min()
    groups: list[tuple[Any, ...]] = []
    for (weekday, hour), own in talks.groupby([began.dt.day_of_week + 1, began.dt.hour]):
        middle = own["took"].median()
        group = {
            "keys": [str(weekday), str(hour)],
            "n": len(own),
            "median": {"duration": length(middle)},
            "p90": {"duration": length(own["took"].quantile(0.9))},
            "distinctOver": int(own["id"].map(first).nunique()),
        }
        groups.append((-len(own), pd.isna(middle), -middle, weekday, hour, group))
    return {"interactions": {"groups": [group[-1] for group in sorted(groups, key=lambda group: group[:-1])[:10]]}}


def solved_and_confirmed(tables: Tables, least: str) -> Answer:
    """Resolved needs by team, of teams with so many confirmed ones, the quickest in the middle first; and those that took very long."""
    needs = tables["Need"].query("status == 'RESOLVED'")
    needs["took"], needs["team"] = spans(needs["raisedAt"], needs["resolvedAt"]), needs["team"].map(tables.named("Team", "name"))
    groups: list[tuple[Any, ...]] = []
    for team, own in needs.groupby("team", dropna=False):
        confirmed, middle = int(own["confirmedAt"].notna().sum()), own["took"].median()
        group = {
            "keys": [known(team)],
            "n": len(own),
            "count": {"confirmedAt": confirmed},
            "median": {"timeToResolution": length(middle)},
            "distinctOver": tables.homes_of(own["customer"]),
        }
        if confirmed >= int(least):
            groups.append((pd.isna(middle), middle, pd.isna(team), team, group))
    names = tables.named("Organization", "name")
    far = [
        {
            "statement": row["statement"],
            "timeToResolution": length(row["took"]),
            "team": {"name": row["team"]} if known(row["team"]) else None,
            "organization": {"name": names[row["organization"]]} if row["organization"] else None,
        }
        for row in _outliers(needs).head(3).to_dict("records")
    ]
    most = {"n": len(needs), "p90": {"timeToResolution": length(needs["took"].quantile(0.9))}, "outliers": far}
    by_team = [group[-1] for group in sorted(groups, key=lambda group: group[:-1])][:20]
    return {"needs": {"groups": by_team, "outOfProportion": [most]}}


def _outliers(needs: pd.DataFrame) -> pd.DataFrame:
    """Needs beyond one and a half times the distance of the quartiles, farthest from the median first."""
    lower, middle, upper = (needs["took"].quantile(share) for share in (0.25, 0.5, 0.75))
    reach = 1.5 * (upper - lower)
    far = needs[(needs["took"] < lower - reach) | (needs["took"] > upper + reach)]
    return arranged(far.assign(distance=(far["took"] - middle).abs()), "distance desc")
