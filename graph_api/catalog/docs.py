"""The catalogue as a page, `cypher/README.md`, so that whoever asks what a field means finds the file that says it."""

from __future__ import annotations

from collections.abc import Iterator

from .entries import Body, Catalog, Kind

START = """\
# Every question the graph answers

A folder is a GraphQL type, a file is one of its fields: it opens with a sentence, says how the field is misread, and then holds
the query, which can be pasted into Neo4j's own browser. Owner is the team to ask. `customer-graph docs` writes this page anew.
"""


def render(catalog: Catalog) -> str:
    """The page in Markdown: for each type its sentence, its stored properties, and a table of its fields."""
    types = sorted({*catalog.kinds, *(type_name for type_name, _ in catalog.bodies)}, key=lambda name: (name != "Query", name))
    contents = " · ".join(f"[{name}](#{name.lower()})" for name in types)
    return "\n".join([START, contents, *(line for name in types for line in _type(name, catalog))]) + "\n"


def _type(name: str, catalog: Catalog) -> Iterator[str]:
    kind = catalog.kinds.get(name)
    yield from ("", f"## {name}")
    if kind is not None:
        yield from ("", *_kind(kind))
    bodies = [body for (type_name, _), body in sorted(catalog.bodies.items()) if type_name == name]
    if bodies:
        yield from ("", "| field | owner | what it is |", "|---|---|---|", *map(_row, bodies))


def _kind(kind: Kind) -> Iterator[str]:
    yield kind.header.sentence
    if kind.family == "row":
        yield from ("", f"[Columns]({_link(kind.path)}): {', '.join(kind.tuple)}.")
        return
    yield from ("", f"[Stored]({_link(kind.path)}): {', '.join(sorted(kind.stored))}.")


def _row(body: Body) -> str:
    arguments = f"({', '.join(body.header.parameters)})" if body.header.parameters else ""
    link = f"[{body.field}]({_link(body.path)}){arguments}"
    return f"| {link} | {body.header.one('owner')} | {_cell(body.header.sentence)}{_deprecated(body)} |"


def _deprecated(body: Body) -> str:
    reason = body.header.one("deprecated")
    return f" Deprecated: {_cell(reason)}" if reason else ""


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _link(path: str) -> str:
    return path.removeprefix("cypher/")  # the page lies in that folder
