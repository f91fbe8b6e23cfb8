CYPHER 5
CALL () {
  MATCH (organization:Organization {id: $p.p1})
  RETURN collect([organization.domain, organization.id, organization.name])[0] AS c1
}
RETURN [c1] AS row
