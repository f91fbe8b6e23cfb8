// It in one plain sentence, with how we know.
//
// owner    support
WITH lifeContext, CASE lifeContext.kind WHEN 'ROLE' THEN 'Role' WHEN 'CONSTRAINT' THEN 'Constraint' ELSE 'Place' END AS side,
     CASE lifeContext.basis WHEN 'STATED' THEN 'said by her' WHEN 'OBSERVED' THEN 'noticed' WHEN 'INFERRED' THEN 'concluded' ELSE 'assumed' END AS how
RETURN side + ', ' + how + ': “' + lifeContext.text + '”.' AS text, [lifeContext.id] AS factIds
