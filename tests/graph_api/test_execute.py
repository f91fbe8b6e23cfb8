"""What a client gets: refusals with their codes, pages with their edges, and one statement an operation."""

from __future__ import annotations

from typing import Any

import pytest
from graphql import OperationDefinitionNode, parse
from graphql.execution.values import VariableValues

from graph_api.compile.bind import signature
from graph_api.compile.budget import Budget
from graph_api.compile.cursor import identity, read, verify, write
from graph_api.compile.plan import Operation, Planner
from graph_api.compile.slots import Revealed
from graph_api.compile.walk import pages
from graph_api.db import Database, Statement
from graph_api.execute import Asking, Executor
from graph_api.limits import Limits
from graph_api.schema import Built

PETERSON = "cus_6tg1smpb9shf0t9cp6zab5cm5p"
NUMBERS = ["1030", "1020", "1010", "1002", "1001"]  # of her orders, latest first


class Ask:
    """Asks the stories, counting statements."""

    def __init__(self, executor: Executor, database: Database, asking: Asking) -> None:
        self.executor = executor
        self.database = database
        self.asking = asking

    async def data(self, source: str, **variables: Any) -> dict[str, Any]:
        """The data of an operation that must succeed with one statement."""
        before = self.database.statements
        result = await self.executor.answer(source, variables, asking=self.asking)
        assert result.errors is None
        assert result.data is not None
        assert self.database.statements - before == 1
        return result.data

    async def refusal(self, source: str, **variables: Any) -> tuple[str, str]:
        """Message and code of an operation that must be refused before anything is sent."""
        before = self.database.statements
        result = await self.executor.answer(source, variables, asking=self.asking)
        assert self.database.statements == before
        assert result.data is None
        assert result.errors is not None
        error = result.errors[0]
        assert error.extensions is not None
        return error.message, error.extensions["code"]


@pytest.fixture
def ask(executor: Executor, stories: Database, asking: Asking) -> Ask:
    """Asks as one caller at the clock of the stories."""
    return Ask(executor, stories, asking)


def orders(arguments: str, fields: str = "nodes { number } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }") -> str:
    """An operation over Mrs. Peterson's five orders."""
    return f'{{ customer(id: "{PETERSON}") {{ orders{arguments} {{ {fields} }} }} }}'


async def page(ask: Ask, arguments: str, **variables: Any) -> tuple[list[str], bool, bool, dict[str, Any]]:
    """Numbers, whether a next and a previous page exist, and the page info."""
    found = (await ask.data(orders(arguments), **variables))["customer"]["orders"]
    info = found["pageInfo"]
    return [node["number"] for node in found["nodes"]], info["hasNextPage"], info["hasPreviousPage"], info


def _identity(built: Built, source: str) -> bytes:
    """What the cursors of the only page of an operation belong to, as an attacker with our sources would compute it."""
    definition = parse(source).definitions[0]
    assert isinstance(definition, OperationDefinitionNode)
    plan = Planner(built.compiler.frame, Operation(definition, {}), VariableValues({}, {}), Revealed(), Budget(Limits())).plan()
    (only,) = pages(plan)
    static, params = signature(only)
    assert params == []
    return identity(static, [])


