CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (record:CustomerRecord {id: $p.p1})
  MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
  WITH customer
  CALL (customer) {  // customer/memberships.cypher
    MATCH (customer)-[membership:MEMBER_OF]->(:Household)
    WHERE coalesce(membership.validFrom <= coalesce(datetime($p.p2), datetime($p.p3)), true)
      AND coalesce(membership.validTo > coalesce(datetime($p.p2), datetime($p.p3)), true)
    WITH membership
    WHERE membership.role IS NOT NULL
    ORDER BY membership.role, membership.id
    LIMIT $p.p4
    CALL (membership) {  // membership/customer.cypher
      WITH startNode(membership) AS customer
      WHERE customer IS NOT NULL
      RETURN collect([customer.displayName])[0] AS c1
    }
    CALL (membership) {  // membership/household.cypher
      WITH endNode(membership) AS household
      WHERE household IS NOT NULL
      RETURN collect([household.name])[0] AS c2
    }
    RETURN collect([membership.role, c1, c2]) AS c3
  }
  CALL (customer) {  // customer/memberships.cypher
    MATCH (customer)-[membership:MEMBER_OF]->(:Household)
    WHERE coalesce(membership.validFrom <= coalesce(datetime($p.p2), datetime($p.p3)), true)
      AND coalesce(membership.validTo > coalesce(datetime($p.p2), datetime($p.p3)), true)
    WITH membership
    RETURN count(membership) AS c4
  }
  CALL (customer) {  // customer/memberships.cypher
    MATCH (customer)-[membership:MEMBER_OF]->(:Household)
    WHERE coalesce(membership.validFrom <= coalesce(datetime($p.p5), datetime($p.p3)), true)
      AND coalesce(membership.validTo > coalesce(datetime($p.p5), datetime($p.p3)), true)
    WITH membership
    WHERE membership.role IS NOT NULL
    ORDER BY membership.role, membership.id
    LIMIT $p.p4
    CALL (membership) {  // membership/customer.cypher
      WITH startNode(membership) AS customer
      WHERE customer IS NOT NULL
      RETURN collect([customer.displayName])[0] AS c5
    }
    CALL (membership) {  // membership/household.cypher
      WITH endNode(membership) AS household
      WHERE household IS NOT NULL
      RETURN collect([household.name])[0] AS c6
    }
    RETURN collect([membership.role, c5, c6]) AS c7
  }
  CALL (customer) {  // customer/memberships.cypher
    MATCH (customer)-[membership:MEMBER_OF]->(:Household)
    WHERE coalesce(membership.validFrom <= coalesce(datetime($p.p5), datetime($p.p3)), true)
      AND coalesce(membership.validTo > coalesce(datetime($p.p5), datetime($p.p3)), true)
    WITH membership
    RETURN count(membership) AS c8
  }
  RETURN collect([[c3, c4], [c7, c8]])[0] AS c9
}
RETURN [c9] AS row
