// Each recorded text, with the microseconds that the server spent on planning it in each run.
CALL db.stats.retrieve('QUERIES', {maxInvocations: 1000}) YIELD data
RETURN data.query AS text, [invocation IN data.invocations | invocation.elapsedCompileTimeInUs] AS planning
