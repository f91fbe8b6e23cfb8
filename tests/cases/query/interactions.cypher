CYPHER 5
CALL () {  // query/interactions.cypher
  MATCH (interaction:Interaction)
  WHERE interaction.startedAt >= coalesce(datetime($p.p1), datetime('-999999999-01-01T00:00Z'))
    AND interaction.startedAt < coalesce(datetime($p.p2), datetime('+999999999-12-31T00:00Z'))
  WITH interaction
  WHERE interaction.startedAt IS NOT NULL
  ORDER BY interaction.startedAt DESC, interaction.id
  LIMIT $p.p3
  RETURN collect([interaction.kind, toString(interaction.startedAt), interaction.summary]) AS c1
}
CALL () {  // query/interactions.cypher
  MATCH (interaction:Interaction)
  WHERE interaction.startedAt >= coalesce(datetime($p.p1), datetime('-999999999-01-01T00:00Z'))
    AND interaction.startedAt < coalesce(datetime($p.p2), datetime('+999999999-12-31T00:00Z'))
  WITH interaction
  RETURN count(interaction) AS c2
}
CALL () {  // query/interactions.cypher
  MATCH (interaction:Interaction)
  WHERE interaction.startedAt >= coalesce(datetime($p.p4), datetime('-999999999-01-01T00:00Z'))
    AND interaction.startedAt < coalesce(datetime($p.p4), datetime('+999999999-12-31T00:00Z'))
  WITH interaction
  WHERE interaction.startedAt IS NOT NULL
  ORDER BY interaction.startedAt DESC, interaction.id
  LIMIT $p.p5
  RETURN collect([interaction.kind, toString(interaction.startedAt), interaction.summary]) AS c3
}
CALL () {  // query/interactions.cypher
  MATCH (interaction:Interaction)
  WHERE interaction.startedAt >= coalesce(datetime($p.p4), datetime('-999999999-01-01T00:00Z'))
    AND interaction.startedAt < coalesce(datetime($p.p4), datetime('+999999999-12-31T00:00Z'))
  WITH interaction
  RETURN count(interaction) AS c4
}
RETURN [[c1, c2], [c3, c4]] AS row
