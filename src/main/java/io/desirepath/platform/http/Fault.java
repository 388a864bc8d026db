package io.desirepath.platform.http;

import io.desirepath.shared.Problem;
import org.springframework.http.HttpStatus;

/** The codes that any request may be answered with, whatever it was about: their HTTP status, meaning and remedy. */
public enum Fault {
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "The request cannot be read. Nothing was changed. Correct it."),
    UNAUTHENTICATED(
            HttpStatus.UNAUTHORIZED,
            "This needs the API key, and none or a wrong one came. Nothing was changed. Send it in the header Authorization, as Bearer <key>."),
    FORBIDDEN(
            HttpStatus.FORBIDDEN,
            "Pages of other origins may not ask here. Nothing was changed. Open the editor at this server's own address, or name the origin in desirepath.allowed-origins."),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing at this address. Nothing was changed. Correct it."),
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED,
            "This address does not take this method. Nothing was changed. Use one that the header Allow names."),
    NOT_ACCEPTABLE(
            HttpStatus.NOT_ACCEPTABLE,
            "No answer fits the header Accept. Nothing was changed. Accept application/json."),
    CONFLICT(HttpStatus.CONFLICT, "Someone else changed this first. Nothing was changed. Look, then try again."),
    IDEMPOTENCY_CONFLICT(
            HttpStatus.CONFLICT,
            "The key was used before with another input. Nothing was changed now. Send a new key."),
    TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "The request is too large. Nothing was changed. Send less, or in several parts; files go to /api/imports."),
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "This address does not take this content type. Nothing was changed. Send application/json."),
    SLOW_REQUEST(
            HttpStatus.REQUEST_TIMEOUT,
            "The request arrived too slowly and was given up. Nothing was changed. Send it again."),
    RATE_LIMITED(
            HttpStatus.TOO_MANY_REQUESTS,
            "This client asks for more than its share. Nothing was changed. Wait as long as the header Retry-After says, or ask for less."),
    TIMEOUT(
            HttpStatus.SERVICE_UNAVAILABLE,
            "This took too long and was given up. A change may or may not have been made: look first, or repeat it with the same idempotencyKey."),
    UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The database does not answer just now. What was acknowledged before is safe. Try again in a few seconds, changes with the same idempotencyKey."),
    INTERNAL_ERROR(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Something went wrong on the server. What was acknowledged before is safe. Try again, and tell whoever runs the server this id: ");

    private final HttpStatus status;
    private final String message;

    Fault(HttpStatus status, String message) {
        this.status = status;
        this.message = message;
    }

    public HttpStatus status() {
        return status;
    }

    /** The problem with its ordinary words. */
    public Problem problem() {
        return problem(message);
    }

    /** The problem in words that fit the case better. */
    public Problem problem(String words) {
        return new Problem(name(), words);
    }

    String message() {
        return message;
    }
}
