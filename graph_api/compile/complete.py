"""The slow path: graphql-core completes an answer that breaks the model, or that the schema itself is part of.

Rare, and exact: errors have the message, the path and the null that graphql-core gives them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from graphql import DocumentNode, ExecutionResult, GraphQLResolveInfo, build_schema
from graphql import execute_sync as _execute_sync  # pyright: ignore[reportUnknownVariableType]  # middleware and executor untyped


class Completion:
    """Completes answers over a printed schema, which knows types and nothing of where values come from."""

    def __init__(self, sdl: str) -> None:
        self._plain = build_schema(sdl)

    def complete(
        self, document: DocumentNode, answer: Mapping[str, Any], variables: Mapping[str, Any] | None, operation: str | None
    ) -> ExecutionResult:
        """The result of executing the document over an answer decoded without checks."""
        result: object = _execute_sync(
            self._plain,
            document,
            root_value=answer,
            variable_values=dict(variables or {}),
            operation_name=operation,
            field_resolver=_by_response_key,
        )
        assert isinstance(result, ExecutionResult)
        return result


def _by_response_key(source: Any, info: GraphQLResolveInfo[Any], **_arguments: Any) -> Any:
    return cast("Mapping[str, Any]", source).get(str(info.path.key)) if isinstance(source, Mapping) else None
