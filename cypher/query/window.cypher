// From when to when a window of time reaches, as every sum of spend uses it.
//
// CALENDAR starts at midnight of the first day of the unit in the time zone of the business; ROLLING reaches back 30, 90 or
// 365 days of 24 hours. TO_DATE ends at the moment asked about, PREVIOUS where the running window begins.
//
// owner    sales
// param    unit    How long the window is.
// param    mode    Whether it follows the calendar of the business or counts back from a moment.
// param    period  Whether the running window is meant or the whole one before it.
// param    asOf    The moment to look from; now when left out.
WITH datetime({datetime: coalesce($asOf, $now), timezone: 'Z'}) AS at, $unit AS unit, $mode AS mode, $period AS period
WITH at, period, CASE mode WHEN 'CALENDAR' THEN datetime.truncate(toLower(unit), datetime({datetime: at, timezone: $timeZone}))
                           ELSE at - duration({days: CASE unit WHEN 'MONTH' THEN 30 WHEN 'QUARTER' THEN 90 ELSE 365 END}) END AS start,
     CASE mode WHEN 'CALENDAR' THEN duration({months: CASE unit WHEN 'MONTH' THEN 1 WHEN 'QUARTER' THEN 3 ELSE 12 END})
               ELSE duration({days: CASE unit WHEN 'MONTH' THEN 30 WHEN 'QUARTER' THEN 90 ELSE 365 END}) END AS length
RETURN datetime({datetime: CASE period WHEN 'PREVIOUS' THEN start - length ELSE start END, timezone: 'Z'}) AS from,
       datetime({datetime: CASE period WHEN 'PREVIOUS' THEN start ELSE at END, timezone: 'Z'}) AS until
