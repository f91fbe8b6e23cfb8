CYPHER 5
CALL () {  // query/recognise.cypher
  WITH ' \t\n\r\f\u000B\u001C\u001D\u001E\u001F\u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004'
       + '\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000' AS blanks
  WITH blanks, btrim($p.p1, blanks) AS written, coalesce(datetime($p.p2), datetime($p.p3)) AS at
  WITH written, at, reduce(kept = '', sign IN split(written, '') | kept + CASE WHEN sign IN split('0123456789', '') THEN sign ELSE '' END) AS digits,
       reduce(kept = '', sign IN split(written, '') | kept + CASE WHEN sign = '-' OR blanks CONTAINS sign THEN '' ELSE sign END) AS joined
  WITH at, CASE WHEN $p.p4 IN ['EMAIL', 'GEOFENCE'] THEN toLower(written)
                WHEN $p.p4 = 'SOCIAL_HANDLE' THEN substring(toLower(written), CASE WHEN written STARTS WITH '@' THEN 1 ELSE 0 END)
                WHEN $p.p4 = 'PHONE' THEN CASE WHEN written STARTS WITH '+' THEN '+' ELSE '' END + digits
                WHEN $p.p4 = 'LOYALTY_ID' THEN toUpper(joined) ELSE written END AS normalizedValue
  WITH $p.p4 AS identifierType, normalizedValue, at
  RETURN collect([toString(at), identifierType, normalizedValue])[0] AS c1
}
CALL () {  // query/recognise.cypher
  WITH ' \t\n\r\f\u000B\u001C\u001D\u001E\u001F\u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004'
       + '\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000' AS blanks
  WITH blanks, btrim($p.p5, blanks) AS written, coalesce(datetime($p.p2), datetime($p.p3)) AS at
  WITH written, at, reduce(kept = '', sign IN split(written, '') | kept + CASE WHEN sign IN split('0123456789', '') THEN sign ELSE '' END) AS digits,
       reduce(kept = '', sign IN split(written, '') | kept + CASE WHEN sign = '-' OR blanks CONTAINS sign THEN '' ELSE sign END) AS joined
  WITH at, CASE WHEN $p.p6 IN ['EMAIL', 'GEOFENCE'] THEN toLower(written)
                WHEN $p.p6 = 'SOCIAL_HANDLE' THEN substring(toLower(written), CASE WHEN written STARTS WITH '@' THEN 1 ELSE 0 END)
                WHEN $p.p6 = 'PHONE' THEN CASE WHEN written STARTS WITH '+' THEN '+' ELSE '' END + digits
                WHEN $p.p6 = 'LOYALTY_ID' THEN toUpper(joined) ELSE written END AS normalizedValue
  WITH $p.p6 AS identifierType, normalizedValue, at
  RETURN collect([toString(at), identifierType, normalizedValue])[0] AS c2
}
CALL () {  // query/recognise.cypher
  WITH ' \t\n\r\f\u000B\u001C\u001D\u001E\u001F\u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004'
       + '\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000' AS blanks
  WITH blanks, btrim($p.p7, blanks) AS written, coalesce(datetime($p.p8), datetime($p.p3)) AS at
  WITH written, at, reduce(kept = '', sign IN split(written, '') | kept + CASE WHEN sign IN split('0123456789', '') THEN sign ELSE '' END) AS digits,
       reduce(kept = '', sign IN split(written, '') | kept + CASE WHEN sign = '-' OR blanks CONTAINS sign THEN '' ELSE sign END) AS joined
  WITH at, CASE WHEN $p.p9 IN ['EMAIL', 'GEOFENCE'] THEN toLower(written)
                WHEN $p.p9 = 'SOCIAL_HANDLE' THEN substring(toLower(written), CASE WHEN written STARTS WITH '@' THEN 1 ELSE 0 END)
                WHEN $p.p9 = 'PHONE' THEN CASE WHEN written STARTS WITH '+' THEN '+' ELSE '' END + digits
                WHEN $p.p9 = 'LOYALTY_ID' THEN toUpper(joined) ELSE written END AS normalizedValue
  WITH $p.p9 AS identifierType, normalizedValue, at
  RETURN collect([toString(at), identifierType, normalizedValue])[0] AS c3
}
CALL () {  // query/recognise.cypher
  WITH ' \t\n\r\f\u000B\u001C\u001D\u001E\u001F\u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004'
       + '\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000' AS blanks
  WITH blanks, btrim($p.p10, blanks) AS written, coalesce(datetime($p.p2), datetime($p.p3)) AS at
  WITH written, at, reduce(kept = '', sign IN split(written, '') | kept + CASE WHEN sign IN split('0123456789', '') THEN sign ELSE '' END) AS digits,
       reduce(kept = '', sign IN split(written, '') | kept + CASE WHEN sign = '-' OR blanks CONTAINS sign THEN '' ELSE sign END) AS joined
  WITH at, CASE WHEN $p.p11 IN ['EMAIL', 'GEOFENCE'] THEN toLower(written)
                WHEN $p.p11 = 'SOCIAL_HANDLE' THEN substring(toLower(written), CASE WHEN written STARTS WITH '@' THEN 1 ELSE 0 END)
                WHEN $p.p11 = 'PHONE' THEN CASE WHEN written STARTS WITH '+' THEN '+' ELSE '' END + digits
                WHEN $p.p11 = 'LOYALTY_ID' THEN toUpper(joined) ELSE written END AS normalizedValue
  WITH $p.p11 AS identifierType, normalizedValue, at
  RETURN collect([toString(at), identifierType, normalizedValue])[0] AS c4
}
CALL () {  // query/recognise.cypher
  WITH ' \t\n\r\f\u000B\u001C\u001D\u001E\u001F\u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004'
       + '\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000' AS blanks
  WITH blanks, btrim($p.p12, blanks) AS written, coalesce(datetime($p.p2), datetime($p.p3)) AS at
  WITH written, at, reduce(kept = '', sign IN split(written, '') | kept + CASE WHEN sign IN split('0123456789', '') THEN sign ELSE '' END) AS digits,
       reduce(kept = '', sign IN split(written, '') | kept + CASE WHEN sign = '-' OR blanks CONTAINS sign THEN '' ELSE sign END) AS joined
  WITH at, CASE WHEN $p.p13 IN ['EMAIL', 'GEOFENCE'] THEN toLower(written)
                WHEN $p.p13 = 'SOCIAL_HANDLE' THEN substring(toLower(written), CASE WHEN written STARTS WITH '@' THEN 1 ELSE 0 END)
                WHEN $p.p13 = 'PHONE' THEN CASE WHEN written STARTS WITH '+' THEN '+' ELSE '' END + digits
                WHEN $p.p13 = 'LOYALTY_ID' THEN toUpper(joined) ELSE written END AS normalizedValue
  WITH $p.p13 AS identifierType, normalizedValue, at
  RETURN collect([toString(at), identifierType, normalizedValue])[0] AS c5
}
RETURN [c1, c2, c3, c4, c5] AS row
