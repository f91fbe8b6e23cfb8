CYPHER 5
CALL () {  // query/recognise.cypher
  WITH $p.p1 AS identifierType, $p.p2[$p.p1] AS normalizedValue, coalesce(datetime($p.p3), datetime($p.p4)) AS at
  CALL (identifierType, normalizedValue, at) {  // recognition/identified.cypher
    CALL (identifierType, normalizedValue, at) {
      MATCH (:Identifier {type: identifierType, normalizedValue: normalizedValue})<-[holding:HAS_IDENTIFIER]-(customer:Customer)
      WHERE identifierType <> 'GEOFENCE' AND customer.status <> 'ERASED'
        AND coalesce(holding.validFrom <= at, true) AND coalesce(holding.validTo > at, true)
      WITH customer, holding ORDER BY holding.id
      WITH customer, head(collect(holding)) AS evidence
      RETURN customer AS holder
    }
    WITH collect(holder) AS holders
    WHERE size(holders) = 1
    WITH holders[0] AS customer
    WHERE customer IS NOT NULL
    RETURN collect([customer.displayName])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
CALL () {  // query/recognise.cypher
  WITH $p.p5 AS identifierType, $p.p6[$p.p5] AS normalizedValue, coalesce(datetime($p.p3), datetime($p.p4)) AS at
  CALL (identifierType, normalizedValue, at) {  // recognition/identified.cypher
    CALL (identifierType, normalizedValue, at) {
      MATCH (:Identifier {type: identifierType, normalizedValue: normalizedValue})<-[holding:HAS_IDENTIFIER]-(customer:Customer)
      WHERE identifierType <> 'GEOFENCE' AND customer.status <> 'ERASED'
        AND coalesce(holding.validFrom <= at, true) AND coalesce(holding.validTo > at, true)
      WITH customer, holding ORDER BY holding.id
      WITH customer, head(collect(holding)) AS evidence
      RETURN customer AS holder
    }
    WITH collect(holder) AS holders
    WHERE size(holders) = 1
    WITH holders[0] AS customer
    WHERE customer IS NOT NULL
    RETURN collect([customer.displayName])[0] AS c3
  }
  RETURN collect([c3])[0] AS c4
}
CALL () {  // query/recognise.cypher
  WITH $p.p7 AS identifierType, $p.p8[$p.p7] AS normalizedValue, coalesce(datetime($p.p3), datetime($p.p4)) AS at
  CALL (identifierType, normalizedValue, at) {  // recognition/identified.cypher
    CALL (identifierType, normalizedValue, at) {
      MATCH (:Identifier {type: identifierType, normalizedValue: normalizedValue})<-[holding:HAS_IDENTIFIER]-(customer:Customer)
      WHERE identifierType <> 'GEOFENCE' AND customer.status <> 'ERASED'
        AND coalesce(holding.validFrom <= at, true) AND coalesce(holding.validTo > at, true)
      WITH customer, holding ORDER BY holding.id
      WITH customer, head(collect(holding)) AS evidence
      RETURN customer AS holder
    }
    WITH collect(holder) AS holders
    WHERE size(holders) = 1
    WITH holders[0] AS customer
    WHERE customer IS NOT NULL
    RETURN collect([customer.displayName])[0] AS c5
  }
  RETURN collect([c5])[0] AS c6
}
RETURN [c2, c4, c6] AS row
