// It in one plain sentence: what she experienced, when, and how she judged it when asked.
//
// Says so when she was asked before the order had reached her. Days are those of the business's time zone.
//
// owner    support
// reads    Survey SurveyResponse
WITH at, order, interaction, toString(date(datetime({datetime: at, timezone: $timeZone}))) AS day
OPTIONAL MATCH (order)<-[:ABOUT]-(asked:Survey)-[:ANSWERED_BY]->(answer:SurveyResponse)
WITH order, interaction, day, asked, answer ORDER BY answer.answeredAt DESC, answer.id LIMIT 1
OPTIONAL CALL surveyResponse.validTiming(answer) YIELD value AS timing
WITH order, interaction, day, [order.id, interaction.id, asked.id, answer.id] AS ids, ' She gave ' + toString(answer.score) + ' ('
     + asked.kind + ', ' + toString(asked.scaleMin) + ' to ' + toString(asked.scaleMax)
     + CASE timing WHEN false THEN ', asked before it had reached her' ELSE '' END + ').' AS judgement
RETURN 'Last experience, on ' + day + ': ' + coalesce('order ' + order.number + ' reached her.',
         toLower(interaction.kind) + coalesce(', “' + interaction.summary + '”', '') + '.') + coalesce(judgement, '') AS text,
       [id IN ids WHERE id IS NOT NULL] AS factIds
