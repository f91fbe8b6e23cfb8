// How much more she spent in a window of time than in the one before it, in the business's own currency: 0.3 = 30 % more.
//
// Null where the window before it came to nothing or less, for nothing can be compared with that. ROLLING compares two windows of
// one length; CALENDAR compares what has passed of the running unit with the whole one before it, and so begins at -1.
//
// owner    sales
// param    unit    How long each of the two windows is.
// param    mode    Whether they follow the calendar of the business or count back from a moment.
// param    asOf    The moment to look from; now when left out.
CALL query.window($unit, $mode, 'TO_DATE', $asOf) YIELD from, until
CALL query.window($unit, $mode, 'PREVIOUS', $asOf) YIELD from AS earliest
CALL customer.payments(customer) YIELD at, paid
WITH from, until, earliest, at, paid WHERE paid[1] = $currency
WITH sum(CASE WHEN earliest <= at AND at < from THEN paid[0] END) AS earlier,
     sum(CASE WHEN from <= at AND at < until THEN paid[0] END) AS later
RETURN CASE WHEN earlier > 0 THEN toFloat(later - earlier) / earlier END AS value
