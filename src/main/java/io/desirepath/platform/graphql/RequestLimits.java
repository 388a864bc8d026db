package io.desirepath.platform.graphql;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one GraphQL request may ask for, and one client a second. An editor at work stays far below.
 *
 * @param depth levels of selection
 * @param introspectionDepth levels of selection in a request that asks about the schema only
 * @param fields fields after fragments are spread, counted before they are
 * @param tokens words and signs of the document
 * @param characters length of the document
 * @param fragments fragment definitions
 * @param aliases renamed fields
 * @param directives directives on one field
 * @param validationErrors errors reported for one document
 * @param subscriptions streams open over one socket
 * @param duration how long a question or change may take
 * @param bucket cost that a client may spend at once
 * @param refill cost that a client earns back a second
 */
@ConfigurationProperties("desirepath.graphql")
record RequestLimits(
        @DefaultValue("12") int depth,
        @DefaultValue("20") int introspectionDepth,
        @DefaultValue("1000") int fields,
        @DefaultValue("2000") int tokens,
        @DefaultValue("100000") int characters,
        @DefaultValue("50") int fragments,
        @DefaultValue("30") int aliases,
        @DefaultValue("5") int directives,
        @DefaultValue("5") int validationErrors,
        @DefaultValue("50") int subscriptions,
        @DefaultValue("10s") Duration duration,
        @DefaultValue("1000") int bucket,
        @DefaultValue("100") int refill) {}
