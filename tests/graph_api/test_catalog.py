"""The catalogue reads a folder of `.cypher` files as it is written, and names file, line and remedy where it breaks its contract."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph_api.catalog import load
from graph_api.catalog.lex import lex, renamed, text_of
from graph_api.errors import CatalogError
from tests.graph_api.catalog_files import CUSTOMER, ORDER, body, write

ROOT = Path(__file__).parents[2] / "cypher"
X = "cypher/customer/x.cypher"
OPEN_STAR = "the pattern has no upper bound; write one, such as *1..5."
OPEN_END = "the pattern has no upper bound; write both ends, such as {1,5}."
MEET = "could meet one of the compiler's own; give it a word."
ONE_ORDER = "an order is `order  column` or `order  column desc`, one column a line."

QUERY_FAULTS = {
    "write in capitals": (
        "MATCH (customer) SET customer.a = 'A'\nRETURN 1 AS value",
        "4: SET has no place in a query; writes stand in _ingest.",
    ),
    "write in small letters": ("set customer.kind = 'A'\nRETURN 1 AS value", "4: set has no place in a query; writes stand in _ingest."),
    "create": ("create (:Customer)\nRETURN 1 AS value", "4: create has no place in a query; writes stand in _ingest."),
    "no RETURN": ("MATCH (customer)-->(order)", "4: the last clause must be RETURN, in capitals."),
    "small return": ("match (customer) return customer", "4: the last clause must be RETURN, in capitals."),
    "two RETURN": ("RETURN 1 AS a\nRETURN 2 AS b", "5: only the last clause is RETURN; carry on with WITH before it."),
    "RETURN star": ("MATCH (order)\nRETURN *", "5: RETURN * hides what is returned; name the columns."),
    "WITH star": ("CALL () { WITH * RETURN 1 AS one }\nRETURN one AS value", "4: WITH * hides what is carried on; name the variables."),
    "no name": ("RETURN customer.kind", "4: the column customer.kind needs a name behind it: AS …."),
    "a literal": ("RETURN 1", "4: the column 1 needs a name behind it: AS …."),
    "empty column": ("RETURN 1 AS a,", "4: a column of RETURN is empty."),
    "no comma": ("RETURN 1 AS a 2 AS b", "4: a comma is missing between two columns of RETURN."),
    "double column": ("RETURN 1 AS a, 2 AS a", "4: two columns have the name a."),
    "unequal UNION": ("RETURN 1 AS a\nUNION\nRETURN 2 AS b", "6: the parts of a UNION return a and b."),
    "apoc": ("RETURN apoc.text.join([], '') AS value", "4: apoc is not on every server; write it in plain Cypher."),
    "procedure": ("CALL db.labels() YIELD label\nRETURN label AS value", "4: there is no body db.labels."),
    "procedure in parts": (
        "CALL db.index.fulltext.queryRelationships('a', 'b') YIELD node\nRETURN node AS value",
        "4: a body is used as CALL type.field(variable, $parameter) YIELD column AS name, and no procedure is called.",
    ),
    "open star": ("MATCH (customer)-[*]->(x)\nRETURN x AS value", f"4: {OPEN_STAR}"),
    "open star from": ("MATCH (customer)-[:A*2..]->(x)\nRETURN x AS value", f"4: {OPEN_STAR}"),
    "open group": ("MATCH (customer)((a)-->(b))+(x)\nRETURN x AS value", f"4: {OPEN_END}"),
    "open arrow": ("MATCH (customer)-[:A]->*(x)\nRETURN x AS value", f"4: {OPEN_END}"),
    "open quantifier": ("MATCH (customer)-[:A]->{2,}(x)\nRETURN x AS value", f"4: {OPEN_END}"),
    "generated name": ("MATCH (c1)\nRETURN c1 AS value", f"4: the variable c1 {MEET}"),
    "name in backticks": ("MATCH (`a b`)\nRETURN 1 AS value", f"4: the variable `a b` {MEET}"),
    "argument": ("RETURN $sicne AS value", "4: $sicne is not an argument."),
    "context misspelt": ("RETURN $timezone AS value", "4: $timezone is not an argument. Did you mean timeZone?"),
    "bare dollar": ("RETURN $`a b` AS value", "4: $ has no place here; write a parameter as $ and a name."),
    "semicolon": ("RETURN customer;", "4: ; has no place here; a file holds one query and no semicolon."),
    "open string": ("RETURN 'it''s\n AS value", "4: a string is never closed."),
    "string over lines": ("RETURN 'a AS value, \n'b' AS other, '", "4: a string ends on another line; is a quotation mark missing?"),
    "open comment": ("RETURN 1 AS value /* why", "4: a comment is never closed."),
    "open bracket": ("RETURN [1, (2] AS value", "4: ] closes a bracket that is not open."),
    "unclosed bracket": ("RETURN size([1, 2] AS value", "4: ( is never closed."),
    "unread label": ("MATCH (customer)-->(:Ordr)\nRETURN 1 AS value", "1: the query reads Ordr; say so: `reads  Ordr`."),
    "only a header": ("", "1: there is no query behind the header; the last clause is RETURN."),
    "too long": ("\n" * 40 + "RETURN 1 AS value", "44: a file has 40 lines at most; give a part of it a file of its own."),
}

HEADER_FAULTS = {
    "unknown key": ("ownr  sales", "3: ownr is not a header key, and the last paragraph of a header holds keys. Did you mean owner?"),
    "empty key": ("owner", "3: owner says nothing; write its value behind it."),
    "no owner": ("source  Hughes", "1: the header names no owner; its last paragraph needs `owner  team`."),
    "owner twice": ("owner  sales\n// owner  support", "4: owner is said twice."),
    "parameter twice": ("owner  sales\n// param  a  One.\n// param  a  Two.", "5: param a is said twice."),
    "parameter without words": ("owner  sales\n// param  a", "4: the parameter a needs its sentence: `param  a  What it does.`"),
    "unused parameter": ("owner  sales\n// param  a  One.", "4: the parameter a is declared and never used."),
    "context as parameter": ("owner  sales\n// param  now  Now.", "4: $now is there for every body and no argument; leave the line out."),
    "order with a word": ("owner  sales\n// order  a descending", f"4: {ONE_ORDER}"),
    "order of two": ("owner  sales\n// order  a, b", f"4: {ONE_ORDER}"),
    "reads nothing": ("owner  sales\n// reads  Order", "4: reads says Order, and the query never names it."),
    "label of a body": ("owner  sales\n// label  Order", "4: label belongs to a _node, _relationship or _row file."),
    "inverse of nothing": (
        "owner  sales\n// inverse  Customer.order",
        "4: inverse Customer.order is no body. Did you mean Customer.orders?",
    ),
}

FILE_FAULTS = {
    "no comment": ({"customer/x": "RETURN 1 AS value"}, f"{X}:1: a file starts with a sentence in a comment, `// A sentence.`"),
    "empty file": ({"customer/x": " \n"}, f"{X}:1: a file starts with a sentence in a comment, `// A sentence.`"),
    "no sentence": (
        {"customer/x": body("RETURN 1 AS value", sentence="the number")},
        f"{X}:1: the first paragraph is a sentence; it ends with a full stop.",
    ),
    "cut header": (
        {"customer/x": "// A sentence.\n\n// owner  sales\nRETURN 1 AS value"},
        f"{X}:2: the header is cut in two; write // on its empty lines.",
    ),
    "no kind": (
        {"shop/x": body("RETURN 1 AS value")},
        "cypher/shop/x.cypher:1: the folder has no _node, _relationship or _row file.",
    ),
    "misspelt kind": (
        {"customer/_nod": CUSTOMER},
        "cypher/customer/_nod.cypher:1: _nod is none of _node, _relationship, _row. Did you mean _node?",
    ),
    "misspelt room": (
        {"_check/x": body("RETURN 1 AS id")},
        "cypher/_check/x.cypher:1: the folder _check is none of _checks, _content, _ingest, _schema. Did you mean _checks?",
    ),
    "too deep": (
        {"customer/orders/x": body("RETURN 1 AS value")},
        "cypher/customer/orders/x.cypher:1: a file lies in the folder of its type, cypher/<type>/<field>.cypher.",
    ),
    "no folder": (
        {"x": body("RETURN 1 AS value")},
        "cypher/x.cypher:1: a file lies in the folder of its type, cypher/<type>/<field>.cypher.",
    ),
    "two kinds": (
        {"customer/_row": "// A row.\n//\n// columns  a, b\n"},
        "cypher/customer/_row.cypher:1: the folder has two kinds; cypher/customer/_node.cypher is there already.",
    ),
    "name of a file": (
        {"customer/lastOrder": body("RETURN 1 AS value")},
        "cypher/customer/lastOrder.cypher:1: folders and files are named in small letters with _ between words, "
        "as some_type/some_field.cypher.",
    ),
    "kind without id": (
        {"customer/_node": CUSTOMER.replace("// id     cus\n", "")},
        "cypher/customer/_node.cypher:1: the header of a node needs `id`.",
    ),
    "shared prefix": (
        {"order/_node": ORDER.replace("ord\n", "cus\n")},
        "cypher/order/_node.cypher:5: id cus is taken by cypher/customer/_node.cypher.",
    ),
    "property without words": (
        {"order/_node": ORDER.replace("   // When she ordered.", "")},
        "cypher/order/_node.cypher:7: the property orderedAt needs its sentence in a comment at its line.",
    ),
    "kind of another name": (
        {"order/_node": ORDER.replace("order.", "it.").replace("(order:", "(it:")},
        "cypher/order/_node.cypher:1: the query needs the variable order, named as the folder.",
    ),
    "row without columns": (
        {"spend/_row": "// A row.\n//\n// owner  sales\n"},
        "cypher/spend/_row.cypher:1: the header of a row needs `columns  a, b`.",
    ),
    "row with a query": (
        {"spend/_row": "// A row.\n//\n// columns  a\nRETURN 1 AS a"},
        "cypher/spend/_row.cypher:1: a row has columns and no query; what yields it stands in a field of another type.",
    ),
    "columns in disorder": (
        {"spend/_row": "// A row.\n//\n// columns  a b\n"},
        "cypher/spend/_row.cypher:3: columns are names with commas between them: `columns  a, b`.",
    ),
}


def fault(folder: Path, files: dict[str, str]) -> str:
    """What the catalogue says of these files."""
    with pytest.raises(CatalogError) as caught:
        load(write(folder, files))
    return str(caught.value)


@pytest.mark.parametrize("case", QUERY_FAULTS)
def test_a_wrong_query_is_refused_with_its_line(tmp_path: Path, case: str) -> None:
    """Whatever would fail, write, or be misread at run time is found when the files are read."""
    query, said = QUERY_FAULTS[case]
    assert fault(tmp_path, {"customer/x": body(query)}) == f"{X}:{said}"


@pytest.mark.parametrize("case", HEADER_FAULTS)
def test_a_wrong_header_is_refused_with_its_line(tmp_path: Path, case: str) -> None:
    """Keys are known, said once, and say something."""
    keys, said = HEADER_FAULTS[case]
    assert fault(tmp_path, {"customer/x": f"// A sentence.\n//\n// {keys}\nRETURN 1 AS value\n"}) == f"{X}:{said}"


@pytest.mark.parametrize("case", FILE_FAULTS)
def test_a_wrong_folder_is_refused_with_its_file(tmp_path: Path, case: str) -> None:
    """A folder has one kind, a file a name, and every property its sentence."""
    files, said = FILE_FAULTS[case]
    assert fault(tmp_path, files) == said


def test_a_misspelt_parameter_names_the_argument(tmp_path: Path) -> None:
    """The nearest declared argument is offered."""
    text = body("RETURN $sicne AS value", "param  since  From then on.")
    assert fault(tmp_path, {"customer/x": text}) == f"{X}:5: $sicne is not an argument. Did you mean since?"


def test_an_inverse_leads_back(tmp_path: Path) -> None:
    """Two fields that name each other as inverse do so both."""
    files = {
        "customer/x": body("MATCH (customer)<--(order)\nRETURN order", "inverse  Order.customer"),
        "order/customer": body("MATCH (order)<--(customer)\nRETURN customer", "inverse  Customer.orders"),
    }
    assert fault(tmp_path, files) == f"{X}:4: Order.customer names Customer.orders as its inverse, not Customer.x."


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    """The path is named."""
    with pytest.raises(CatalogError, match=r"nowhere: there is no such folder of \.cypher files\.$"):
        load(tmp_path / "nowhere")


def test_an_empty_folder(tmp_path: Path) -> None:
    """A folder without files is no catalogue."""
    with pytest.raises(CatalogError, match=r"the folder holds no \.cypher files, such as type/field\.cypher\.$"):
        load(tmp_path)


def test_a_file_of_another_encoding(tmp_path: Path) -> None:
    """Bytes that are no UTF-8 are named with their place."""
    write(tmp_path, {"customer/x": body("RETURN 1 AS value")})
    (tmp_path / "customer/x.cypher").write_bytes("// Über.\n//\n// owner  sales\nRETURN 1 AS value".encode("latin-1"))
    said = fault(tmp_path, {})
    assert said == f"{X}:1: the file is not UTF-8 (invalid continuation byte at byte 3); save it as such."


def test_line_ends_and_byte_order_marks_change_nothing(tmp_path: Path) -> None:
    """A file saved by another editor is the same file."""
    path = write(tmp_path, {}) / "customer/orders.cypher"
    plain = load(tmp_path).bodies["Customer", "orders"]
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    other = load(tmp_path).bodies["Customer", "orders"]
    assert (text_of(other.parsed.head), other.header) == (text_of(plain.parsed.head), plain.header)


def test_what_stands_in_strings_and_comments_is_no_query(tmp_path: Path) -> None:
    """Braces, quotes, keywords, stars and parameters count only where Cypher sees them."""
    query = """WITH customer, '} RETURN "$nobody" // SET' AS text, "it's {" AS other // RETURN 'a
