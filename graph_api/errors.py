"""Every exception of the program, so that a caller can catch by meaning.

    CustomerGraphError             one line: place, fact, nearest remedy
    ├── SettingError               a setting of the environment is wrong
    ├── CatalogError               a `.cypher` file breaks its contract (path:line)
    ├── SchemaError                the model and the catalogue do not fit, or cannot be compiled
    ├── RecordError                a record of a source is not valid (file, row, reason)
    ├── LoadError                  a load cannot go on, or its ledger does not balance
    ├── StaleError                 somebody else wrote what a write was decided upon; decide again
    ├── RefusedError               the graph holds something that a record may not stand beside (id, reason)
    ├── MappingError               a mapping file cannot be used (path:line)
    ├── EmbeddedError              the private Neo4j cannot be brought up
    │   ├── DownloadError          registry out of reach, cut off, or a jar that is not what the lock says
    │   ├── DiskFullError
    │   ├── PortTakenError
    │   ├── DirectoryTakenError    a second process uses the same data directory
    │   ├── NewerDataError         the data directory was written by a newer version
    │   └── ServerDiedError        the JVM ended, with the last lines of its log
    └── DatabaseError
        ├── DatabaseUnreachableError
        ├── DatabaseTimeoutError   the deadline passed; the query was cancelled
        ├── DatabaseUnsupportedError   an older server than 5.26, or something missing on it
        └── QueryFailedError       the database refused or failed a statement

What a GraphQL client did wrong is a `graphql.GraphQLError` made by `refusal`, with a code of `Code`.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class CustomerGraphError(Exception):
    """Base of all errors of this program; its text is one line a stranger can act on."""


class SettingError(CustomerGraphError):
    """A setting has a value that cannot be used; names the setting, the value and the remedy."""


class CatalogError(CustomerGraphError):
    """A `.cypher` file breaks its contract; the text starts with `path:line:`."""


class SchemaError(CustomerGraphError):
    """The model and the catalogue do not fit together, found at start."""


class RecordError(CustomerGraphError):
    """A record is not valid; the reason names the field and the value. `property` is the field as readers know it, where it is one."""

    def __init__(self, message: str, property: str = "") -> None:
        super().__init__(message)
        self.property = property


class LoadError(CustomerGraphError):
    """A load cannot go on, or its ledger does not balance."""


class StaleError(CustomerGraphError):
    """What a write was decided upon has changed since; nothing was written, and it has to be decided again."""


class RefusedError(CustomerGraphError):
    """Records do not go with what the graph holds; nothing was written. `reasons` says why, by the id and the hash of each."""

    def __init__(self, reasons: Mapping[tuple[str, str], str]) -> None:
        super().__init__("; ".join(reasons.values()))
        self.reasons = reasons


class MappingError(CustomerGraphError):
    """A mapping file cannot be used; the text starts with `path:line:` and names the remedy."""


class EmbeddedError(CustomerGraphError):
    """The private Neo4j cannot be brought up."""


class DownloadError(EmbeddedError):
    """The jars could not be fetched, or are not what the lock file says."""


class DiskFullError(EmbeddedError):
    """No room for the download or for the data."""


class PortTakenError(EmbeddedError):
    """The port asked for is in use."""


class DirectoryTakenError(EmbeddedError):
    """Another process uses the data directory."""


class NewerDataError(EmbeddedError):
    """The data directory was written by a newer Neo4j than the one chosen."""


class ServerDiedError(EmbeddedError):
    """The JVM ended by itself; the text carries the end of its log."""


class DatabaseError(CustomerGraphError):
    """Base of what the database, or the way to it, can do wrong."""


class DatabaseUnreachableError(DatabaseError):
    """No server answers at the address."""


class DatabaseTimeoutError(DatabaseError):
    """The deadline passed before the answer was complete."""


class DatabaseUnsupportedError(DatabaseError):
    """The server is too old or lacks something that we need."""


class QueryFailedError(DatabaseError):
    """The database refused a statement; `code` is Neo4j's own status code."""

    def __init__(self, message: str, code: str = "") -> None:
        super().__init__(message)
        self.code = code


class Code(StrEnum):
    """The `extensions.code` values that clients can rely on."""

    GRAPHQL_PARSE_FAILED = "GRAPHQL_PARSE_FAILED"
    GRAPHQL_VALIDATION_FAILED = "GRAPHQL_VALIDATION_FAILED"
    BAD_USER_INPUT = "BAD_USER_INPUT"
    BAD_CURSOR = "BAD_CURSOR"
    PAGE_SIZE = "PAGE_SIZE"
    TOO_LARGE = "TOO_LARGE"
    BAD_REQUEST = "BAD_REQUEST"
    BODY_TOO_LARGE = "BODY_TOO_LARGE"
    DOCUMENT_NOT_FOUND = "DOCUMENT_NOT_FOUND"
    DOCUMENT_REQUIRED = "DOCUMENT_REQUIRED"
    PERSISTED_QUERY_NOT_SUPPORTED = "PERSISTED_QUERY_NOT_SUPPORTED"
    HOST_REFUSED = "HOST_REFUSED"
    ORIGIN_REFUSED = "ORIGIN_REFUSED"
    NOT_FOUND = "NOT_FOUND"
    DATABASE_UNAVAILABLE = "DATABASE_UNAVAILABLE"
    DEADLINE_EXCEEDED = "DEADLINE_EXCEEDED"
    INTERNAL = "INTERNAL"
