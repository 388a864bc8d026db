CREATE CONSTRAINT sample_workspace IF NOT EXISTS FOR (s:Sample) REQUIRE s.workspace IS UNIQUE;
