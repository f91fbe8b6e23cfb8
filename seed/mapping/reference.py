"""The table of all kinds and their fields for the page that explains mappings, made from the records themselves."""

from __future__ import annotations

from collections.abc import Iterable

from graph_api.records.kinds import BY_LABEL
from seed.mapping.shapes import KIND_NAMES, Shape, choices, writable

_LEFT_OUT = frozenset({"reportedBy", "observedAt"})  # of every kind, and said once
_SORTS = {
    "instant": "time",
    "day": "day",
    "whole": "number",
    "number": "number",
    "truth": "true/false",
    "amount": "amount",
    "numbers": "vector",
}


def kinds_table() -> str:
    """Return a table in Markdown, a line for each kind."""
    lines = ["| kind | fields |", "|---|---|"]
    for kind in KIND_NAMES:
        shapes = writable(BY_LABEL[kind])
        needed = {shape.attribute for shape in shapes.values() if shape.required}
        lines.append(f"| `{kind}` | {', '.join(_said(_readable(shapes.values()), needed))} |")
    return "\n".join(lines) + "\n"


def _readable(shapes: Iterable[Shape]) -> list[Shape]:
    """An amount is shown as people write it."""
    return [shape for shape in shapes if shape.name not in _LEFT_OUT and not shape.name.endswith("Minor")]


def _said(shapes: Iterable[Shape], needed: set[str]) -> Iterable[str]:
    for shape in shapes:
        name = f"**{shape.name}**" if shape.attribute in needed else shape.name
        told = choices(shape)
        if told:
            yield f"{name} ({' '.join(told)})"
        elif shape.refers:
            yield f"{name} → {shape.refers}{'s' if shape.sort in ('list', 'items') else ''}"
        else:
            sort = _SORTS.get(shape.sort)
            yield f"{name} {sort}" if sort else name
