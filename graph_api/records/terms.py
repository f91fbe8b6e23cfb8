"""Text cut into terms, in one way for what is kept, asked and marked, so that these three can never disagree.

A term is made of letters, digits and symbols alone. What Lucene reads as syntax is never part of one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

VERSION = 1  # of everything in this module that decides which terms are kept: another one makes every searched record a changed one
MOST_CHARACTERS, MOST_TERMS = 1_000, 50  # of what is asked
LONGEST_TERM = 50  # characters; longer words are alike when they begin alike
SHORTEST_BEGINNING = 2  # characters of a word that is still being typed
OTHERWISE = "_"  # stands before what nobody wrote so, and in no word
OWN_SPELLING = 4  # how many times more what was written counts

# Scripts without blanks between words, where each two characters that stand together are a term. Hangul, which has blanks,
# puts endings to its words: it is cut likewise.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3040-\u312f\u3130-\u318f\u31a0-\u31bf"
    "\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uffdc\U00020000-\U0003ffff]"
)
_BELONGING = "\uff9e\uff9f\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"  # voicing of half-width kana, colours of skin
_ASCII = re.compile("[0-9A-Za-z]+")
_DIGRAPHS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe"})
_LETTERS = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h"})
_DIGRAPH = re.compile("([aou])e")
_KEPT_MARKS = frozenset((0, 7, 8, 9))  # combining classes: vowels, nuktas and viramas of India, voicing of kana


class Piece(NamedTuple):
    """A word, a symbol, or one character of a script without blanks; `joins` = the one before it belongs to the same run."""

    start: int
    end: int
    sort: str
    joins: bool


class Asked(NamedTuple):
    """What a text asks for: each of the `groups` with one of its terms, the last one also by a beginning."""

    groups: tuple[tuple[str, ...], ...]
    beginning: str

    @property
    def query(self) -> str:
        """The same for Lucene: terms in quotation marks, and nothing between them that somebody wrote."""
        *before, last = [self._any(group) for group in self.groups]
        ending = f" {self.beginning}* {OTHERWISE}{self.beginning}*" if self.beginning else ""
        return " ".join(f"+({group})" for group in (*before, last + ending))

    def _any(self, group: tuple[str, ...]) -> str:
        """What was written counts more than another spelling of it."""
        first, *others = group
        return " ".join([f'"{first}"^{OWN_SPELLING}', *(f'"{other}"' for other in others)])

    def begins(self, terms: Iterable[str]) -> bool:
        """Whether one of the terms has the beginning that is asked for."""
        return bool(self.beginning) and any(term.removeprefix(OTHERWISE).startswith(self.beginning) for term in terms)

    def finds(self, terms: frozenset[str]) -> bool:
        """Whether a text of these terms is found."""
        *before, last = self.groups
        return all(terms.intersection(group) for group in before) and (self.begins(terms) or bool(terms.intersection(last)))


@lru_cache(maxsize=1_024)
def asked(text: str) -> Asked:
    """What a text asks for. Raises ValueError for a text that is too long, and for one without a word."""
    if len(text) > MOST_CHARACTERS:
        raise ValueError(f"has {len(text):,} characters, and {MOST_CHARACTERS:,} at most can be searched for")
    groups = list(_asked_groups(text))
    if not groups:
        raise ValueError("has no word in it: no letter, no digit and no symbol")
    last = list(pieces(text))[-1]
    word = folded(text[last.start : last.end]) if last.sort == "word" and last.end == len(text) else ""
    beginning = word if SHORTEST_BEGINNING <= len(word) < LONGEST_TERM else ""
    before = dict.fromkeys(group for group in groups[:-1] if beginning or group != groups[-1])
    if len(before) >= MOST_TERMS:
        raise ValueError(f"has {len(before) + 1} words or pairs of characters, and {MOST_TERMS} at most can be searched for")
    return Asked((*before, groups[-1]), beginning)


def kept(text: str) -> str:
    """The terms of a text, with blanks between them, as an index takes them."""
    return " ".join(term for _, terms in marked_terms(text) for term in terms if term)


def marked_terms(text: str) -> Iterator[tuple[tuple[int, int], tuple[str, ...]]]:
    """Where something stands in a text, and the terms that it is kept by: first its own, then its other spellings."""
    before = Piece(0, 0, "", False)
    for piece in pieces(text):
        whole = text[piece.start : piece.end]
        yield (piece.start, piece.end), _spellings(whole) if piece.sort == "word" else (folded(whole),)
        if piece.joins:
            yield (before.start, piece.end), (folded(text[before.start : before.end]) + folded(whole),)
        before = piece


def pieces(text: str) -> Iterator[Piece]:
    """What terms are made of, in the order of the text."""
    if text.isascii():
        yield from (Piece(*match.span(), "word", False) for match in _ASCII.finditer(text))
        return
    start, sort, joins = 0, "", False
    for at, sign in enumerate(text):
        here = _sort(sign)
        if here == "mark" or (here == sort == "word"):
            continue
        if sort:
            yield Piece(start, at, sort, joins)
        start, joins, sort = at, here == sort == "unspaced", here
    if sort:
        yield Piece(start, len(text), sort, joins)


@lru_cache(maxsize=16_384)
def folded(word: str) -> str:
    """A word without capitals, accents and widths, at most 50 characters of it."""
    if word.isascii():
        return word.lower()[:LONGEST_TERM]
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", word).casefold())
    signs = "".join(sign for sign in apart if unicodedata.combining(sign) in _KEPT_MARKS and _belongs(sign))
    return unicodedata.normalize("NFC", signs.translate(_LETTERS))[:LONGEST_TERM]


def _belongs(sign: str) -> bool:
    """Whether a sign may be part of a term: ⑴ falls apart into a digit and two brackets, and Lucene has its own use for those."""
    category = unicodedata.category(sign)
    return category[0] in "LNM" or category == "So"


def _asked_groups(text: str) -> Iterator[tuple[str, ...]]:
    """The terms that have to be there, each with its other spellings: of a run without blanks its pairs, of a single character itself."""
    every = list(pieces(text))
    for index, piece in enumerate(every):
        whole = folded(text[piece.start : piece.end])
        if not whole:
            continue
        if piece.joins:
            yield (folded(text[every[index - 1].start : every[index - 1].end]) + whole,)
        elif piece.sort == "word":
            short = _DIGRAPH.sub(r"\1", whole)
            yield tuple(dict.fromkeys((whole, OTHERWISE + whole, short, OTHERWISE + short)))
        elif not (index + 1 < len(every) and every[index + 1].joins):
            yield (whole,)


@lru_cache(maxsize=16_384)
def _spellings(word: str) -> tuple[str, ...]:
    """What a word is kept by: Müller as muller and otherwise mueller, Mueller as mueller and otherwise muller."""
    plain = folded(word)
    written = folded(unicodedata.normalize("NFC", word).casefold().translate(_DIGRAPHS))
    others = dict.fromkeys((written, _DIGRAPH.sub(r"\1", plain)))
    return (plain, *(OTHERWISE + other for other in others if other != plain))


@lru_cache(maxsize=16_384)
def _sort(sign: str) -> str:
    category = unicodedata.category(sign)
    if category[0] == "M" or sign in _BELONGING:
        return "mark"
    if category == "So":
        return "symbol"
    if category[0] not in "LN":
        return ""
    return "unspaced" if _UNSPACED.match(sign) else "word"
