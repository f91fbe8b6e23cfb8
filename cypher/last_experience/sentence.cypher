// It in one plain sentence: what she experienced, when, and how she judged it when asked.
//
// Says so when she was asked before the order had reached her. Days are those of the business's time zone.
//
// owner    support
// reads    Survey SurveyResponse
WITH order AS reached, interaction AS met, toString(date(datetime({datetime: at, timezone: $timeZone}))) AS day
OPTIONAL MATCH (reached)<-[:ABOUT]-(asked:Survey)-[:ANSWERED_BY]->(answer:SurveyResponse)
WITH reached, met, day, asked, answer ORDER BY answer.answeredAt DESC, answer.id LIMIT 1
OPTIONAL CALL surveyResponse.validTiming(answer) YIELD value AS timing
WITH reached, met, day, [reached.id, met.id, asked.id, answer.id] AS ids, ' She gave ' + toString(answer.score) + ' (' + asked.kind + ', '
     + toString(asked.scaleMin) + ' to ' + toString(asked.scaleMax)
     + CASE timing WHEN false THEN ', asked before it had reached her' ELSE '' END + ').' AS judgement
RETURN 'Last experience, on ' + day + ': ' + CASE WHEN met IS NULL THEN 'order ' + reached.number + ' reached her' ELSE toLower(met.kind)
         + coalesce(', “' + met.summary + '”', '') + coalesce(', order ' + reached.number, '') END + '.' + coalesce(judgement, '') AS text,
       [id IN ids WHERE id IS NOT NULL] AS factIds