class TestPages:
    """Connections in both directions."""

    async def test_forward(self, ask: Ask) -> None:
        """Pages of two follow each other without a gap or a repetition, and say truly what lies around them."""
        first = await page(ask, "(first: 2)")
        assert first[:3] == (NUMBERS[:2], True, False)
        second = await page(ask, f'(first: 2, after: "{first[3]["endCursor"]}")')
        assert second[:3] == (NUMBERS[2:4], True, True)
        third = await page(ask, f'(first: 2, after: "{second[3]["endCursor"]}")')
        assert third[:3] == (NUMBERS[4:], False, True)

    async def test_backward(self, ask: Ask) -> None:
        """`last` walks from the end and keeps the list's own order."""
        last = await page(ask, "(last: 2)")
        assert last[:3] == (NUMBERS[3:], False, True)
        before = await page(ask, f'(last: 2, before: "{last[3]["startCursor"]}")')
        assert before[:3] == (NUMBERS[1:3], True, True)

    async def test_first_before_and_last_after(self, ask: Ask) -> None:
        """A page may be cut from either side of a cursor."""
        middle = (await page(ask, "(first: 3)"))[3]["endCursor"]
        assert (await page(ask, f'(first: 1, before: "{middle}")'))[:3] == (NUMBERS[:1], True, False)
        assert (await page(ask, f'(last: 1, after: "{middle}")'))[:3] == (NUMBERS[4:], False, True)

    async def test_first_zero(self, ask: Ask) -> None:
        """An empty page is legal and still knows that rows follow."""
        found = await page(ask, "(first: 0)")
        assert found == ([], True, False, {"hasNextPage": True, "hasPreviousPage": False, "startCursor": None, "endCursor": None})

    async def test_nulls_stand_last_in_both_directions_and_ties_fall_to_the_id(self, ask: Ask) -> None:
        """Walking over every page in either order meets every product once; those without a size come last."""
        for direction in ("ASC", "DESC"):
            seen: list[tuple[str | None, str]] = []
            after = ""
            while True:
                found = (
                    await ask.data(
                        f"{{ products(first: 7, orderBy: {{packageSize: {direction}}}{after}) "
                        "{ nodes { packageSize id } pageInfo { hasNextPage endCursor } totalCount } }"
                    )
                )["products"]
                seen += [(node["packageSize"], node["id"]) for node in found["nodes"]]
                if not found["pageInfo"]["hasNextPage"]:
                    break
                after = f', after: "{found["pageInfo"]["endCursor"]}"'
            assert len(seen) == found["totalCount"] == len(set(seen))
            sized = [row for row in seen if row[0] is not None]
            assert seen[: len(sized)] == sized
            assert [size for size, _ in sized] == sorted((size for size, _ in sized if size), reverse=direction == "DESC")
            assert [identifier for size, identifier in seen if size is None] == sorted(
                identifier for size, identifier in seen if size is None
            )

    async def test_a_cursor_keeps_the_clock_of_its_first_page(
        self, ask: Ask, asking: Asking, executor: Executor, stories: Database
    ) -> None:
        """A year later the next page still belongs to the list that was begun: rolling windows do not shift between pages."""
        later = Ask(executor, stories, Asking("2027-06-15T12:00:00Z", asking.time_zone, asking.currency))
        every = "query($after: String) { customers(first: 1, after: $after) { nodes { id isMinor } pageInfo { endCursor } } }"
        cursor = (await ask.data(every))["customers"]["pageInfo"]["endCursor"]
        statement = executor.show(every, {"after": cursor}, asking=later.asking)
        assert "2026-06-15T12:00:00Z" in statement.parameters.values()
        assert "2027-06-15T12:00:00Z" not in statement.parameters.values()


