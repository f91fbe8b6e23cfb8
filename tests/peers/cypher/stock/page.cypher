// A page of interactions in one direction before a day, latest first, after the last one that was seen.
MATCH (interaction:Interaction)
WHERE interaction.startedAt < datetime($before) AND interaction.direction = $direction
  AND interaction.startedAt <= datetime($lastTime) AND (interaction.startedAt < datetime($lastTime) OR interaction.id > $lastId)
WITH interaction ORDER BY interaction.startedAt DESC, interaction.id LIMIT $first + 1
RETURN interaction {.id, .kind, .direction, startedAt: toString(interaction.startedAt), .summary} AS found
