package io.desirepath.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of taking files in, under {@code desirepath.intake}.
 *
 * @param maxUpload the longest upload, as it travels
 * @param maxConcurrent how many files are read at once; more are answered 429
 * @param maxRowsWithoutId how many different rows without an id a file may have; each takes some 20 bytes of memory
 *     while it is read
 * @param idle how long a sender may send nothing
 */
@ConfigurationProperties("desirepath.intake")
public record IntakeSettings(
        @DefaultValue("1GB") DataSize maxUpload,
        @DefaultValue("4") int maxConcurrent,
        @DefaultValue("10000000") int maxRowsWithoutId,
        @DefaultValue("60s") Duration idle) {}