class TestRefusals:
    """Bad input gets one clear error, and nothing is sent."""

    @pytest.mark.parametrize(("size", "said"), [("first: -1", "-1"), ("first: 101", "101"), ("last: 101", "101"), ("last: -2", "-2")])
    async def test_page_size(self, ask: Ask, size: str, said: str) -> None:
        """Sizes outside 0 to 100, also of a list that asks for its total only, also from a variable."""
        expected = (f"A page has from 0 to 100 rows, not {said}.", "PAGE_SIZE")
        assert await ask.refusal(orders(f"({size})")) == expected
        assert await ask.refusal(orders(f"({size})", "totalCount")) == expected
        name, _, value = size.partition(": ")
        assert await ask.refusal(f"query($n: Int) {orders(f'({name}: $n)')}", n=int(value)) == expected

    async def test_first_and_last(self, ask: Ask) -> None:
        """Both at once mean nothing."""
        assert await ask.refusal(orders("(first: 1, last: 1)")) == ("Ask for first or for last, not for both.", "PAGE_SIZE")

    async def test_a_filter_never_holds_null(self, ask: Ask) -> None:
        """A null, an absent variable and a null variable are refused, for dropped they would match everybody."""
        source = "query($v: String) { customers(filter: {displayName: {eq: $v}}) { totalCount } }"
        assert await ask.refusal(source) == ("filter uses $v, which has no value; leave the condition out instead.", "BAD_USER_INPUT")
        assert await ask.refusal(source, v=None) == ("filter.displayName.eq is null; ask with isNull.", "BAD_USER_INPUT")
        literal = "{ customers(filter: {not: {displayName: {eq: null}}}) { totalCount } }"
        assert await ask.refusal(literal) == ("filter.not.displayName.eq is null; ask with isNull.", "BAD_USER_INPUT")

    async def test_an_absent_filter_is_no_filter(self, ask: Ask) -> None:
        """The variable of the whole filter may be left out."""
        source = "query($f: CustomerFilter) { customers(filter: $f, first: 1) { totalCount } }"
        everybody = (await ask.data(source))["customers"]["totalCount"]
        assert (await ask.data(source, f=None))["customers"]["totalCount"] == everybody
        assert (await ask.data(source, f={}))["customers"]["totalCount"] == everybody
        assert (await ask.data(source, f={"or": []}))["customers"]["totalCount"] == 0

    async def test_cursors(self, ask: Ask) -> None:
        """Any text that is no cursor, a changed one, and one of another order, filter, argument or list."""
        cursor = (await page(ask, "(first: 1)"))[3]["endCursor"]
        changed = cursor[:-3] + ("A" if cursor[-3] != "A" else "B") + cursor[-2:]
        foreign = "This cursor belongs to another order, filter or argument, or was changed on the way."
        for arguments in (
            f'(first: 1, after: "{cursor}", orderBy: {{number: ASC}})',
            f'(first: 1, after: "{cursor}", filter: {{number: {{eq: "1030"}}}})',
        ):
            assert await ask.refusal(orders(arguments)) == (foreign, "BAD_CURSOR")
        assert await ask.refusal(f'{{ orders(after: "{cursor}") {{ totalCount }} }}') == (foreign, "BAD_CURSOR")
        assert (await ask.refusal(orders(f'(first: 1, after: "{changed}")')))[1] == "BAD_CURSOR"
        for text in ("", "x", "💥", "A" * 12, cursor + "=", "-" + cursor):
            assert (await ask.refusal(f"query($c: String) {orders('(first: 1, after: $c)')}", c=text))[1] == "BAD_CURSOR"

    async def test_forged_cursors_never_reach_the_database(self, ask: Ask, built: Built) -> None:
        """Whoever computes the checksum still has to name moments that exist."""
        cursor = (await page(ask, "(first: 1)"))[3]["endCursor"]
        keys, now = read(cursor)
        for false_keys, false_now in (
            (["9999-99-99T00:00:00Z", keys[1]], now),
            (keys, "9999-99-99T00:00:00Z"),
            (keys, "abc"),
            ([1, keys[1]], now),
        ):
            identity = _identity(built, orders("(first: 1)", "pageInfo { endCursor }"))
            verify(cursor, identity)
            forged = write(false_keys, false_now, identity)
            assert (await ask.refusal(orders(f'(first: 1, after: "{forged}")')))[1] == "BAD_CURSOR"

    async def test_a_cursor_works_from_a_literal_and_from_a_variable(self, ask: Ask) -> None:
        """What a list's cursors belong to does not depend on how its arguments were written."""
        source = "query($f: OrderFilter, $c: String) " + orders("(first: 1, filter: $f, after: $c)")
        cursor = (await page(ask, "(first: 1, filter: {status: {in: [DELIVERED, PLACED]}})"))[3]["endCursor"]
        found = await ask.data(source, f={"status": {"in": ["DELIVERED", "PLACED"]}}, c=cursor)
        assert [node["number"] for node in found["customer"]["orders"]["nodes"]] == ["1020"]

    async def test_overflow_and_half_characters(self, ask: Ask) -> None:
        """What GraphQL or the database cannot hold is refused by name."""
        message, code = await ask.refusal("query($n: Int) { customers(first: $n) { totalCount } }", n=2**31)
        assert code == "BAD_USER_INPUT"
        assert "Int cannot represent non 32-bit signed integer value: 2147483648" in message
        message, code = await ask.refusal("query($id: ID!) { customer(id: $id) { id } }", id="x" * 10_001)
        assert (message, code) == ("A text has at most 10000 characters, not 10001.", "TOO_LARGE")
        assert await ask.refusal("{ needs(filter: { confidence: { gt: 1e400 } }) { totalCount } }") == (
            "A number is finite, not inf.",
            "BAD_USER_INPUT",
        )
        message, code = await ask.refusal("query($id: ID!) { customer(id: $id) { id } }", id="\ud800")
        assert (message, code) == ("A text holds half a character, at 0.", "BAD_USER_INPUT")

    async def test_documents(self, ask: Ask) -> None:
        """Parsing, validation and the choice of an operation speak in graphql-core's own words."""
        assert (await ask.refusal("{ customer("))[1] == "GRAPHQL_PARSE_FAILED"
        message, code = await ask.refusal("{ custmers { totalCount } }")
        assert (message, code) == (
            "Cannot query field 'custmers' on type 'Query'. Did you mean 'customers' or 'customer'?",
            "GRAPHQL_VALIDATION_FAILED",
        )
        two = "query A { teams { totalCount } } query B { brands { totalCount } }"
        assert await ask.refusal(two) == ("Must provide operation name if query contains multiple operations.", "BAD_USER_INPUT")
        result = await ask.executor.answer(two, None, "B", asking=ask.asking)
        assert result.data == {"brands": {"totalCount": 3}}

    async def test_short_documents_that_ask_for_very_much(self, ask: Ask) -> None:
        """Fragments that double, many aliases and filters over many neighbours are refused before they cost anything."""
        twice = " ".join(
            f"fragment F{n} on Customer {{ a: relatives {{ nodes {{ ...F{n + 1} }} }} b: relatives {{ nodes {{ ...F{n + 1} }} }} }}"
            for n in range(9)
        )
        fields = ("A document asks for at most 1000 fields, those of a fragment counted wherever it is used.", "TOO_LARGE")
        assert await ask.refusal(f"{{ customers {{ nodes {{ ...F0 }} }} }} {twice} fragment F9 on Customer {{ id }}") == fields
        condition: dict[str, Any] = {"number": {"eq": "1"}}
        for _ in range(4):
            condition = {"and": [{"customer": {"orders": {"some": condition}}}] * 3}
        parts = ("An operation has at most 60 parts that the database has to find: ask in several.", "TOO_LARGE")
        assert await ask.refusal("query($f: OrderFilter) { orders(filter: $f) { totalCount } }", f=condition) == parts
        wide = "{ " + " ".join(f'a{n}: __type(name: "X") {{ name }}' for n in range(1500)) + " }"
        assert await ask.refusal(wide) == ("A document has at most 2000 tokens.", "TOO_LARGE")

    async def test_unknown_ids_are_null(self, ask: Ask) -> None:
        """An id that nobody has is no error; one of an unknown prefix needs no statement."""
        assert await ask.data('{ customer(id: "cus_nobody") { id } node(id: "ord_nobody") { id } }') == {"customer": None, "node": None}
        before = ask.database.statements
        result = await ask.executor.answer('{ node(id: "xyz_1") { id } }', asking=ask.asking)
        assert (result.data, result.errors, ask.database.statements) == ({"node": None}, None, before)


