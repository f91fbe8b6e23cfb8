// Whether it was kept, kept late, broken, or is still open now.
//
// One without a moment to be kept by is open until it is kept.
//
// owner    support
RETURN CASE WHEN promise.keptAt <= $now THEN CASE WHEN promise.keptAt > promise.dueAt THEN 'KEPT_LATE' ELSE 'KEPT' END
            WHEN promise.dueAt < $now THEN 'BROKEN' ELSE 'OPEN' END AS value
