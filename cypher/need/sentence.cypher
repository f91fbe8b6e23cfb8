// It in one plain sentence: since when, in which words, how we know and until when.
//
// Days are those of the business's time zone.
//
// owner    product
WITH need, head([at IN [need.raisedAt] WHERE at IS NOT NULL | toString(date(datetime({datetime: at, timezone: $timeZone})))]) AS raised,
     CASE need.basis WHEN 'STATED' THEN 'said by her' WHEN 'OBSERVED' THEN 'noticed' WHEN 'INFERRED' THEN 'concluded' ELSE 'assumed' END AS how
RETURN 'Need since ' + raised + ', ' + how + ': “' + need.statement + '”' + coalesce(', needed by ' + toString(need.neededBy), '') + '.' AS text,
       [need.id] AS factIds
