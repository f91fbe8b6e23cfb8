"""The text of a whole operation with its parameters in order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..nature import Frame
from ..params import Param
from ..tree import Selection
from ..walk import data
from .draft import DIALECT, Draft
from .selection import root


@dataclass(frozen=True)
class Rendered:
    """One statement, and the name of every parameter in its map `$p`. Without text there is nothing to fetch."""

    text: str
    parameters: Mapping[Param, str]


def render(frame: Frame, selection: Selection) -> Rendered:
    """The statement that fetches everything a plan asks for."""
    if not data([selection]):
        return Rendered("", {})
    draft = Draft(frame)
    root(draft, selection)
    return Rendered("\n".join([DIALECT, *draft.lines]) + "\n", dict(draft.parameters))
