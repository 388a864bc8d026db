package io.desirepath.intake;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;

/**
 * A file on its way in.
 *
 * @param fileName as its sender gave it
 * @param size in bytes, where the sender gave it
 * @param bytes its content, read once and no faster than it can be stored
 */
public record Upload(@Nullable String fileName, @Nullable Long size, Flux<DataBuffer> bytes) {}
