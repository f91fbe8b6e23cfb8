// It in one plain sentence: what, in which context, how we know, and how she lives it.
//
// owner    support
CALL fact.basis(fact) YIELD value AS basis
WITH fact, CASE basis WHEN 'STATED' THEN 'said by her' WHEN 'OBSERVED' THEN 'noticed' WHEN 'INFERRED' THEN 'concluded' ELSE 'assumed' END AS how,
     CASE fact.stance WHEN 'CONCERN' THEN ' It worries her' WHEN 'PRIDE' THEN ' She is proud of it' WHEN 'ASPIRATION' THEN ' She strives for it'
                      WHEN 'INDIFFERENT' THEN ' It does not matter to her' ELSE ' What it means to her nobody asked' END AS lived
RETURN toUpper(left(fact.attribute, 1)) + substring(fact.attribute, 1) + coalesce(', ' + fact.contextWhen, '')
         + coalesce(', for ' + fact.contextForWhom, '') + coalesce(', by ' + toLower(fact.contextChannel), '')
         + ', ' + how + ': ' + fact.value + '.' + lived + coalesce(': “' + fact.meaning + '”', '') + '.' AS text, [fact.id] AS factIds
