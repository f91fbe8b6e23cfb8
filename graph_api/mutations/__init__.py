"""What clients may write, in the order in which a mutation meets its modules; all of it enters by `ingest`.

entries    which mutation writes which records
drafts     what was given, field by field, on its way to become records; problems with the place where they stand
recall     a record as it stands in the graph, so that what is left out keeps what is there
requests   one answer for one idempotency key
joining    two records of one person, and marks that are somebody else's
writer     one mutation, one transaction
"""

from .entries import ENTRIES, Entry, Part
from .joining import JOINS, Given, Join
from .writer import Writer

__all__ = ["ENTRIES", "JOINS", "Entry", "Given", "Join", "Part", "Writer"]
