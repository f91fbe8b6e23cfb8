CYPHER 5
CALL () {  // query/organizations.cypher
  MATCH (organization:Organization)
  WITH organization
  WHERE organization.name IS NOT NULL
  ORDER BY organization.name, organization.id
  LIMIT $p.p1
  RETURN collect([organization.name]) AS c1
}
CALL () {  // query/organizations.cypher
  MATCH (organization:Organization)
  WITH organization
  RETURN count(organization) AS c2
}
RETURN [[c1, c2]] AS row