class TestOperations:
    """GraphQL's own rules, kept by the compiler."""

    async def test_equal_parts_under_two_names_are_fetched_once(self, ask: Ask) -> None:
        """Two aliases of one list share its scope in the statement."""
        asked = "orders(first: 2) { nodes { number } }"
        source = f'{{ customer(id: "{PETERSON}") {{ a: {asked} b: {asked} }} }}'
        assert ask.executor.show(source, asking=ask.asking).text.count("customer/orders.cypher") == 1
        found = (await ask.data(source))["customer"]
        assert found["a"] == found["b"] == {"nodes": [{"number": number} for number in NUMBERS[:2]]}

    async def test_fragments_directives_aliases_and_typenames(self, ask: Ask) -> None:
        """Named and inline fragments merge with fields, directives follow variables, order of keys is that of the operation."""
        source = """
            query Q($no: Boolean = false, $id: ID!) {
              __typename
              person: node(id: $id) { __typename ...Who ... on Order { number } id @skip(if: true) }
              other: node(id: $id) { ... on Node { id } ... @include(if: $no) { __typename } }
            }
            fragment Who on Customer { name: displayName orders(first: 1) { __typename nodes { __typename number } } ...More }
            fragment More on Customer { orders(first: 1) { nodes { status } } }
        """
        found = await ask.data(source, id=PETERSON)
        assert found == {
            "__typename": "Query",
            "person": {
                "__typename": "Customer",
                "name": "Margaret Peterson",
                "orders": {"__typename": "OrderConnection", "nodes": [{"__typename": "Order", "number": "1030", "status": "DELIVERED"}]},
            },
            "other": {"id": PETERSON},
        }
        assert list(found["person"]["orders"]["nodes"][0]) == ["__typename", "number", "status"]

    async def test_introspection_beside_data(self, ask: Ask) -> None:
        """The schema answers beside the graph in one operation."""
        found = await ask.data(f'{{ __type(name: "Need") {{ kind }} customer(id: "{PETERSON}") {{ displayName }} }}')
        assert found == {"__type": {"kind": "OBJECT"}, "customer": {"displayName": "Margaret Peterson"}}

    async def test_null_and_absent_arguments_differ_where_a_default_stands(self, ask: Ask) -> None:
        """A default holds when the argument is left out; an explicit null for it is refused by graphql-core."""
        spend = "spend { window(unit: YEAR, mode: CALENDAR, period: $p) { until } }"
        window = f'query($p: WindowPeriod!) {{ customer(id: "{PETERSON}") {{ {spend} }} }}'
        assert (await ask.data(window, p="TO_DATE"))["customer"]["spend"]["window"] == [{"until": "2026-06-15T12:00:00Z"}]
        message, _ = await ask.refusal(window, p=None)
        assert message == "Variable '$p' has invalid value: Expected value of non-null type 'WindowPeriod!' not to be None."

    async def test_one_plan_serves_every_value_of_a_shape(self, ask: Ask) -> None:
        """Values of other lengths, nulls and variables left out give the same statement, so that Neo4j plans once."""
        source = (
            "query($id: ID!, $n: Int, $t: [ID!], $from: DateTime, $to: DateTime, $at: DateTime, $unit: WindowUnit!) { customer(id: $id) {"
            " timeline(first: $n, teams: $t, from: $from, to: $to) { nodes { at } } households(asOf: $at) { totalCount }"
            " orders(first: $n) { nodes { id } } spend { window(unit: $unit, mode: ROLLING, asOf: $at) { orders } } } }"
        )
        moments = [None, "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z"]
        texts: set[str] = set()
        for length in range(64):
            given = {
                "id": "x" * length,
                "n": length if length % 3 else None,
                "t": ["y" * length] * (length % 5) if length % 4 else None,
                "from": moments[length % 3],
                "to": moments[length // 3 % 3],
                "at": moments[length // 9 % 3],
            }
            kept = {name: value for name, value in given.items() if value is not None or length % 2}
            texts.add(ask.executor.show(source, {**kept, "unit": ("MONTH", "YEAR")[length % 2]}, asking=ask.asking).text)
        assert len(texts) == 1

    async def test_quotes_and_control_characters_stay_values(self, ask: Ask) -> None:
        """Nothing a client writes becomes part of the statement."""
        for text in ("'", '"', "\\", "`", "$p.p1", "}) DETACH DELETE customer //", "\n", "\x00", "ünïcödé 💥"):
            assert await ask.data("query($t: String!) { customers(filter: {displayName: {eq: $t}}) { totalCount } }", t=text) == {
                "customers": {"totalCount": 0}
            }


class TestFailures:
    """What breaks the model or the connection."""

    async def test_a_violated_promise_is_answered_as_graphql_says(self, built: Built, own_database: Database, asking: Asking) -> None:
        """A node without a property that the model promises nulls its nearest nullable parent, with the path of the leaf."""
        await own_database.write([Statement("CREATE (:Team {id: 'tea_1'})-[:OWNS]->(:Channel {id: 'cha_1', name: 'Web'})")])
        result = await Executor(built, own_database).answer('{ channel(id: "cha_1") { name owner { id name } } }', asking=asking)
        assert result.data == {"channel": {"name": "Web", "owner": None}}
        assert result.errors is not None
        assert [(error.message, error.path) for error in result.errors] == [
            ("Cannot return null for non-nullable field Team.name.", ["channel", "owner", "name"])
        ]

    async def test_no_database(self, built: Built, asking: Asking) -> None:
        """An address where nobody answers gives a masked error with its code."""
        async with Database.connect("bolt://127.0.0.1:1") as database:
            result = await Executor(built, database).answer("{ teams { totalCount } }", asking=asking)
        assert result.data is None
        assert result.errors is not None
        assert [(error.message, error.extensions) for error in result.errors] == [
            ("The database did not answer; try again in a moment.", {"code": "DATABASE_UNAVAILABLE"})
        ]
