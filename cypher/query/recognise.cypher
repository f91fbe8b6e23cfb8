// Who is behind a touch: the mark on a card, a phone, a browser or a mail.
//
// Nothing is written. One holder at that moment is identified, several are candidates, none is unknown. The signal of a phone
// that passes by is answered as unknown, because nobody has agreed to be located.
//
// owner    support
// param    type   What sort of mark it is.
// param    value  The mark as it was read; spaces, case and dashes that say nothing are taken off.
// param    at     The moment of the touch, for marks that changed hands; now when left out.
WITH trim($value) AS written, coalesce($at, $now) AS at
RETURN $type AS identifierType, CASE WHEN $type IN ['EMAIL', 'SOCIAL_HANDLE'] THEN toLower(written) ELSE written END AS normalizedValue, at
