// One id for each node of life events, and what lists of them are filtered and ordered by.
//
// owner    product
CREATE CONSTRAINT life_event_id IF NOT EXISTS FOR (lifeEvent:LifeEvent) REQUIRE lifeEvent.id IS UNIQUE;
CREATE INDEX life_event_date IF NOT EXISTS FOR (lifeEvent:LifeEvent) ON (lifeEvent.date);
CREATE INDEX life_event_noted_at IF NOT EXISTS FOR (lifeEvent:LifeEvent) ON (lifeEvent.notedAt);
