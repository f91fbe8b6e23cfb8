// Who is behind a touch: the mark on a card, a phone, a browser or a mail.
//
// Nothing is written. One holder at that moment is identified, several are candidates, none is unknown. The signal of a phone
// that passes by is answered as unknown, because nobody has agreed to be located.
//
// owner    support
// param    type   What sort of mark it is.
// param    value  The mark as it was read; it is brought into the one spelling in which marks of its sort are kept.
// param    at     The moment of the touch, for marks that changed hands; now when left out.
WITH ' \t\n\r\f\u000B\u001C\u001D\u001E\u001F\u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004'
     + '\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000' AS blanks
WITH blanks, btrim($value, blanks) AS written, coalesce($at, $now) AS at
WITH written, at, reduce(kept = '', sign IN split(written, '') | kept + CASE WHEN sign IN split('0123456789', '') THEN sign ELSE '' END) AS digits,
     reduce(kept = '', sign IN split(written, '') | kept + CASE WHEN sign = '-' OR blanks CONTAINS sign THEN '' ELSE sign END) AS joined
WITH at, CASE WHEN $type IN ['EMAIL', 'GEOFENCE'] THEN toLower(written)
              WHEN $type = 'SOCIAL_HANDLE' THEN substring(toLower(written), CASE WHEN written STARTS WITH '@' THEN 1 ELSE 0 END)
              WHEN $type = 'PHONE' THEN CASE WHEN written STARTS WITH '+' THEN '+' ELSE '' END + digits
              WHEN $type = 'LOYALTY_ID' THEN toUpper(joined) ELSE written END AS normalizedValue
RETURN $type AS identifierType, normalizedValue, at
