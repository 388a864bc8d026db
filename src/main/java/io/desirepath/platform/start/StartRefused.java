package io.desirepath.platform.start;

import java.io.Serial;

/** The application will not start like this: said in a sentence with its remedy, not in a stack trace. */
public final class StartRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * @param reason what is wrong
     * @param remedy what to do
     */
    public StartRefused(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
