package io.desirepath.platform.http;

import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import jakarta.validation.ConstraintViolationException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.RetryableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.validation.BindException;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.Exceptions;

/**
 * Tells the outside what went wrong: a refusal as it is, a mistake of the caller's as one, and anything else as an
 * {@code INTERNAL_ERROR} with an id under which the log has the rest. No class name, statement or path of ours.
 */
public final class Failures {
    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    /** What to tell; writes a failure of ours to the log. */
    public static Problem problem(Throwable thrown) {
        Throwable failure = unwrap(thrown);
        return switch (failure) {
            case Refusal refusal -> refusal.problem();
            case BindException invalid -> invalid(invalid);
            case ConstraintViolationException invalid -> invalid(invalid);
            case TimeoutException slow -> Fault.TIMEOUT.problem();
            case ResponseStatusException refused when !refused.getStatusCode().is5xxServerError() -> refused(refused);
            default -> {
                if (causedBy(failure, DataBufferLimitException.class)) {
                    yield Fault.TOO_LARGE.problem();
                }
                yield causedBy(failure, RetryableException.class) ? unavailable(failure) : internal(failure);
            }
        };
    }

    /** The HTTP status that goes with a code; 400 for codes that the rooms made themselves. */
    public static HttpStatus status(String code) {
        return fault(code).map(Fault::status).orElse(HttpStatus.BAD_REQUEST);
    }

    private static Optional<Fault> fault(String code) {
        return Arrays.stream(Fault.values())
                .filter(fault -> fault.name().equals(code))
                .findFirst();
    }

    private static Throwable unwrap(Throwable thrown) {
        Throwable failure = Exceptions.unwrap(thrown);
        Throwable cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? unwrap(cause) : failure;
    }

    private static boolean causedBy(Throwable failure, Class<?> type) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .limit(20)
                .anyMatch(type::isInstance);
    }

    private static Problem refused(ResponseStatusException refused) {
        if (causedBy(refused, DataBufferLimitException.class)) {
            return Fault.TOO_LARGE.problem();
        }
        HttpStatusCode status = refused.getStatusCode();
        return Arrays.stream(Fault.values())
                .filter(fault -> fault.status().isSameCodeAs(status))
                .findFirst()
                .orElse(Fault.BAD_REQUEST)
                .problem();
    }

    private static Problem invalid(BindException invalid) {
        return Fault.BAD_REQUEST.problem(invalid.getFieldErrors().stream()
                .map(error ->
                        "%s is not acceptable: %s.".formatted(error.getField(), rejected(error.getRejectedValue())))
                .collect(Collectors.joining(" ", "", " Nothing was changed. Correct it.")));
    }

    private static String rejected(@Nullable Object value) {
        return value == null ? "nothing was given" : "\"" + value + "\" was given";
    }

    private static Problem invalid(ConstraintViolationException invalid) {
        return Fault.BAD_REQUEST.problem(invalid.getConstraintViolations().stream()
                .map(violation -> violation.getPropertyPath() + " " + violation.getMessage() + ".")
                .sorted()
                .collect(Collectors.joining(" ", "", " Nothing was changed. Correct it.")));
    }

    private static Problem unavailable(Throwable failure) {
        log.warn("The database did not answer", failure);
        return Fault.UNAVAILABLE.problem();
    }

    private static Problem internal(Throwable failure) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        log.error("Internal failure {}", id, failure);
        return Fault.INTERNAL_ERROR.problem(Fault.INTERNAL_ERROR.message() + id + ".");
    }
}
