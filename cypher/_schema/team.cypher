// One id for each node of teams, and what lists of them are filtered and ordered by.
//
// owner    product
CREATE CONSTRAINT team_id IF NOT EXISTS FOR (team:Team) REQUIRE team.id IS UNIQUE;
CREATE INDEX team_name IF NOT EXISTS FOR (team:Team) ON (team.name);
