package io.desirepath.sample;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is made on first start.
 *
 * @param onFirstStart whether a sample is made where the store holds no journey and never held a sample
 * @param customers how many, 1 to 1 000 000
 * @param seed the same seed makes the same sample
 */
@ConfigurationProperties("desirepath.sample")
record SampleSettings(
        @DefaultValue("true") boolean onFirstStart,
        @DefaultValue("10000") int customers,
        @DefaultValue("1") long seed) {}
