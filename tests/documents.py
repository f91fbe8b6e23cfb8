"""Documents made to be hard to read, up to the largest that is taken: many of one thing, and things inside one another."""

from __future__ import annotations

from hypothesis import strategies as st

# What is repeated, with its number; each stands where the fields of a customer are asked for.
PIECES = (
    "id ",
    "a{n}: displayName ",
    "a: displayName ",
    "orders {{ nodes {{ id }} }} ",
    "a{n}: orders(first: {n}) {{ totalCount }} ",
    "... on Customer {{ id }} ",
    "...{{ kind }} ",
    "...F{n} ",
    "x{n} ",
    "... on X{n} {{ id }} ",
    "displayNam{n} ",
    "a{n}: id @include(if: true) ",
    "a{n}: id @x{n} @skip(if: $v{n}) ",
    'b{n}: orders(filter: {{number: {{in: ["{n}", "{n}"]}}}}) {{ totalCount }} ',
    "c{n}: orders(filter: {{or: [{{x{n}: 1}}]}}) {{ nodes {{ id }} }} ",
    "t{n}: timeline {{ nodes {{ entry {{ __typename id }} }} }} ",
    "g{n}: orders {{ groups(by: [{{field: STATUS}}]) {{ n nodes {{ id }} }} }} ",
    '"text {n}" ',
    '"""\nblock {n}\n""" ',
    "# comment {n}\n",
    ",,,,,,,,,,",
    "\n\n",
    "\\u0041",
    "$v{n} ",
    "[[[[",
    "{{",
    "1.0e{n} ",
    "語",
)
NESTINGS = (
    ("orders {{ nodes {{ customer {{ ", "id } } } "),
    ("relatives {{ nodes {{ ", "id } } "),
    ("... on Customer {{ ", "id } "),
    ("a{n}: orders(filter: {{not: ", "{}}) { totalCount } "),
    ("timeline {{ nodes {{ entry {{ ... on Customer {{ ", "id } } } } "),
)
INNER = (
    "id kind",
    "...F{next}",
    "...F{next} ...F{next}",
    "a: relatives {{ nodes {{ ...F{next} }} }} b: relatives {{ nodes {{ ...F{next} }} }}",
)


@st.composite
def documents(draw: st.DrawFn) -> str:
    """A document of at most 100 kB: pieces repeated, alone or inside one another, in one operation or several, with fragments."""
    body = "".join(draw(st.lists(_many(), min_size=1, max_size=4)))
    parts = [f"query Q{number} {{ customers {{ nodes {{ {body} }} }} }}" for number in range(draw(st.sampled_from((1, 1, 1, 2, 60))))]
    count = draw(st.sampled_from((0, 1, 30, 150)))
    inner = draw(
        st.sampled_from(
            (
                "id kind",
                "...F{next}",
                "...F{next} ...F{next}",
                "a: relatives {{ nodes {{ ...F{next} }} }} b: relatives {{ nodes {{ ...F{next} }} }}",
            )
        )
    )
    parts += [f"fragment F{number} on Customer {{ id {inner.format(next=number + 1)} }}" for number in range(count)]
    return "\n".join(parts)[:100_000]


@st.composite
def _many(draw: st.DrawFn) -> str:
    times = draw(st.sampled_from((1, 10, 50, 100, 250, 500, 1000, 10_000)))
    if draw(st.booleans()):
        piece = draw(st.sampled_from(PIECES))
        return "".join(piece.format(n=number) for number in range(min(times, 100_000 // len(piece))))
    opening, closing = draw(st.sampled_from(NESTINGS))
    times = min(times, 250)
    return "".join(opening.format(n=number) for number in range(times)) + closing * times
