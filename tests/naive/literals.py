"""Input values as Python holds them, and as a document or a request spells them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Word:
    """A value of an enum."""

    name: str


@dataclass(frozen=True)
class Variable:
    """A variable in the place of a value."""

    name: str


def written(value: Any) -> str:
    """A value as GraphQL writes it."""
    match value:
        case Word(name=name):
            return name
        case Variable(name=name):
            return f"${name}"
        case Mapping():
            return "{" + ", ".join(f"{name}: {written(each)}" for name, each in value.items()) + "}"
        case list():
            return "[" + ", ".join(written(each) for each in value) + "]"
        case _:
            return json.dumps(value, ensure_ascii=False)


def sent(value: Any) -> Any:
    """A value as JSON sends it."""
    match value:
        case Word(name=name):
            return name
        case Mapping():
            return {name: sent(each) for name, each in value.items()}
        case list():
            return [sent(each) for each in value]
        case _:
            return value


def holds_variable(value: Any) -> bool:
    """Whether a variable stands anywhere in a value."""
    match value:
        case Variable():
            return True
        case Mapping():
            return any(holds_variable(each) for each in value.values())
        case list():
            return any(holds_variable(each) for each in value)
        case _:
            return False
