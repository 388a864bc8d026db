package io.desirepath.intake.recipe;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * How a CSV file is written.
 *
 * @param delimiter between fields
 * @param quote around fields that hold a delimiter, a quote or a line break
 * @param charset null where the recipe names none: a byte-order mark decides, else UTF-8
 */
public record CsvShape(char delimiter, char quote, @Nullable Charset charset) {
    /** What holds where the recipe says nothing. */
    public static final CsvShape DEFAULT = new CsvShape(',', '"', null);
}
