"""The whole way from a document and its variables to a statement and back, with everything that can be kept kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any

from graphql import DocumentNode, ExecutionResult, FragmentDefinitionNode, OperationDefinitionNode, OperationType
from graphql.execution.values import VariableValues, get_variable_values

from ..errors import Code
from ..limits import Limits
from .bind import Binder, Bound, Run
from .budget import Budget, GraphQLErrors, exceeded
from .cache import PlanCache, Recent, remembered
from .complete import Completion
from .composed import Violation
from .cursor import refusal
from .decode import Decoder, decoder
from .nature import Frame
from .plan import Operation, Planner, roots
from .render import render
from .slots import Revealed, shape, symbolic
from .tree import Introspection, Selection

NOTHING_CHANGED: Mapping[str, Any] = {"changed": None, "userErrors": []}  # what the read behind a mutation is told of it, at least


@dataclass(frozen=True)
class Compiled:
    """One shape of an operation: its statement ("" = nothing to fetch), its binder and its decoders."""

    selection: Selection
    text: str
    binder: Binder
    decode: Decoder
    complexity: Mapping[str, int]

    @cached_property
    def decode_unchecked(self) -> Decoder:
        """For the slow path, where graphql-core checks."""
        return decoder(self.selection, checked=False)

    @cached_property
    def introspects(self) -> bool:
        """Whether graphql-core has to answer a part: only the root has such fields."""
        return any(isinstance(item, Introspection) for _, item in self.selection.fields)


@dataclass(frozen=True)
class Ready:
    """A compiled operation with one request's values."""

    compiled: Compiled
    bound: Bound

    @property
    def parameters(self) -> dict[str, Any]:
        """The statement's parameters: the map for `$p`."""
        return self.bound.parameters

    @property
    def text(self) -> str:
        """The statement; empty when nothing has to be fetched."""
        return self.compiled.text

    def extensions(self, rows: int) -> dict[str, Any] | None:
        """What was asked for, with the rows and bytes that could have come, and the rows that came; None where nothing was fetched."""
        if not self.text:
            return None
        most, asked = self.bound.estimate, self.compiled.complexity
        return {"cost": {"requested": {**asked, "nodes": most.nodes, "bytes": most.bytes}, "actual": {"nodes": rows}}}


@dataclass(frozen=True)
class Request:
    """What a client sent, its document parsed and valid."""

    source: str
    document: DocumentNode
    operation: str | None
    variables: Mapping[str, Any] | None


@dataclass(frozen=True)
class Step:
    """One field at the root of a mutation: what it is told to do, and the compiled read of what that changed.

    `arguments` are coerced; `field` is empty where nothing is done (`__typename`).
    """

    key: str
    field: str
    arguments: Mapping[str, Any]
    compiled: Compiled
    variables: Mapping[str, Any]