WITH customer, text, other /* WITH * CREATE ( ' */, customer.`SET $x` AS odd
RETURN text AS value   // why, and "where"
ORDER BY other, odd"""
    parsed = load(write(tmp_path, {"customer/x": body(query)})).bodies["Customer", "x"].parsed
    assert [(column.text, column.name, column.note) for column in parsed.columns] == [("text", "value", 'why, and "where"')]
    assert (parsed.parameters, text_of(parsed.tail)) == ((), "ORDER BY other, odd")


def test_reserved_words_in_small_letters_are_variables(tmp_path: Path) -> None:
    """`return` is a Return, `order` an Order, `set` a set: keywords are written in capitals."""
    query = "MATCH (customer)-->(order)<--(return)\nWITH order, return AS set\nRETURN order, set AS return"
    parsed = load(write(tmp_path, {"customer/x": body(query)})).bodies["Customer", "x"].parsed
    assert [(column.text, column.name) for column in parsed.columns] == [("order", "order"), ("set", "return")]


def test_an_order_column_is_no_order_by(tmp_path: Path) -> None:
    """`RETURN order` has a column; `ORDER BY order.id LIMIT 1` behind it has none."""
    query = "MATCH (customer)-->(order)\nRETURN DISTINCT order ORDER BY order.id LIMIT 1"
    parsed = load(write(tmp_path, {"customer/x": body(query)})).bodies["Customer", "x"].parsed
    assert (parsed.distinct, parsed.columns[0].name, text_of(parsed.tail)) == (True, "order", "ORDER BY order.id LIMIT 1")


def test_a_union_is_kept_whole(tmp_path: Path) -> None:
    """Its columns are those of every part, its head the whole text."""
    parsed = load(write(tmp_path, {"customer/x": body("RETURN 1 AS a\nUNION ALL\nRETURN 2 AS a")})).bodies["Customer", "x"].parsed
    assert (parsed.union, text_of(parsed.head)) == (True, "RETURN 1 AS a\nUNION ALL\nRETURN 2 AS a")


def test_a_header_in_parts(tmp_path: Path) -> None:
    """First paragraph the sentence, last the keys, prose between."""
    words = "// One,\n// two.\n//\n// Prose a\n// b.\n//\n// More.\n//\n"
    text = f"{words}// owner  sales\n// visible  marketing sales\n// order  a desc\nRETURN 1 AS a\n"
    header = load(write(tmp_path, {"customer/x": text})).bodies["Customer", "x"].header
    assert (header.sentence, header.prose, header.words("visible")) == ("One, two.", "Prose a b.\n\nMore.", ("marketing", "sales"))
    assert header.orders == (("a", True),)


def test_bounded_patterns_and_products_are_allowed(tmp_path: Path) -> None:
    """A star with an end, a quantifier with two numbers, and sums are no open patterns."""
    query = """MATCH (customer)-[:A*1..3]->(x)-[*..2]->(y)-[:B*2]->(z)((p)-[:C]->(q)){1,5}(w)
