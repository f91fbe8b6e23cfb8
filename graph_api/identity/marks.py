"""Which marks two people share at one moment, and what each of them is worth."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from graph_api.identity.person import HeldMark, Person
from graph_api.identity.rules import Rules


@dataclass(frozen=True)
class SharedMark:
    """A mark that both held at one time; strong only where nothing makes it weak, which `why_weak` tells."""

    mark: HeldMark
    why_weak: str = ""


def shared_marks(one: Person, other: Person, rules: Rules) -> Iterator[SharedMark]:
    """Yield the marks that both held at one time, strong ones first: a number that changed hands joins nobody."""
    theirs = {mark.id: mark for mark in other.marks}
    both = [mark for mark in one.marks if mark.id in theirs and _at_one_time(mark, theirs[mark.id])]
    found = (SharedMark(mark, why_weak(mark, rules)) for mark in both)
    yield from sorted(found, key=lambda each: (each.why_weak != "", each.mark.id))


def why_weak(mark: HeldMark, rules: Rules) -> str:
    """Why a mark does not make two people one; empty where it does."""
    if not mark.is_strong:
        return f"{mark.type} is often shared"
    if is_stopped(mark, rules):
        return "it stands on the stop list"
    if mark.holders > rules.fan_out:
        return f"{mark.holders} people hold it, more than {rules.fan_out}"
    return ""


def is_stopped(mark: HeldMark, rules: Rules) -> bool:
    """Tell whether a mark is a placeholder, or a company's rather than a person's."""
    if mark.value in rules.stopped_marks:
        return True
    if mark.type == "EMAIL":
        name, at, domain = mark.value.partition("@")
        return name in rules.stopped_mailboxes or not (at and "." in domain)
    if mark.type == "PHONE":
        runs = (len(list(run)) for _, run in groupby(mark.value.removeprefix("+")))
        return max(runs, default=0) >= rules.digits_alike
    return False


def _at_one_time(one: HeldMark, other: HeldMark) -> bool:
    starts = [mark.valid_from for mark in (one, other) if mark.valid_from is not None]
    ends = [mark.valid_to for mark in (one, other) if mark.valid_to is not None]
    return not starts or not ends or max(starts) < min(ends)