class Compiler:
    """Compiles the operations of one schema, which `frame` explains and `sdl` prints, as far as the limits go."""

    def __init__(self, frame: Frame, completion: Completion, limits: Limits) -> None:
        self.frame = frame
        self._completion = completion
        self._limits = limits
        self._operations: Recent[Operation] = Recent()
        self._plans: PlanCache[Compiled] = PlanCache()

    def within(self, limits: Limits) -> Compiler:
        """The same, with other limits and with nothing kept yet."""
        return Compiler(self.frame, self._completion, limits)

    def prepare(self, request: Request, context: Mapping[str, Any]) -> Ready:
        """The statement and its parameters. Raises GraphQLError, or GraphQLErrors for several wrong variables, before anything is sent."""
        operation = self._operation(request)
        variables = self._variables(operation, request.variables or {})
        return self._ready(self._compiled(request, operation, variables), variables.coerced, context)

    def writes(self, request: Request) -> bool:
        """Whether the operation that is meant is a mutation. Raises GraphQLError where none is."""
        return self._operation(request).definition.operation is OperationType.MUTATION

    def steps(self, request: Request, context: Mapping[str, Any]) -> list[Step]:
        """The fields of a mutation in the order in which they are done. Raises as `prepare` does, before anything is done."""
        operation = self._operation(request)
        variables = self._variables(operation, request.variables or {})
        steps = [
            Step(key, field, given, self._compiled(request, operation, variables, key), variables.coerced)
            for key, field, given in roots(self.frame.schema, operation, variables)
        ]
        for step in steps:
            self.read(step, {**context, **NOTHING_CHANGED})
        return steps

    def read(self, step: Step, context: Mapping[str, Any]) -> Ready:
        """The read that follows a step; the context says what was changed. Raises as `prepare` does."""
        return self._ready(step.compiled, step.variables, context)

    def answer(self, ready: Ready, row: Any, request: Request) -> ExecutionResult:
        """The result for the row that the statement returned, with what it was expected to cost and what it did."""
        compiled, pages = ready.compiled, ready.bound.pages
        if not compiled.introspects:
            try:
                data, rows = compiled.decode(row, pages)
                return ExecutionResult(data, None, ready.extensions(rows))
            except Violation:
                pass
        answer, rows = compiled.decode_unchecked(row, pages)
        completed = self._completion.complete(request.document, answer, request.variables, request.operation)
        return ExecutionResult(completed.data, completed.errors, ready.extensions(rows))

    def _operation(self, request: Request) -> Operation:
        return remembered(self._operations, (request.source, request.operation), lambda: _operation(request))

    def _compiled(self, request: Request, operation: Operation, variables: VariableValues, root: str = "") -> Compiled:
        key = (request.source, request.operation, shape(variables.coerced), root)
        compiled = self._plans.get(key, variables.coerced)
        if compiled is None:
            revealed = Revealed()
            compiled = self._compile(operation, variables, revealed, root)
            self._plans.put(key, revealed, compiled)
        return compiled

    def _ready(self, compiled: Compiled, variables: Mapping[str, Any], context: Mapping[str, Any]) -> Ready:
        bound = compiled.binder.bind(Run(variables, context))
        if bound.estimate.nodes > self._limits.nodes:
            raise exceeded(self._limits, "nodes", bound.estimate.nodes)
        return Ready(compiled, bound)

    def _compile(self, operation: Operation, variables: VariableValues, revealed: Revealed, root: str) -> Compiled:
        slots = VariableValues(variables.sources, {name: symbolic(value, (name,)) for name, value in variables.coerced.items()})
        budget = Budget(self._limits)
        selection = Planner(self.frame, operation, slots, revealed, budget).plan(root)
        rendered = render(self.frame, selection)
        binder = Binder(selection, rendered.parameters, self._limits.page)
        return Compiled(selection, rendered.text, binder, decoder(selection), asdict(budget.complexity))

    def _variables(self, operation: Operation, given: Mapping[str, Any]) -> VariableValues:
        coerced = get_variable_values(
            self.frame.schema, operation.definition.variable_definitions or (), dict(given), max_errors=self._limits.errors
        )
        if isinstance(coerced, list):
            raise GraphQLErrors(coerced)
        return coerced


def _operation(request: Request) -> Operation:
    """The operation that a request means; graphql-core's own messages where it means none."""
    definitions = request.document.definitions
    meant = [each for each in definitions if isinstance(each, OperationDefinitionNode) and _is_meant(each, request.operation)]
    if not meant:
        what = "Must provide an operation." if request.operation is None else f"Unknown operation named '{request.operation}'."
        raise refusal(what, Code.BAD_USER_INPUT)
    if len(meant) > 1:
        raise refusal("Must provide operation name if query contains multiple operations.", Code.BAD_USER_INPUT)
    return Operation(meant[0], {each.name.value: each for each in definitions if isinstance(each, FragmentDefinitionNode)})


def _is_meant(definition: OperationDefinitionNode, name: str | None) -> bool:
    """Every operation where no name is given."""
    return name is None or (definition.name is not None and definition.name.value == name)
