"""Marks that one record holds by mistake go to whom they belong, and come back when that was the mistake."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from graph_api.db import Bookmarks, Database, RequestContext, Statement
from graph_api.ingest.merging import read_as, settle
from graph_api.ingest.statements import batch, text_of

_SPLITTING = RequestContext(operation="splitIdentifiers", deadline=60.0)


async def split_identifiers(
    database: Database, customer: str, target: str, identifiers: Sequence[str], bookmarks: Iterable[str] = ()
) -> Bookmarks:
    """Give marks that arrived with one id to another customer; both keep all else. Raises LoadError for an id of nobody."""
    people = await read_as(database, (customer, target), bookmarks)
    statements = split_statements((customer, target), identifiers, [people[customer]])
    return (await database.write(statements, context=_SPLITTING, bookmarks=bookmarks)).bookmarks


async def rejoin_identifiers(
    database: Database, customer: str, target: str, identifiers: Sequence[str], bookmarks: Iterable[str] = ()
) -> Bookmarks:
    """Take back what `split_identifiers` did. Raises LoadError for an id of nobody."""
    people = await read_as(database, (customer, target), bookmarks)
    statements = split_statements((customer, None), identifiers, [people[target]])
    return (await database.write(statements, context=_SPLITTING, bookmarks=bookmarks)).bookmarks


def split_statements(ids: tuple[str, str | None], identifiers: Sequence[str], standing_at: list[str]) -> list[Statement]:
    """Return what gives marks of the first id to the second, or back to the first where there is none, in one transaction.

    `standing_at` are the customers at whom the holdings are read until now.
    """
    customer, target = ids
    splitting = batch(text_of("_ingest", "_split_identifiers"), customer=customer, target=target, identifiers=list(identifiers))
    return [splitting, settle(standing_at, every=True)]
