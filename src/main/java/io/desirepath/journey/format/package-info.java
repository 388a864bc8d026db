/** How journeys and operations are written down outside: as JSON, CSV and Mermaid, and as the inputs of the schema. */
@NullMarked
package io.desirepath.journey.format;

import org.jspecify.annotations.NullMarked;
