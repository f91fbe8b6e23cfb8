"""The limits of every rule, read from `rules.toml`: data with owner, reason and history, which one can question without reading code."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from graph_api.errors import SettingError

_FILE = Path(__file__).with_name("rules.toml")
_ABOUT = ("owner", "reason", "history")


@dataclass(frozen=True)
class Points:
    """What it is worth that two values are the same, close or others; in bits."""

    same: float
    close: float
    other: float


@dataclass(frozen=True)
class Rules:
    """All limits, by the names that `rules.toml` explains."""

    stopped_marks: frozenset[str]
    stopped_mailboxes: frozenset[str]
    digits_alike: int
    fan_out: int
    same_mark: float
    enough_alone: frozenset[str]
    login_score: float
    login_purposes: frozenset[str]
    merge: float
    core: float
    suggest: float
    household_likeness: float
    household_people: int
    likeness: Mapping[str, float]
    points: Mapping[str, Points]


@cache
def standard_rules() -> Rules:
    """Return the rules that come with the program."""
    return read_rules(_FILE)


def read_rules(path: Path) -> Rules:
    """Return the rules of a file. Raises SettingError for one that lacks a limit, an owner, a reason or a history."""
    tables: dict[str, dict[str, Any]] = tomllib.loads(path.read_text(encoding="utf-8"))
    for name, table in tables.items():
        for key in _ABOUT:
            if not table.get(key):
                raise SettingError(f"{path}: [{name}] has no {key}; write one, for somebody will ask.")
    try:
        return _rules(tables)
    except KeyError as error:
        raise SettingError(f"{path}: {error} is missing; copy it from {_FILE.name} of the program.") from None


def _rules(tables: Mapping[str, Mapping[str, Any]]) -> Rules:
    stop, person, login, home = tables["stop_list"], tables["same_person"], tables["visitor_logs_in"], tables["same_household"]
    points = {name: Points(**value) for name, value in tables["points"].items() if name not in _ABOUT}
    return Rules(
        stopped_marks=frozenset(stop["marks"]),
        stopped_mailboxes=frozenset(stop["mailboxes"]),
        digits_alike=stop["digits_alike"],
        fan_out=tables["fan_out"]["people"],
        same_mark=tables["same_mark"]["score"],
        enough_alone=frozenset(tables["same_mark"]["alone"]),
        login_score=login["score"],
        login_purposes=frozenset(login["purposes"]),
        merge=person["merge"],
        core=person["core"],
        suggest=person["suggest"],
        household_likeness=home["likeness"],
        household_people=home["people"],
        likeness={name: value for name, value in tables["likeness"].items() if name not in _ABOUT},
        points=points,
    )
