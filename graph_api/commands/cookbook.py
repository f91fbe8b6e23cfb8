"""The README's cookbook, made of the questions that the IDE offers, so that both always show the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from graph_api.errors import CustomerGraphError
from graph_api.ide import Question, questions

START, END = "<!-- cookbook -->\n", "<!-- end -->"


def renewed(page: str) -> str:
    """A page with its cookbook written anew between its marks. Raises CustomerGraphError where they are missing."""
    before, start, rest = page.partition(START)
    _, end, after = rest.partition(END)
    if not start or not end:
        raise CustomerGraphError(f"README.md: has no part {START.strip()} … {END}; put these two lines where the cookbook belongs.")
    return f"{before}{start}{render(questions())}{end}{after}"


def render(asked: Sequence[Question]) -> str:
    """Questions in Markdown: a line for each, under its team, that opens to its operation and variables."""
    teams = groupby(asked, key=lambda question: question.team)
    return "\n".join(line for team, own in teams for line in (f"### {team}", "", *(line for each in own for line in _entry(each))))


def _entry(question: Question) -> Iterator[str]:
    yield f"<details><summary>{question.words}{_about(question)}</summary>"
    yield ""
    if question.beyond:
        yield from (f"Beyond the peers: {question.beyond}.", "")
    if question.lacks:
        yield from (f"Not yet: {question.lacks}.", "")
    operation = "\n".join(line for line in question.query.splitlines() if not line.startswith("#"))
    yield from ("```graphql", operation, "```", "")
    yield from (f"Variables: `{' '.join(question.variables.split())}`", "", "</details>", "")


def _about(question: Question) -> str:
    """In which list it stands, and over what it is asked where that is not the stories."""
    said = [
        f"week one, {question.number}" if question.number else "",
        "real sample" if question.is_over_sample else "",
        "beyond the peers" if question.beyond else "",
    ]
    told = ", ".join(filter(None, said))
    return f" <i>({told})</i>" if told else ""
