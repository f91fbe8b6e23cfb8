"""GraphiQL without any outside host, and the cookbook: questions of each team that it offers, which the README shows as well.

`static/` holds the page and the vendored builds (their licences in LICENSES.txt). `questions/` has a folder for each team with
its operations; the comment at the top of a file is the question in words, then, after an empty line, what else there is to say:

    question  3        its number among the questions of the first week
    over      sample   that it is about the real sample and not about the stories
    lacks     WORDS    what of the question cannot be asked yet
    beyond    WORDS    what it takes that no peer has

Values of its variables lie beside it, as JSON.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

STATIC = Path(__file__).with_name("static")
_QUESTIONS = Path(__file__).with_name("questions")

# In the order of the page: a folder, the team's name, and the question that the IDE opens with.
TEAMS = {
    "marketing": ("Marketing", "left_the_coupon"),
    "sales": ("Sales", "needs_ahead"),
    "support": ("Support", "mrs_peterson"),
    "talent_acquisition": ("Talent acquisition", "who_listens"),
    "product": ("Product", "returns_by_reason"),
}


@dataclass(frozen=True, slots=True)
class Question:
    """What a team asks: in words, as a GraphQL document, and its variables as JSON (empty: none).

    `number` is its place among the questions of the first week (0: none of them), `lacks` what of it cannot be asked yet,
    `beyond` what it takes that no peer has.
    """

    team: str
    name: str
    words: str
    query: str
    variables: str = ""
    number: int = 0
    is_over_sample: bool = False
    lacks: str = ""
    beyond: str = ""
    is_opened: bool = False


def questions() -> tuple[Question, ...]:
    """All questions, team by team: first the one that the IDE opens with, then by number, then by name."""
    return tuple(question for folder in TEAMS for question in sorted(_of(folder), key=_place))


def question(name: str) -> Question:
    """One question, by the name of its file. Raises KeyError where there is none."""
    return {each.name: each for each in questions()}[name]


def _of(folder: str) -> Iterator[Question]:
    team, first = TEAMS[folder]
    for path in (_QUESTIONS / folder).glob("*.graphql"):
        query, variables = path.read_text(encoding="utf-8"), path.with_suffix(".json")
        words, said = _comment(query)
        yield Question(
            team,
            path.stem,
            words,
            query,
            variables.read_text(encoding="utf-8") if variables.is_file() else "",
            number=int(said.get("question", 0)),
            is_over_sample=said.get("over") == "sample",
            lacks=said.get("lacks", ""),
            beyond=said.get("beyond", ""),
            is_opened=path.stem == first,
        )


def _comment(query: str) -> tuple[str, dict[str, str]]:
    """The words at the top of a document, and what is said after them."""
    lines = [line.removeprefix("#").strip() for line in query.splitlines() if line.startswith("#")]
    end = lines.index("") if "" in lines else len(lines)
    said = (line.partition(" ") for line in lines[end + 1 :])
    return " ".join(lines[:end]), {key: value.strip() for key, _, value in said}


def _place(question: Question) -> tuple[bool, int, str]:
    return not question.is_opened, question.number or 100, question.name
