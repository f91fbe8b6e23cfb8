"""The figures as pictures: a panel for each question, a line for each contender, both axes logarithmic; plain SVG.

Without a background, in colours that are told apart on white and on black.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from .names import HAND, LIMIT, MAIN, NAMES, NEO4J_GRAPHQL, OURS, STOCK
from .results import Answered, Results, Round

Point = tuple[float, float]

COLOURS = {OURS: "#2f81f7", NEO4J_GRAPHQL: "#e5534b", HAND: "#3fa34d", STOCK: "#c69026", LIMIT: "#8b949e"}
_COLUMNS, _WIDTH, _HEIGHT, _TOP = 4, 250, 190, 60
_LEFT, _RIGHT, _ABOVE, _BELOW = 46, 14, 30, 30  # of the drawing in a panel
_STYLE = "text{font:11px sans-serif;fill:#6e7781}.b{font-weight:bold}@media(prefers-color-scheme:dark){text{fill:#adbac7}}"


@dataclass(frozen=True)
class Panel:
    """One question: the points of each contender, positive on both axes."""

    title: str
    lines: Mapping[str, Sequence[Point]]


def pictures(results: Results) -> dict[str, str]:
    """SVG by file name: throughput and latency over the number of clients, latency over the number of customers."""
    main = results.at(MAIN)
    rates = [_by_clients(each, lambda found: found.rate) for each in main]
    medians = [_by_clients(each, lambda found: found.median) for each in main]
    return {
        "throughput.svg": picture("Requests a second, by number of clients", rates),
        "latency.svg": picture("Median in ms, by number of clients", medians),
        "growth.svg": picture("Median in ms with one client, by number of customers", _by_customers(results)),
    }


def picture(title: str, panels: Sequence[Panel]) -> str:
    """All panels under one title and one key of the colours."""
    width, height = _COLUMNS * _WIDTH, _TOP + math.ceil(len(panels) / _COLUMNS) * _HEIGHT
    named = [name for name in COLOURS if any(name in each.lines for each in panels)]
    key = [
        f'<rect x="{10 + place * 160}" y="36" width="14" height="4" fill="{COLOURS[name]}"/>{_text(30 + place * 160, 42, NAMES[name])}'
        for place, name in enumerate(named)
    ]
    drawn = [
        f'<g transform="translate({place % _COLUMNS * _WIDTH} {_TOP + place // _COLUMNS * _HEIGHT})">{_panel(each)}</g>'
        for place, each in enumerate(panels)
    ]
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img"><title>{escape(title)}</title>'
    return "\n".join([head, f"<style>{_STYLE}</style>", _text(10, 18, title, "b"), *key, *drawn, "</svg>"]) + "\n"


def _by_clients(answered: Answered, value: Callable[[Round], float]) -> Panel:
    lines = {
        name: [(clients, value(found)) for clients in answered.clients if (found := answered.of(name, clients))]
        for name in answered.contenders()
    }
    return Panel(answered.title, lines)


def _by_customers(results: Results) -> list[Panel]:
    questions = {each.question: each.title for each in results.answered}
    panels: list[Panel] = []
    for question, title in questions.items():
        asked = sorted((each for each in results.answered if each.question == question), key=lambda each: each.size)
        lines = {name: [(each.customers, found.median) for each in asked if (found := each.of(name, 1))] for name in COLOURS}
        panels.append(Panel(title, {name: points for name, points in lines.items() if points}))
    return panels


def _panel(panel: Panel) -> str:
    points = [point for line in panel.lines.values() for point in line]
    across = _axis([x for x, _ in points], _LEFT, _WIDTH - _RIGHT)
    tens = _tens([y for _, y in points])
    up = _axis(tens, _HEIGHT - _BELOW, _ABOVE)
    grid = [_grid(up(y), _short(y)) for y in tens]
    below = [_text(across(x), _HEIGHT - _BELOW + 16, _short(x), "", "middle") for x in sorted({x for x, _ in points})]
    lines = [_line(COLOURS[name], [(across(x), up(y)) for x, y in line]) for name, line in panel.lines.items()]
    return "".join([_text(_LEFT, 16, panel.title), *grid, *below, *lines])


def _grid(y: float, label: str) -> str:
    line = f'<path d="M{_LEFT} {y:.1f}H{_WIDTH - _RIGHT}" stroke="#8b949e" stroke-opacity=".3"/>'
    return line + _text(_LEFT - 5, y + 4, label, "", "end")


def _axis(values: Sequence[float], first: float, last: float) -> Callable[[float], float]:
    """Where a value lies between the two ends, by its logarithm."""
    low, high = math.log10(min(values)), math.log10(max(values))
    return lambda value: first + (math.log10(value) - low) / ((high - low) or 1) * (last - first)


def _tens(values: Sequence[float]) -> list[float]:
    """The powers of ten around all values."""
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    return [10.0**power for power in range(low, max(high, low + 1) + 1)]


def _line(colour: str, points: Sequence[Point]) -> str:
    dots = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="2.5" fill="{colour}"/>' for x, y in points)
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    return f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="1.8"/>{dots}'


def _text(x: float, y: float, text: str, css: str = "", anchor: str = "start") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" class="{css}" text-anchor="{anchor}">{escape(text)}</text>'


def _short(value: float) -> str:
    return f"{value / 1000:.3g}k" if value >= 1000 else f"{value:g}"
