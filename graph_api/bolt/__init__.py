"""A lean reader of Bolt 5 beside the official driver, which spends more on a small answer than everything else in Python together.

reader       connects, asks, hands out the only value of the only row
pool         connections that are used again
connection   one connection: handshake, chunks, one exchange at a time
messages     what is said in Bolt 5
packstream   how values are written
failures     what can become of a question instead of an answer
"""

from graph_api.bolt.failures import FailureError, LostError, UnknownError
from graph_api.bolt.messages import Question, run_message
from graph_api.bolt.reader import Address, Reader

__all__ = ["Address", "FailureError", "LostError", "Question", "Reader", "UnknownError", "run_message"]
