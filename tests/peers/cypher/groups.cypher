// How many interactions there were over each kind of channel in each quarter of the business's year.
MATCH (interaction:Interaction)-[:VIA]->(channel:Channel)
WITH channel.kind AS kind, date.truncate('quarter', datetime({datetime: interaction.startedAt, timezone: $zone})) AS quarter, count(*) AS n
ORDER BY kind, quarter
RETURN collect([kind, toString(quarter), n]) AS rows
