"""The README is true: its question compiles to its Cypher and gives its answer, its tables are those of the program.

`pytest tests/test_docs.py --update` rewrites what the program knows better; the difference is reviewed in git.
"""

from __future__ import annotations

import json
import re
import shutil
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner

from graph_api import ide
from graph_api.__main__ import cli
from graph_api.catalog.docs import render
from graph_api.commands import cookbook
from graph_api.errors import CatalogError
from graph_api.execute import Asking, Executor
from graph_api.schema import Built, build
from graph_api.settings import descriptions

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
FENCE = re.compile(r"^```(?P<language>\w*)\n(?P<text>.*?)^```$", re.M | re.S)
PLATFORM = {"XDG_DATA_HOME": "~/.local/share", "XDG_CACHE_HOME": "~/.cache"}
KNOWN_LANGUAGES = {"graphql", "cypher", "json", "sh", "text", "csv", "toml"}  # the last two: tests/seed/test_mapping_readme.py


@dataclass(frozen=True)
class Block:
    """A fenced block of the README, with the line of its first word."""

    language: str
    text: str
    line: int


def blocks() -> list[Block]:
    """All fenced blocks, in their order, but those of the cookbook: tests/test_cookbook.py asks its questions."""
    text = README.read_text("utf-8").replace(generated("cookbook"), "")
    return [Block(match["language"], match["text"], text[: match.start("text")].count("\n") + 1) for match in FENCE.finditer(text)]


def replace_block(block: Block, text: str) -> None:
    """Put another text into a fenced block."""
    whole = README.read_text("utf-8")
    README.write_text(whole.replace(f"```{block.language}\n{block.text}```", f"```{block.language}\n{text}```", 1), "utf-8")


def generated(name: str) -> str:
    """What stands between the marks of a generated part."""
    found = re.search(rf"<!-- {name} -->\n(.*?)<!-- end -->", README.read_text("utf-8"), re.S)
    assert found, f"README.md has no part <!-- {name} --> … <!-- end -->"
    return found[1]


def writes(block: Block) -> bool:
    """Whether a block is a mutation; those are golden cases, for the stories are only read."""
    return block.language == "graphql" and block.text.startswith("mutation")


def questions() -> Iterator[tuple[Block, Block]]:
    """Every GraphQL block with each of the blocks behind it that show its Cypher or its answer."""
    question = None
    for block in blocks():
        if block.language == "graphql":
            question = None if writes(block) else block
        elif block.language in ("cypher", "json") and question:
            yield question, block


@pytest.fixture
def updating(request: pytest.FixtureRequest) -> bool:
    """Whether the README is to be rewritten."""
    return bool(request.config.getoption("--update"))


def test_every_block_has_a_language_that_is_run_or_known() -> None:
    """A block of an unknown language would be run by nobody."""
    assert {block.language for block in blocks()} <= KNOWN_LANGUAGES


async def test_every_question_gives_what_stands_behind_it(executor: Executor, asking: Asking, updating: bool) -> None:
    """A cypher block is what the question compiles to, a json block is its answer on the stories."""
    shown = list(questions())
    assert {block.language for _, block in shown} == {"cypher", "json"}
    for question, block in shown:
        answer = await executor.answer(question.text, asking=asking)
        assert answer.errors is None, f"README.md:{question.line}"
        statement = executor.show(question.text, asking=asking).text.rstrip() + "\n"
        text = statement if block.language == "cypher" else json.dumps(answer.data, indent=2, ensure_ascii=False) + "\n"
        if updating and not _same(block, text):
            replace_block(block, text)
        assert updating or _same(block, text), f"README.md:{block.line} shows something else"


def _same(block: Block, text: str) -> bool:
    """Whether a block says this; an answer may be set in fewer lines."""
    return block.text == text or (block.language == "json" and bool(block.text.strip()) and json.loads(block.text) == json.loads(text))


async def test_every_question_is_answered(executor: Executor, asking: Asking) -> None:
    """Also one without an answer behind it runs."""
    for question in (block for block in blocks() if block.language == "graphql" and not writes(block)):
        assert (await executor.answer(question.text, asking=asking)).errors is None, f"README.md:{question.line}"


def test_every_mutation_is_a_golden_case_with_its_answer(updating: bool) -> None:
    """What the page shows of writing is what tests/test_mutation_cases.py writes."""
    paths = (ROOT / "tests/cases/mutation").glob("*.graphql")
    cases = {path.read_text("utf-8"): path.with_suffix(".json").read_text("utf-8") for path in paths}
    shown = blocks()
    for block, answer in pairwise(shown):
        if writes(block):
            assert block.text in cases, f"README.md:{block.line} is no case"
            if updating and not _same(answer, cases[block.text]):
                replace_block(answer, cases[block.text])
            assert updating or _same(answer, cases[block.text]), f"README.md:{answer.line} shows something else"


