// How many interactions there were over each kind of channel in each quarter of the business's year.
MATCH (interaction:Interaction)-[:VIA]->(channel:Channel)
WITH channel.kind AS kind, date.truncate('quarter', datetime({datetime: interaction.startedAt, timezone: $zone})) AS quarter, count(*) AS n
RETURN kind, toString(quarter) AS quarter, n ORDER BY kind, quarter
