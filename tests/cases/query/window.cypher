CYPHER 5
CALL () {  // query/window.cypher
  WITH datetime({datetime: coalesce(datetime($p.p1), datetime($p.p2)), timezone: 'Z'}) AS at, $p.p3 AS unit, $p.p4 AS mode, $p.p5 AS period
  WITH at, period, CASE mode WHEN 'CALENDAR' THEN datetime.truncate(toLower(unit), datetime({datetime: at, timezone: $p.p6}))
                             ELSE at - duration({days: CASE unit WHEN 'MONTH' THEN 30 WHEN 'QUARTER' THEN 90 ELSE 365 END}) END AS start,
       CASE mode WHEN 'CALENDAR' THEN duration({months: CASE unit WHEN 'MONTH' THEN 1 WHEN 'QUARTER' THEN 3 ELSE 12 END})
                 ELSE duration({days: CASE unit WHEN 'MONTH' THEN 30 WHEN 'QUARTER' THEN 90 ELSE 365 END}) END AS length
  WITH datetime({datetime: CASE period WHEN 'PREVIOUS' THEN start - length ELSE start END, timezone: 'Z'}) AS from, datetime({datetime: CASE period WHEN 'PREVIOUS' THEN start ELSE at END, timezone: 'Z'}) AS until
  RETURN collect([toString(from), toString(until)])[0] AS c1
}
CALL () {  // query/window.cypher
  WITH datetime({datetime: coalesce(datetime($p.p7), datetime($p.p2)), timezone: 'Z'}) AS at, $p.p8 AS unit, $p.p4 AS mode, $p.p5 AS period
  WITH at, period, CASE mode WHEN 'CALENDAR' THEN datetime.truncate(toLower(unit), datetime({datetime: at, timezone: $p.p6}))
                             ELSE at - duration({days: CASE unit WHEN 'MONTH' THEN 30 WHEN 'QUARTER' THEN 90 ELSE 365 END}) END AS start,
       CASE mode WHEN 'CALENDAR' THEN duration({months: CASE unit WHEN 'MONTH' THEN 1 WHEN 'QUARTER' THEN 3 ELSE 12 END})
                 ELSE duration({days: CASE unit WHEN 'MONTH' THEN 30 WHEN 'QUARTER' THEN 90 ELSE 365 END}) END AS length
  WITH datetime({datetime: CASE period WHEN 'PREVIOUS' THEN start - length ELSE start END, timezone: 'Z'}) AS from, datetime({datetime: CASE period WHEN 'PREVIOUS' THEN start ELSE at END, timezone: 'Z'}) AS until
  RETURN collect([toString(from), toString(until)])[0] AS c2
}
CALL () {  // query/window.cypher
  WITH datetime({datetime: coalesce(datetime($p.p7), datetime($p.p2)), timezone: 'Z'}) AS at, $p.p9 AS unit, $p.p4 AS mode, $p.p10 AS period
  WITH at, period, CASE mode WHEN 'CALENDAR' THEN datetime.truncate(toLower(unit), datetime({datetime: at, timezone: $p.p6}))
                             ELSE at - duration({days: CASE unit WHEN 'MONTH' THEN 30 WHEN 'QUARTER' THEN 90 ELSE 365 END}) END AS start,
       CASE mode WHEN 'CALENDAR' THEN duration({months: CASE unit WHEN 'MONTH' THEN 1 WHEN 'QUARTER' THEN 3 ELSE 12 END})
                 ELSE duration({days: CASE unit WHEN 'MONTH' THEN 30 WHEN 'QUARTER' THEN 90 ELSE 365 END}) END AS length
  WITH datetime({datetime: CASE period WHEN 'PREVIOUS' THEN start - length ELSE start END, timezone: 'Z'}) AS from, datetime({datetime: CASE period WHEN 'PREVIOUS' THEN start ELSE at END, timezone: 'Z'}) AS until
  RETURN collect([toString(from), toString(until)])[0] AS c3
}
CALL () {  // query/window.cypher
  WITH datetime({datetime: coalesce(datetime($p.p7), datetime($p.p2)), timezone: 'Z'}) AS at, $p.p3 AS unit, $p.p11 AS mode, $p.p5 AS period
  WITH at, period, CASE mode WHEN 'CALENDAR' THEN datetime.truncate(toLower(unit), datetime({datetime: at, timezone: $p.p6}))
                             ELSE at - duration({days: CASE unit WHEN 'MONTH' THEN 30 WHEN 'QUARTER' THEN 90 ELSE 365 END}) END AS start,
       CASE mode WHEN 'CALENDAR' THEN duration({months: CASE unit WHEN 'MONTH' THEN 1 WHEN 'QUARTER' THEN 3 ELSE 12 END})
                 ELSE duration({days: CASE unit WHEN 'MONTH' THEN 30 WHEN 'QUARTER' THEN 90 ELSE 365 END}) END AS length
  WITH datetime({datetime: CASE period WHEN 'PREVIOUS' THEN start - length ELSE start END, timezone: 'Z'}) AS from, datetime({datetime: CASE period WHEN 'PREVIOUS' THEN start ELSE at END, timezone: 'Z'}) AS until
  RETURN collect([toString(from), toString(until)])[0] AS c4
}
RETURN [c1, c2, c3, c4] AS row
