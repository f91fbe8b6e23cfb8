"""Files of one's own as a source: a mapping in TOML says what their rows are, and nobody writes Python for it.

The README shows the language. Why it is as it is, after looking at what others ask of people who bring files:

- Neo4j's data importer, Singer and Airbyte keep the mapping in JSON that a page or a program writes; nobody reads it again in review. dbt
  seeds and CSVW describe columns beside the file (types, `dd.MM.yyyy`, the sign before a fraction), and that is what is short here too: a
  format for all files, said once. R2RML and YARRRML turn one row into several things with templates, `$(column)`: so do we, `{column}`.
  OpenRefine and csvkit have a language of expressions: powerful, and a program that nobody tests. Ours has none. A dozen words (values,
  times, ordinal …) do what files of shops, surveys and support need; what they cannot do is done before, in the file.
- TOML, because it has comments, no significant blanks, and a parser in the standard library; the lines of its keys are found with that
  parser too (`located`), so that each mistake has its line.
- A text is a column and never a constant: the commonest line has nothing around it, and a slip is found when the header is read.
  What is the same in every row says so, `always`.
- The table is the kind of record, its keys are the fields of the records (`shapes`, from `fields_of`): a new field or kind can be
  mapped the day it exists.
- Nothing is guessed. `mapping init` looks at columns and asks with "?" what it cannot see; a mapping with a question does not load.

In the order in which a mapping meets them:

located      a TOML file with the line of each key            language     what a mapping can say, as frozen values
formats      the words of [format]                            conditions   only and skip
shapes       the fields of each kind, by their names          rules        one record table
sections     the whole file                                   checking     columns that are really there
patterns     days and moments                                 numbers      numbers and amounts
rows         delimited files, row by row                      json_rows    JSON lines
disk         what must be remembered, in bounded memory       row          one row with its joined ones
values       columns to fields                                sense        context, the future, placeholders
making       a row to records                                 reading      all files, row by row
opening      a mapping as a source                            sampling     the first rows, for a dry run
looking      what the columns of a file hold                  vocabulary   what columns are often called
proposing    `mapping init`                                   reference    the table of kinds in the README
"""
