"""The names of one operation under way, and the variables that stand in the place of values."""

from __future__ import annotations

import re
from random import Random
from typing import Any

from .literals import Variable, holds_variable, sent, written


class Variables:
    """Declared variables with their values; `cursors` names, for each one that pages, the key of its connection."""

    def __init__(self, random: Random) -> None:
        self.cursors: dict[str, str] = {}
        self._random = random
        self._declared: dict[str, str] = {}
        self._values: dict[str, Any] = {}
        self._names = 0

    def fresh(self, prefix: str) -> str:
        """A name that nothing else has."""
        self._names += 1
        return f"{prefix}{self._names}"

    def instead(self, value: Any, type_: str) -> Variable:
        """A variable for a value; some have it as their default and are left out of the request, some are null or missing."""
        random, name = self._random, self.fresh("v")
        default = random.random() < 0.25
        self._declared[name] = type_ + (f" = {written(value)}" if default else "")
        nothing = not type_.endswith("!") and random.random() < 0.06
        if nothing and random.random() < 0.6:
            self._values[name] = None
        elif not nothing and (not default or random.random() < 0.5):
            self._values[name] = sent(value)
        return Variable(name)

    def maybe(self, value: Any, type_: str) -> Any:
        """A variable for a value, or the value."""
        return self.instead(value, type_) if self._random.random() < 0.35 and not holds_variable(value) else value

    def absent(self, prefix: str, type_: str) -> Variable:
        """A variable that is declared and has no value."""
        name = self.fresh(prefix)
        self._declared[name] = type_
        return Variable(name)

    def used(self, text: str) -> tuple[str, dict[str, Any]]:
        """The declarations of the variables that a text uses, in brackets, and their values."""
        used = {name: type_ for name, type_ in self._declared.items() if re.search(rf"\${name}\b", text)}
        declared = f"({', '.join(f'${name}: {type_}' for name, type_ in used.items())})" if used else ""
        return declared, {name: value for name, value in self._values.items() if name in used}
