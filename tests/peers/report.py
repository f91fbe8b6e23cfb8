"""The figures as tables: of one question for whoever waits for them, of all of them in Markdown for the README."""

from __future__ import annotations

from collections.abc import Callable

from .names import HAND, LIMIT, MAIN, NAMES, NEO4J_GRAPHQL, OURS, STOCK
from .results import Answered, Results, Round

MANY = 16  # clients of the table
_HEAD = f"{'requests/s':>12}{'half':>8}{'99 %':>9}{'own':>6}{'Neo4j':>7}"


def table(answered: Answered) -> str:
    """One question, for each number of clients: requests a second, milliseconds, and milliseconds of CPU for a request."""
    blank = " " * 24
    lines = [f"{answered.title}, {answered.customers:,} customers"]
    lines.append(blank + "".join(f"{f'{clients} clients':>42}" for clients in answered.clients))
    lines.append(blank + _HEAD * len(answered.clients))
    for contender in answered.contenders():
        cells = "".join(_cell(answered.of(contender, clients)) for clients in answered.clients)
        lines.append(f"  {NAMES[contender]:<22}{cells}")
    lines += [f"  {NAMES[contender]} could not: {message}" for contender, message in answered.failed.items()]
    return "\n".join(lines) + "\n"


def markdown(results: Results) -> str:
    """Throughput and latency of all questions, growth, and what it was measured on."""
    main = results.at(MAIN)
    parts = [
        _rows(f"requests/s, {MANY} clients", main, _throughput),
        _rows("ms, 1 client: half of the requests, 99 of 100", main, _latency),
        _growth(results),
        _failures(results),
        _measured_on(results),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def ratio(one: Round | None, other: Round | None) -> str:
    """How many times as many requests the one answers as the other."""
    return f"{one.rate / other.rate:.2f}" if one and other else "–"


_ORDER = (OURS, NEO4J_GRAPHQL, HAND, STOCK)


def _rows(title: str, answered: list[Answered], cells: Callable[[Answered], list[str]]) -> str:
    if not answered:
        return ""
    more = ["× @neo4j/graphql", "× driver", "of the limit"] if cells is _throughput else []
    head = [title, *(NAMES[name] for name in _ORDER), *more]
    lines = [_line(head), _line(["---"] * len(head)), *(_line([each.title, *cells(each)]) for each in answered)]
    return "\n".join(lines)


def _throughput(answered: Answered) -> list[str]:
    clients = max((each for each in answered.clients if each <= MANY), default=1)
    found = {name: answered.of(name, clients) for name in (*_ORDER, LIMIT)}
    ours, limit = found[OURS], found[LIMIT]
    share = f"{ours.rate / limit.rate:.0%}" if ours and limit else "–"
    rates = [f"{each.rate:,.{0 if each.rate >= 20 else 1}f}" if each else "–" for each in map(found.get, _ORDER)]
    return [*rates, ratio(ours, found[NEO4J_GRAPHQL]), ratio(ours, found[HAND]), share]


def _latency(answered: Answered) -> list[str]:
    return [f"{each.median:.2f}, {each.p99:.2f}" if each else "–" for each in (answered.of(name, 1) for name in _ORDER)]


def _growth(results: Results) -> str:
    if len(results.sizes) < 2:
        return ""
    counted = [results.at(size)[0].customers for size in results.sizes]
    head = ["ms, 1 client, half of the requests", *(f"{name}, {count:,}" for name in ("ours", "@neo4j/graphql") for count in counted)]
    titles = {each.question: each.title for each in results.answered}
    lines = [_line(head), _line(["---"] * len(head))]
    for question, title in titles.items():
        found = {each.size: each for each in results.answered if each.question == question}
        of = [found[size].of(name, 1) if size in found else None for name in (OURS, NEO4J_GRAPHQL) for size in results.sizes]
        lines.append(_line([title, *(f"{each.median:.2f}" if each else "–" for each in of)]))
    return "\n".join(lines)


def _failures(results: Results) -> str:
    failed = ((each, name, message) for each in results.answered for name, message in each.failed.items())
    return "\n".join(
        f"- {NAMES[name]} could not answer *{each.title}* over {each.customers:,} customers: {message}" for each, name, message in failed
    )


def _measured_on(results: Results) -> str:
    loads = [load for each in results.answered for load in each.load_average]
    what = ", ".join(f"{value} {name}" if name == "cores" else f"{value}" for name, value in results.machine.items() if value)
    effort = f"{results.effort['rounds']} rounds of {results.effort['seconds']} s at least"
    return f"Measured on: {what}; {effort}; load average {min(loads, default=0):.1f} to {max(loads, default=0):.1f}."


def _cell(found: Round | None) -> str:
    if found is None:
        return f"{'–':>42}"
    return f"{found.rate:>12,.1f}{found.median:>8.2f}{found.p99:>9.2f}{found.own:>6.2f}{found.neo4j:>7.2f}"


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
