"""A root list that is narrowed to the neighbours of a few things is read from their end.

`WHERE EXISTS { … }` asks every customer whether she placed order 10042, which takes as long as there are customers. Where an index
finds the order, both patterns stand in one part instead, and the planner begins at the index.
"""

from __future__ import annotations

from ...catalog import Body
from ..nature import ROOT, Frame
from ..tree import Compare, Condition, Logic, Source, Stored, Through
from .body import head
from .draft import Draft
from .filter import conjuncts, outward

FINDING = ("eq", "in")  # what an index answers with few rows, of texts, numbers and days; not of a few words or yes and no


def start(frame: Frame, source: Source, condition: Condition | None) -> Through | None:
    """The condition that a list is read from; None where it is read from its own end."""
    if source.body.type != ROOT or source.body.parsed.distinct or not _only_matches(source.body):
        return None
    parts = (part for part in conjuncts(condition) if isinstance(part, Through))
    return next((part for part in parts if _leads(frame, source, part)), None)


def write(draft: Draft, source: Source, through: Through) -> tuple[str, str]:
    """Write both patterns, in one part; the names of the list's rows and of the neighbours."""
    ((_, name),) = head(draft, source.body, source.args)
    ((_, neighbour),) = head(draft, through.source.body, through.source.args)
    draft.line(f"WITH {name}, {neighbour}")
    return name, neighbour


def without(condition: Condition | None, part: Condition) -> Condition | None:
    """A condition less one of its conjuncts."""
    rest = tuple(each for each in conjuncts(condition) if each is not part)
    return Logic("and", rest) if rest else None


def _leads(frame: Frame, source: Source, through: Through) -> bool:
    """Whether a condition finds few neighbours, and both patterns share nothing but the list's own rows.

    Of single neighbours it may find one with very many rows, such as a channel with its orders: those are read in their order.
    """
    body, root = through.source.body, source.body.parsed.columns[0].name
    if through.quantifier != "some" or not _finds(frame, through) or any(True for _ in outward(through)):
        return False
    apart = not (body.parsed.names - {root}) & source.body.parsed.names
    return apart and frame.names(body.type) == (root,) and _only_matches(body)


def _finds(frame: Frame, through: Through) -> bool:
    """Whether an index finds what the neighbours have to be."""
    kind = frame.kind(through.source.type)
    if kind is None or kind.family != "node":
        return False
    return any(_is_found(part, kind.label or "", frame) for part in conjuncts(through.condition))


def _is_found(part: Condition, label: str, frame: Frame) -> bool:
    if not isinstance(part, Compare) or not isinstance(part.target, Stored) or part.operator not in FINDING:
        return False
    leaf = part.target.leaf
    return not leaf.values and leaf.type != "Boolean" and (label, part.target.name) in frame.catalog.indexed


def _only_matches(body: Body) -> bool:
    """Whether a body is a MATCH with its WHERE that gives nodes under their own names; how often it gives one is all the same here."""
    words = {token.text for token in body.parsed.head if token.kind == "word" and token.text.isupper()}
    plain = not words & {"OPTIONAL", "WITH", "CALL", "UNION", "UNWIND", "EXISTS", "COUNT", "COLLECT"}
    return plain and not body.parsed.tail and len(body.parsed.columns) == 1 and body.parsed.columns[0].text == body.parsed.columns[0].name
