package io.desirepath.brokenrooms.one;

import org.neo4j.dbms.api.DatabaseManagementService;

/** Breaks: only the embedded server's package knows the server's classes. */
record UsesServer(DatabaseManagementService server) {}
