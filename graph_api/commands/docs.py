"""`docs`: rewrites the generated pages of a checkout, or says which of them are not current."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from graph_api.catalog.docs import render
from graph_api.commands import cookbook
from graph_api.commands.console import Console
from graph_api.errors import CustomerGraphError
from graph_api.schema import build, catalog_root

_SCHEMA = Path(__file__).parents[1] / "schema" / "schema.graphql"


def checkout() -> Path:
    """The folder of the checkout that this program runs from. Raises CustomerGraphError where it is installed instead."""
    folder = catalog_root().parent
    if not (folder / "pyproject.toml").is_file():
        raise CustomerGraphError(f"{folder}: is an installation; run this command in a checkout (pip install -e .).")
    return folder


def docs(console: Console, *, only_check: bool) -> int:
    """Rewrites what is not current; with `only_check` writes nothing, and the exit code is 1 when something is not."""
    folder = checkout()
    stale = {path: text for path, text in _pages().items() if not path.is_file() or path.read_text(encoding="utf-8") != text}
    for path, text in stale.items():
        if not only_check:
            path.write_text(text, encoding="utf-8")
        console.say(f"{path.relative_to(folder)} {'is not current: run customer-graph docs' if only_check else 'rewritten'}")
    if not stale:
        console.say("Every generated page is current.")
    if console.as_json:
        console.answer({"stale": [str(path.relative_to(folder)) for path in stale], "rewritten": not only_check})
    return 1 if stale and only_check else 0


def _pages() -> Mapping[Path, str]:
    built, readme = build(), checkout() / "README.md"
    return {
        _SCHEMA: built.sdl,
        catalog_root() / "README.md": render(built.catalog),
        readme: cookbook.renewed(readme.read_text(encoding="utf-8")),
    }
