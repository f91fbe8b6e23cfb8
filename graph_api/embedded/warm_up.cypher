CREATE CONSTRAINT warm_up IF NOT EXISTS FOR (person:Person) REQUIRE person.id IS UNIQUE;

CREATE INDEX warm_up_at IF NOT EXISTS FOR (visit:Visit) ON (visit.at);

UNWIND range(1, 200) AS number
MERGE (person:Person {id: 'per_' + number})
ON CREATE SET person.name = 'Person ' + number, person.budgetMinor = number * 100
MERGE (group:Group {id: 'grp_' + (number % 40)})
MERGE (person)-[membership:MEMBER_OF {id: 'mem_' + number}]->(group)
SET membership.role = CASE WHEN number % 2 = 0 THEN 'PARENT' ELSE 'CHILD' END
CREATE (person)-[:MADE]->(visit:Visit {id: 'vis_' + number, at: datetime({year: 2026, month: 1 + number % 12, timezone: 'UTC'})});

CYPHER 5 CALL () {
  MATCH (person:Person)
  WITH person WHERE person.id > 'per_1' AND EXISTS { MATCH (person)-[:MADE]->(visit:Visit) WHERE visit.at > datetime('2026-02-01T00:00Z') RETURN 1 }
  ORDER BY person.id LIMIT 20
  CALL (person) {
    MATCH (person)-[membership:MEMBER_OF]->(:Group)
    WITH membership ORDER BY membership.role, membership.id LIMIT 10
    CALL (membership) {
      WITH endNode(membership) AS group
      CALL (group) {
        MATCH (group)<-[:MEMBER_OF]-(person:Person)
        WITH person ORDER BY person.id LIMIT 10
        RETURN collect([person.id, person.name]) AS c4
      }
      RETURN collect([group.id, c4])[0] AS c3
    }
    RETURN collect([membership.role, c3]) AS c2
  }
  CALL (person) {
    MATCH (person)-[:MADE]->(visit:Visit)
    WITH date.truncate('month', visit.at) AS month, count(visit) AS visits, avg(person.budgetMinor) AS budget
    RETURN collect([toString(month), visits, budget]) AS c5
  }
  RETURN collect([person.id, c2, c5]) AS c1
}
CALL () { MATCH (person:Person) RETURN count(person) AS c6 }
RETURN [c1, c6] AS row;

MATCH (person:Person) DETACH DELETE person
