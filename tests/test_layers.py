"""The gates that need no database: layers, sizes, where Cypher, the driver and the words of the domain may stand."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = sorted([*(ROOT / "graph_api").rglob("*.py"), *(ROOT / "seed").rglob("*.py")])
MOST_LINES, MOST_IN_A_FUNCTION, MOST_PARAMETERS, MOST_NESTING = 300, 40, 5, 3
RENDERING = ("graph_api/compile/render/", "graph_api/catalog/uses.py")  # the catalogue puts one body into another
CLAUSE = re.compile(
    r"\b(?:OPTIONAL )?MATCH \(|\bMERGE \(|\bUNWIND [$\w\[]|\bCALL [({]|\bORDER BY\b|\bRETURN (?:DISTINCT|[a-z]\w*(?: AS\b|\.|,|$))"
    r"|\bWITH (?:DISTINCT|[a-z]\w*(?: AS\b|,| WHERE\b))|\bDETACH DELETE\b|\bEXISTS \{|\bCYPHER \d|\bEXPLAIN |\bON CREATE SET\b"
)
ALLOWED_CYPHER = {("graph_api/db.py", "EXPLAIN ")}  # put in front of a statement that somebody else wrote
IMPORTED_AS = {"strawberry_graphql": "strawberry", "graphql_core": "graphql", "jpype1": "jpype"}
DEVELOPERS_ONLY = {
    ("graph_api/embedded/relock.py", "jgo"),
    ("graph_api/compile/nature.py", "typing_extensions"),
}  # the second: TYPE_CHECKING
NEUTRAL = ("graph_api/catalog/", "graph_api/compile/", "graph_api/execute.py", "graph_api/db.py")
DOMAIN = re.compile(
    r"customer|household|order_?line|product|campaign|coupon|verbatim|survey|membership|guardian|loyalty|purchase|interaction|delivery",
    re.IGNORECASE,
)
PROGRAM = (
    "customer-graph",
    "customer_graph",
    "CUSTOMER_GRAPH",
    "CustomerGraph",
    "ServerProduct",
)  # its own name, and an error of the driver


def place(path: Path) -> str:
    """The path of a module as it is written in a report."""
    return path.relative_to(ROOT).as_posix()


def tree(path: Path) -> ast.Module:
    """The syntax tree of a module."""
    return ast.parse(path.read_text("utf-8"))


def imports(path: Path) -> Iterator[str]:
    """The top-level names that a module imports, wherever the import stands."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module.split(".")[0]


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method of a module."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def docstrings(module: ast.Module) -> set[int]:
    """The identities of the nodes that are docstrings."""
    owners = (node for node in ast.walk(module) if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef))
    bodies = (owner.body[0] for owner in owners if owner.body)
    return {id(first.value) for first in bodies if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)}


def strings(path: Path) -> Iterator[tuple[int, str]]:
    """Every string of a module that is no docstring, with its line; parts of f-strings too."""
    module = tree(path)
    words = docstrings(module)
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in words:
            yield node.lineno, node.value


def nesting(node: ast.AST) -> int:
    """How deep conditions and loops stand inside each other; an `elif` is no step deeper, nor is a `with`."""
    deepest = 0
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda | ast.ClassDef):
            continue
        block = isinstance(child, ast.If | ast.For | ast.While | ast.Try | ast.AsyncFor | ast.Match)
        chained = isinstance(node, ast.If) and isinstance(child, ast.If) and node.orelse == [child]
        deepest = max(deepest, nesting(child) + (block and not chained))
    return deepest


def test_the_layers_hold() -> None:
    """A module imports only from its own layer or below; `graph_api` never imports `seed`."""
    program = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout[-2000:] if done.returncode else "") == (0, ""), done.stderr


