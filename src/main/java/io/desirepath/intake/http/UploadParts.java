package io.desirepath.intake.http;

import io.desirepath.intake.Upload;
import io.desirepath.intake.recipe.Recipe;
import io.desirepath.intake.recipe.RecipeReading;
import io.desirepath.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A multipart upload while it arrives: first the part {@code recipe}, then the part {@code file}, which is streamed.
 */
final class UploadParts {
    private static final int PARTS_AHEAD = 1;

    private final @Nullable Long size;
    private final AtomicReference<@Nullable Recipe> recipe = new AtomicReference<>();

    /**
     * An upload.
     *
     * @param size of the whole request in bytes, where the sender said so
     */
    UploadParts(@Nullable Long size) {
        this.size = size;
    }

    /** Reads the recipe, then gives it and the file to somebody, whose answer is the upload's. */
    <T> Mono<T> read(Flux<PartEvent> events, BiFunction<Recipe, Upload, Mono<T>> take) {
        return events.windowUntil(PartEvent::isLast, false, PARTS_AHEAD)
                .concatMap(
                        part -> part.switchOnFirst((signal, all) -> {
                            PartEvent first = signal.get();
                            return first == null
                                    ? Flux.<T>empty()
                                    : part(first, all, take).flux();
                        }),
                        PARTS_AHEAD)
                .next()
                .switchIfEmpty(Mono.error(() -> refusal("There is no part named file.")));
    }

    private <T> Mono<T> part(PartEvent first, Flux<PartEvent> all, BiFunction<Recipe, Upload, Mono<T>> take) {
        Flux<DataBuffer> content = all.map(PartEvent::content);
        return switch (first.name()) {
            case "recipe" -> recipe(content).doOnNext(recipe::set).then(Mono.empty());
            case "file" -> {
                Recipe known = recipe.get();
                yield known == null
                        ? released(content, "The part file came before the part recipe.")
                        : take.apply(known, new Upload(fileName(first), size, content));
            }
            default -> released(content, "There is a part named \"" + first.name() + "\".");
        };
    }

    private static Mono<Recipe> recipe(Flux<DataBuffer> content) {
        return DataBufferUtils.join(content, RecipeReading.MAX_LENGTH)
                .onErrorMap(DataBufferLimitException.class, e -> refusal("The recipe is longer than 256 KiB."))
                .map(joined -> {
                    String json = joined.toString(StandardCharsets.UTF_8);
                    DataBufferUtils.release(joined);
                    return RecipeReading.read(json);
                });
    }

    private static @Nullable String fileName(PartEvent first) {
        return first instanceof FilePartEvent file && !file.filename().isBlank() ? file.filename() : null;
    }

    private static <T> Mono<T> released(Flux<DataBuffer> content, String what) {
        return Mono.<T>error(() -> refusal(what))
                .doFirst(() -> content.take(0).subscribe(DataBufferUtils.releaseConsumer()));
    }

    private static Refusal refusal(String what) {
        return new Refusal(
                "BAD_REQUEST",
                what + " Nothing was read. Send two parts, first recipe (JSON), then file, as in:"
                        + " curl -F recipe=@recipe.json -F file=@file.csv");
    }
}