def test_the_recipe_of_a_computed_field_is_true(tmp_path: Path) -> None:
    """Its file keeps the contract and only its line in the model is missing; the slip of the page says what the page says."""
    text = next(block.text for block in blocks() if block.language == "text" and block.text.startswith("// "))
    said = _start_with(tmp_path / "right", text)
    assert said.startswith("cypher/customer/parcel_count.cypher:1: the model has no field Customer.parcelCount.")
    slip = _start_with(tmp_path / "wrong", text.replace("Delivery Order", "Order"))
    assert f"``{slip}``" in README.read_text("utf-8")


def _start_with(root: Path, text: str) -> str:
    """What the program says at start when `customer/parcel_count.cypher` holds this text."""
    shutil.copytree(ROOT / "cypher", root)
    (root / "customer/parcel_count.cypher").write_text(text, "utf-8")
    with pytest.raises(CatalogError) as caught:
        build(root)
    return str(caught.value)


def test_the_cookbook_is_current(updating: bool) -> None:
    """It shows the questions of the IDE; `customer-graph docs` would change nothing."""
    page = README.read_text("utf-8")
    if updating:
        README.write_text(cookbook.renewed(page), "utf-8")
    assert cookbook.renewed(page) == README.read_text("utf-8")


def test_every_question_of_the_first_week_is_asked_or_open() -> None:
    """None of the 25 is forgotten, and none is said to be open that can be asked."""
    asked = [question.number for question in ide.questions() if question.number]
    still_open = [int(number) for number in re.findall(r"^\| (\d+) \|", generated("open"), re.M)]
    assert sorted([*asked, *still_open]) == list(range(1, 26))


def test_every_command_of_the_page_exists() -> None:
    """Each `customer-graph word` that the page tells to type is a command with a help page."""
    words = set(re.findall(r"customer-graph ([a-z]+)", " ".join(block.text for block in blocks() if block.language == "sh")))
    assert {word for word in words if CliRunner().invoke(cli, [word, "--help"]).exit_code != 0} == set()


def test_every_command_stands_on_the_page() -> None:
    """No command is left for a reader to find by chance."""
    told = set(re.findall(r"^\| `(\w+)", generated("commands"), re.M))
    assert told == set(cli.commands)


def test_the_settings_are_those_of_the_program(updating: bool) -> None:
    """The table is made from the descriptions of `Settings`."""
    rows = [f"| `{one.name}` | {f'`{one.default}`' if one.default else ''} | {one.sentence} |" for one in descriptions(PLATFORM)]
    table = "\n".join(["| name | default | what it is |", "|---|---|---|", *rows]) + "\n"
    if updating:
        before = f"<!-- settings -->\n{generated('settings')}<!-- end -->"
        README.write_text(README.read_text("utf-8").replace(before, f"<!-- settings -->\n{table}<!-- end -->"), "utf-8")
    assert generated("settings") == table


def test_every_dependency_has_its_reason() -> None:
    """What the project file asks for, and nothing else, stands in the table."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = [*project["dependencies"], *(name for group in project["optional-dependencies"].values() for name in group)]
    names = {re.split(r"[\[<>=;~! ]", name)[0] for name in asked} - {project["name"]}
    assert set(re.findall(r"^\| `([\w.-]+)` \|", generated("dependencies"), re.M)) == names


def test_every_link_leads_somewhere() -> None:
    """Relative links of the README and of the generated catalogue point at files of the checkout."""
    lost: list[str] = []
    for page in (README, ROOT / "cypher/README.md"):
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8")):
            if not (page.parent / target).exists():
                lost.append(f"{page.relative_to(ROOT)}: {target}")
    assert lost == []


@pytest.mark.parametrize(
    ("path", "made"),
    [
        ("cypher/README.md", lambda built: render(built.catalog)),
        ("graph_api/schema/schema.graphql", lambda built: built.sdl),
    ],
)
def test_generated_pages_are_current(path: str, made: Callable[[Built], str], built: Built, updating: bool) -> None:
    """`customer-graph docs` would change nothing."""
    page = ROOT / path
    if updating:
        page.write_text(made(built), "utf-8")
    assert page.read_text("utf-8") == made(built)
