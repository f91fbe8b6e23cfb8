"""The texts of `cypher/_ingest` and `cypher/_schema`, read once, with the label or type put where a pattern leaves it open."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from graph_api.db import Statement
from graph_api.errors import LoadError
from graph_api.records.kinds import kind_name
from graph_api.records.record import Record

CYPHER = Path(__file__).parents[2] / "cypher"


@cache
def text_of(folder: str, name: str) -> str:
    """Return the text of `cypher/<folder>/<name>.cypher`; raises LoadError when there is none."""
    path = CYPHER / folder / f"{name}.cypher"
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise LoadError(f"{path}: cannot be read ({error.strerror}); install the package again") from None


@cache
def write_text(record_class: type[Record]) -> str:
    """Return the statement that writes records of a class."""
    return text_of("_ingest", kind_name(record_class))


@cache
def known_text(record_class: type[Record]) -> str:
    """Return the statement that answers which ids of a class the graph holds."""
    return _filled(record_class, "_known")


@cache
def retract_text(record_class: type[Record]) -> str:
    """Return the statement that takes back the edges of changed records of a class."""
    return _filled(record_class, "_retract")


@cache
def stored_text(record_class: type[Record]) -> str:
    """Return the statement that answers records of a class as they stand in the graph."""
    return _filled(record_class, "_stored")


def _filled(record_class: type[Record], name: str) -> str:
    if record_class.relationship:
        return text_of("_ingest", f"{name}_relationship").replace(":TYPE", f":{record_class.relationship}")
    return text_of("_ingest", f"{name}_node").replace(":LABEL", f":{record_class.stored_as or record_class.__name__}")


def batch(text: str, **values: object) -> Statement:
    """Return a statement whose values travel in one map: as parameters of their own, each length would be planned anew."""
    return Statement(text, {"batch": values})
