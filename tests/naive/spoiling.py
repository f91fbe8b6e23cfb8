"""Documents and requests that graphql-core itself refuses: its words must reach the client unchanged."""

from __future__ import annotations

import re
from dataclasses import replace
from random import Random
from typing import Any

from .generator import Operation

_WAYS = ("field", "argument", "syntax", "name", "missing", "value", "extra")
_WRONG: tuple[Any, ...] = ("x", -1, 2**40, 1.5, True, [], {}, {"nobody": 1}, None, "2026-13-01T00:00:00Z", "2026-06-15T12:00:00")


def spoilt(operation: Operation, random: Random) -> Operation:
    """The operation with one mistake in its text, its name or its variables."""
    text, variables = operation.document, dict(operation.variables)
    match random.choice(_WAYS):
        case "field":
            names = re.findall(r"\b(?:id|name|nodes|totalCount|displayName|kind)\b", text)
            text = (
                text.replace(random.choice(names), random.choice(("nam", "node", "kinds", "nonsense")), 1) if names else f"{text} {{ id }}"
            )
        case "argument":
            text = text.replace("(first:", "(frist:", 1) if "(first:" in text else text.replace("(", "(nonsense: 1, ", 1)
        case "syntax":
            cut = random.randrange(1, len(text))
            text = text[:cut] + random.choice(("", "}", '"', "(")) + text[cut + 1 :]
        case "name":
            return replace(operation, name="Nobody")
        case "missing":
            variables = {name: value for name, value in variables.items() if random.random() < 0.5}
        case "value":
            variables = {name: random.choice(_WRONG) if random.random() < 0.5 else value for name, value in variables.items()}
        case _:
            variables["nobody"] = 1
    return replace(operation, document=text, variables=variables, cursors={})
