// Who is behind a touch: the mark on a card, a phone, a browser or a mail.
//
// Nothing is written. One holder at that moment is identified, several are candidates, none is unknown. The signal of a phone
// that passes by is answered as unknown, because nobody has agreed to be located.
//
// owner    support
// param    type   What sort of mark it is.
// param    value  The mark as it was read. A phone number says its country, as +4930123456 or as in RFC 3966.
// param    at     The moment of the touch, for marks that changed hands; now when left out.
RETURN $type AS identifierType, $value[$type] AS normalizedValue, coalesce($at, $now) AS at
