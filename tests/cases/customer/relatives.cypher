CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (record:CustomerRecord {id: $p.p1})
  MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
  WITH customer
  CALL (customer) {  // customer/relatives.cypher
    MATCH (customer)-[membership:MEMBER_OF]->(:Household)<-[kinship:MEMBER_OF]-(relative:Customer)
    WHERE relative <> customer
      AND coalesce(membership.validFrom <= datetime($p.p2), true) AND coalesce(membership.validTo > datetime($p.p2), true)
      AND coalesce(kinship.validFrom <= datetime($p.p2), true) AND coalesce(kinship.validTo > datetime($p.p2), true)
    WITH DISTINCT relative
    ORDER BY relative.displayName IS NULL, relative.displayName, relative.id
    LIMIT $p.p3
    RETURN collect([relative.displayName]) AS c1
  }
  CALL (customer) {  // customer/relatives.cypher
    MATCH (customer)-[membership:MEMBER_OF]->(:Household)<-[kinship:MEMBER_OF]-(relative:Customer)
    WHERE relative <> customer
      AND coalesce(membership.validFrom <= datetime($p.p2), true) AND coalesce(membership.validTo > datetime($p.p2), true)
      AND coalesce(kinship.validFrom <= datetime($p.p2), true) AND coalesce(kinship.validTo > datetime($p.p2), true)
    WITH DISTINCT relative
    RETURN count(relative) AS c2
  }
  RETURN collect([[c1, c2]])[0] AS c3
}
RETURN [c3] AS row
