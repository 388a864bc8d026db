CREATE CONSTRAINT journey_id IF NOT EXISTS FOR (j:Journey) REQUIRE (j.workspace, j.id) IS UNIQUE;
CREATE CONSTRAINT stage_id IF NOT EXISTS FOR (s:Stage) REQUIRE (s.workspace, s.id) IS UNIQUE;
CREATE CONSTRAINT touchpoint_id IF NOT EXISTS FOR (t:Touchpoint) REQUIRE (t.workspace, t.id) IS UNIQUE;
CREATE CONSTRAINT transition_id IF NOT EXISTS FOR ()-[t:LEADS_TO]-() REQUIRE (t.workspace, t.id) IS UNIQUE;
CREATE CONSTRAINT revision_number IF NOT EXISTS FOR (r:Revision) REQUIRE (r.workspace, r.journey, r.number) IS UNIQUE;
