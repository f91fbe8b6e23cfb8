"""`mapping init`: a mapping proposed from the columns of files, for somebody to answer its questions."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from graph_api.commands.console import Console
from graph_api.commands.loader import loader
from graph_api.errors import LoadError


def propose(console: Console, files: Sequence[Path], output: Path | None) -> int:
    """Prints a mapping or writes it to a file, which must not be there yet; raises LoadError when a file cannot be read."""
    text = loader().propose(files)
    if output is None:
        if console.as_json:
            console.answer({"mapping": text})
        console.say(text.rstrip("\n"))
        return 0
    try:
        with output.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        raise LoadError(f"{output}: is there already; name another file, or move that one away") from None
    if console.as_json:
        console.answer({"file": str(output)})
    console.say(
        f"{output}: answer its questions, then try: customer-graph load {_form(files)} {files[0].parent} --mapping {output} --dry-run"
    )
    return 0


def _form(files: Sequence[Path]) -> str:
    return "jsonl" if ".jsonl" in files[0].suffixes or ".ndjson" in files[0].suffixes else "csv"
