"""GraphiQL without any outside host, and the questions it opens with: at least one for each team.

`static/` holds the page and the vendored builds (their licences in LICENSES.txt), `questions/` the operations, each with its
variables beside it where it has any.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

STATIC = Path(__file__).with_name("static")
_QUESTIONS = Path(__file__).with_name("questions")

# In the order of the tabs. A file's comment is the question in words.
TEAMS = {
    "marketing": "Marketing",
    "sales": "Sales",
    "support": "Support",
    "support_words": "Support",
    "talent_acquisition": "Talent acquisition",
    "product": "Product",
}


@dataclass(frozen=True, slots=True)
class Question:
    """What a team asks first: in words, as a GraphQL document, and its variables as JSON (empty: none)."""

    team: str
    words: str
    query: str
    variables: str = ""


def questions() -> tuple[Question, ...]:
    """The questions of the teams, in the order of the tabs."""
    return tuple(question(name) for name in TEAMS)


def question(name: str) -> Question:
    """One question, by the name of its file."""
    query = (_QUESTIONS / f"{name}.graphql").read_text(encoding="utf-8")
    variables = _QUESTIONS / f"{name}.json"
    words = " ".join(line.removeprefix("# ") for line in query.splitlines() if line.startswith("# "))
    return Question(TEAMS[name], words, query, variables.read_text(encoding="utf-8") if variables.is_file() else "")
