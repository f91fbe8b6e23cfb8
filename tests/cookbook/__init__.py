"""The cookbook's answers, worked out a second time: from the records of the sources, with pandas, and from the question's words alone.

tables     the records as tables, and what is looked up in several of them
spelling   amounts, lengths of time and names as an answer spells them
sample     the files of the real sample as tables
marketing, sales, support, talent_acquisition, product
           one function for each question, named as its file, with the question's variables as arguments
questions  all of these, each with other values of its variables, which have another answer

Nothing here looks into the graph, into the compiler, or at the second reading in tests/naive.
"""
