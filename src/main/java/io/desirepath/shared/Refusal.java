package io.desirepath.shared;

import java.io.Serial;

/**
 * Says no: what was asked is not done, nothing was changed, and the {@link Problem} says why. Mutations return it among
 * their {@code errors}, queries as an error with the code, HTTP as a problem document. Has no stack trace: it is an
 * answer, not a failure.
 */
public final class Refusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Refusal(Problem problem) {
        super(problem.code() + ": " + problem.message(), null, false, false);
        this.problem = problem;
    }

    /** A refusal of the whole input. */
    public Refusal(String code, String message) {
        this(new Problem(code, message));
    }

    /** The same refusal, seen from further out: its path begins with these. */
    public Refusal under(String... outer) {
        return new Refusal(problem.under(outer));
    }

    /** Why. */
    public Problem problem() {
        return problem;
    }
}