RETURN size([x, y]) * (2 + 3) * 4 + [1, 2][0] - [z.size * 2][0] AS value"""
    assert ("Customer", "x") in load(write(tmp_path, {"customer/x": body(query)})).bodies


def test_renaming_a_variable_leaves_properties_keys_and_labels() -> None:
    """Only the variable itself gets the other name, also behind a colon of a map and in a slice."""
    text = "MATCH (customer:customer {customer: customer.customer}) WITH [0..customer] AS a, "
    text += "customer {.customer, customer, b: customer} AS c"
    wanted = "MATCH (she:customer {customer: she.customer}) WITH [0..she] AS a, she {.customer, customer: she, b: she} AS c"
    assert text_of(renamed(lex(text), "customer", "she")) == wanted


def test_a_comment_between_words_stays_a_gap() -> None:
    """Leaving a comment out does not join its neighbours."""
    assert text_of(lex("RETURN/* why */customer // end\n")) == "RETURN customer"


def test_tokens_joined_are_the_text() -> None:
    """Nothing of the real files is lost or changed by cutting them."""
    for path in sorted(ROOT.rglob("*.cypher")):
        text = path.read_text("utf-8")
        assert "".join(token.text for token in lex(text)) == text


def test_the_real_catalogue_loads() -> None:
    """The files of this repository keep their own contract."""
    assert load(ROOT).kind_of_id("cus_0").type == "Customer"  # pyright: ignore[reportOptionalMemberAccess]
