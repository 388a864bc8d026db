CREATE CONSTRAINT import_key IF NOT EXISTS FOR (i:Import) REQUIRE (i.workspace, i.key) IS UNIQUE;
CREATE INDEX import_started IF NOT EXISTS FOR (i:Import) ON (i.workspace, i.startedAt);
CREATE INDEX import_status IF NOT EXISTS FOR (i:Import) ON (i.status);
CREATE CONSTRAINT rejects_key IF NOT EXISTS FOR (r:Rejects) REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT recipe_name IF NOT EXISTS FOR (r:Recipe) REQUIRE (r.workspace, r.name) IS UNIQUE;
CREATE CONSTRAINT recipe_key IF NOT EXISTS FOR (r:Recipe) REQUIRE r.key IS UNIQUE;
