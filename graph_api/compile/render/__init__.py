"""A plan becomes the text of one statement: the only place of the program with Cypher words.

draft      lines, fresh names and parameters
value      how values are compared, ordered and sent
body       a `.cypher` body as a scope, up to its last WITH
filter     conditions, and positions in an order
rows       body, filter, order and limit in one scope
selection  what is asked of an object, and the pages below it
"""

from .statement import Rendered, render

__all__ = ["Rendered", "render"]
