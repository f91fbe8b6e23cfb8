"""The program inside its own environment: schemathesis' documents for a schema, sent to a service and judged; prints what came as JSON."""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from math import ceil
from pathlib import Path
from random import Random
from typing import Any

import requests
from graphql import GraphQLSchema, execute, parse
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from judging import NEWER, OLDER, Answer, judge
from shaping import Shaper

import schemathesis
from schemathesis.generation import GenerationMode
from schemathesis.graphql import nodes

WRONG = 10  # one document in so many is made to break the schema
MOST_FINDINGS = 20  # that are told
KNOWN_IDS = 500
SAID = 1000  # documents between two words about how far it is
DEADLINE = 60  # seconds


def mostly(strategy: st.SearchStrategy[str]) -> st.SearchStrategy[Any]:
    """Texts of a scalar; one of 16 is any text whatsoever."""
    return st.integers(0, 15).flatmap(lambda number: strategy if number else st.text()).map(nodes.String)


MOMENTS = st.one_of(st.datetimes(), st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31)))  # the latter is the stories' time
SCALARS: dict[str, st.SearchStrategy[Any]] = {
    "DateTime": mostly(MOMENTS.map(lambda moment: f"{moment.isoformat()}Z")),
    "Date": mostly(st.dates().map(str)),
    "Decimal": mostly(st.decimals(allow_nan=False, allow_infinity=False, places=2).map(str)),
    "Duration": mostly(st.sampled_from(["P3D", "-P30D", "PT1H", "P1Y", "P1M2DT3H", "PT0S", "-P365D"])),
    "SearchText": mostly(st.sampled_from(["tea", "san", "Müller", "sandals late"])),
    "Embedding": st.lists(st.floats(-1, 1).map(nodes.Float), min_size=3, max_size=3).map(nodes.List),
}


@dataclass
class Tally:
    """What came of the documents."""

    sent: int = 0
    outcomes: Counter[str] = field(default_factory=Counter[str])
    refusals: Counter[str] = field(default_factory=Counter[str])
    findings: list[dict[str, str]] = field(default_factory=list[dict[str, str]])


@dataclass
class Attack:
    """One attack on the service at an address."""

    url: str
    source: str
    tally: Tally = field(default_factory=Tally)
    known: list[str] = field(default_factory=list[str])

    def __post_init__(self) -> None:
        one_of = re.findall(r"^input (\w+) @oneOf", self.source, re.M)
        self.schema = schemathesis.graphql.from_file(self.source)
        self.client: GraphQLSchema = self.schema.client_schema
        self.shaper = Shaper(self.client, frozenset(one_of), self.known)
        self.session = requests.Session()

    def run(self, cases: int, name: str) -> None:
        """Sends so many documents, as evenly over the fields of the root as there are different ones."""
        fields, rounds = list(self.schema["Query"]), 0
        while self.tally.sent < cases:
            before = self.tally.sent
            for place, root in enumerate(fields):
                share = ceil((cases - self.tally.sent) / (len(fields) - place))
                wrong = share // WRONG
                self._take(root, share - wrong, GenerationMode.POSITIVE, f"{name}/{rounds}/{root}")
                self._take(root, wrong, GenerationMode.NEGATIVE, f"{name}/{rounds}/{root}/wrong")
            rounds += 1
            if self.tally.sent == before:
                break

    def _take(self, root: str, share: int, mode: GenerationMode, name: str) -> None:
        if share < 1:
            return
        random = Random(name)

        @seed(random.getrandbits(64))
        @settings(max_examples=share, database=None, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
        @given(case=self.schema["Query"][root].as_strategy(generation_mode=mode))
        def each(case: Any) -> None:
            if mode is GenerationMode.POSITIVE:
                case.body = self.shaper.shaped(case.body, random)
            self._send(case, mode)

        each()

    def _send(self, case: Any, mode: GenerationMode) -> None:
        accepted = (NEWER, OLDER)[self.tally.sent % 2]
        self.tally.sent += 1
        got = case.call(base_url=self.url, session=self.session, headers={"Accept": accepted}, timeout=DEADLINE)
        media, number = ((got.headers.get(name) or [""])[0] for name in ("content-type", "x-request-id"))
        verdict = judge(Answer(got.status_code, media, number, got.content), accepted)
        self.tally.outcomes[verdict.outcome if mode is GenerationMode.POSITIVE else f"{verdict.outcome} (made to be wrong)"] += 1
        if verdict.outcome != "answered" and mode is GenerationMode.POSITIVE:
            self.tally.refusals[f"{verdict.outcome}: {re.sub(r'[0-9]+', '#', verdict.message)[:90]}"] += 1
        findings = [*verdict.findings, *(self._beside_the_schema(case.body, verdict.data) if verdict.data is not None else ())]
        self._note_ids(verdict.data)
        if findings or self.tally.sent % SAID == 0:
            print(f"{self.tally.sent} sent, {dict(self.tally.outcomes)} {findings or ''}", file=sys.stderr, flush=True)
        if len(self.tally.findings) < MOST_FINDINGS:
            self.tally.findings += [{"finding": one, "document": case.body, "answer": got.text[:2000]} for one in findings]

    def _beside_the_schema(self, document: str, data: Any) -> list[str]:
        """What is wrong with data by the schema: graphql-core itself completes the document over it, and has to find the same."""
        result = execute(self.client, parse(document), data, field_resolver=lambda source, info, **_: source[info.path.key])
        if result.errors:
            return [f"by the schema: {result.errors[0]}"]
        return [] if json.dumps(result.data) == json.dumps(data) else ["the answer is not in the order or the form of its question"]

    def _note_ids(self, data: Any) -> None:
        waiting = [data]
        while waiting and len(self.known) < KNOWN_IDS:
            one = waiting.pop()
            if isinstance(one, dict):
                self.known += [one["id"]] if isinstance(one.get("id"), str) else []
            waiting += one.values() if isinstance(one, dict) else one if isinstance(one, list) else ()


def main() -> None:
    """Attack, and print the tally."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--url", required=True)
    parser.add_argument("--schema", type=Path, required=True)
    parser.add_argument("--cases", type=int, required=True)
    parser.add_argument("--seed", required=True)
    options = parser.parse_args()
    for name, strategy in SCALARS.items():
        schemathesis.graphql.scalar(name, strategy)
    attack = Attack(options.url, options.schema.read_text("utf-8"))
    attack.run(options.cases, options.seed)
    print(json.dumps(vars(attack.tally)))


if __name__ == "__main__":
    main()