@pytest.mark.parametrize(
    ("library", "rooms"),
    [
        ("neo4j", ("graph_api/db.py", "graph_api/driver_errors.py")),
        ("strawberry", ("graph_api/model/", "graph_api/schema/")),
        ("jpype", ("graph_api/embedded/",)),
        ("seed", ("seed/",)),
    ],
)
def test_a_library_has_its_room(library: str, rooms: tuple[str, ...]) -> None:
    """Whoever wants to exchange a library finds all of its uses in one place."""
    assert [place(path) for path in MODULES if library in imports(path) and not place(path).startswith(rooms)] == []


def test_every_import_is_a_dependency_of_ours() -> None:
    """What a package of somebody else's happens to bring along may be gone tomorrow; an extra of ours is asked for by who needs it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["xlsx"]]
    names = {re.split(r"[\[<>=;~! ]", name)[0].lower().replace("-", "_") for name in asked}
    known = names | {IMPORTED_AS[name] for name in names if name in IMPORTED_AS} | {"graph_api", "seed", *sys.stdlib_module_names}
    found = {(place(path), name) for path in MODULES for name in imports(path) if name not in known}
    assert found - DEVELOPERS_ONLY == set()


def test_modules_are_small() -> None:
    """At most 300 lines."""
    assert {place(path): lines for path in MODULES if (lines := len(path.read_text("utf-8").splitlines())) > MOST_LINES} == {}


def test_functions_are_small() -> None:
    """At most 40 lines from `def` to the end, with the docstring."""
    sizes = {(place(path), one.name): (one.end_lineno or 0) - one.lineno + 1 for path in MODULES for one in functions(path)}
    assert {key: lines for key, lines in sizes.items() if lines > MOST_IN_A_FUNCTION} == {}


def test_functions_take_few_parameters() -> None:
    """At most five, `self` not counted."""
    long: dict[tuple[str, str], int] = {}
    for path in MODULES:
        for one in functions(path):
            arguments = [*one.args.posonlyargs, *one.args.args, *one.args.kwonlyargs]
            count = len([argument for argument in arguments if argument.arg not in ("self", "cls")])
            if count > MOST_PARAMETERS:
                long[place(path), one.name] = count
    assert long == {}


def test_blocks_are_not_deeply_nested() -> None:
    """At most three blocks inside each other."""
    deep = {(place(path), one.name): nesting(one) for path in MODULES for one in functions(path)}
    assert {key: depth for key, depth in deep.items() if depth > MOST_NESTING} == {}


def test_every_module_says_what_it_is_for() -> None:
    """The first line of a module is its job."""
    silent = [place(path) for path in MODULES if path.read_text("utf-8").strip() and not ast.get_docstring(tree(path))]
    assert silent == []


def test_no_cypher_hides_in_python() -> None:
    """Every query can be read, planned and pasted into Neo4j's browser; only the renderer writes clauses."""
    found = [
        f"{place(path)}:{line}: {text[:60]!r}"
        for path in MODULES
        if not place(path).startswith(RENDERING)
        for line, text in strings(path)
        if CLAUSE.search(text) and (place(path), text) not in ALLOWED_CYPHER
    ]
    assert found == []


def test_the_engine_knows_no_word_of_the_domain() -> None:
    """Catalogue, compiler and database work for any model; what is known of customers stands in `cypher/` and `model/`."""
    found: list[str] = []
    for path in (path for path in MODULES if place(path).startswith(NEUTRAL)):
        for number, line in enumerate(_without_words(path).splitlines(), start=1):
            for name in PROGRAM:
                line = line.replace(name, "")
            if DOMAIN.search(line):
                found.append(f"{place(path)}:{number}: {line.strip()[:80]}")
    assert found == []


def _without_words(path: Path) -> str:
    """The text of a module with its docstrings and comments blanked: an example may name a customer."""
    lines = path.read_text("utf-8").splitlines()
    module = tree(path)
    words = docstrings(module)
    for node in ast.walk(module):
        if id(node) in words and isinstance(node, ast.Constant):
            lines[node.lineno - 1 : node.end_lineno] = [""] * ((node.end_lineno or 0) - node.lineno + 1)
    return "\n".join(re.sub(r"(^|\s)#.*", "", line) for line in lines)
