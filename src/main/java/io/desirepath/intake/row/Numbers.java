package io.desirepath.intake.row;

import io.desirepath.intake.fault.IntakeCode;
import io.desirepath.intake.fault.RowFault;
import io.desirepath.intake.recipe.Cells;
import io.desirepath.intake.recipe.Text;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers with a decimal point or comma. White space may group digits; the other sign may too where there is no
 * doubt, as in {@code 1.234,50}. What could be meant either way is refused: a thousandfold price is worse than none.
 */
final class Numbers {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zs}]");
    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+\\.\\d+|[+-]?\\d{1,3}(,\\d{3}){2,}");

    private Numbers() {}

    /** A number that a row may have; NaN where it has none. */
    static double optional(@Nullable Text where, Cells row, char decimal) throws RowFault {
        String text = where == null ? null : where.in(row);
        return text == null ? Double.NaN : number(text, decimal, where).doubleValue();
    }

    /** A whole number that a row may have; 0 where it has none. */
    static long optionalWhole(@Nullable Text where, Cells row) throws RowFault {
        return where == null || where.in(row) == null ? 0 : whole(where, row);
    }

    /** A whole number that a row must have. */
    static long whole(Text where, Cells row) throws RowFault {
        String text = where.in(row);
        if (text == null) {
            throw new RowFault(
                    IntakeCode.MISSING_VALUE,
                    where.label(),
                    "The number is empty. The row is not stored. Give it a value, or skip such rows by when.");
        }
        try {
            return number(text, '.', where).longValueExact();
        } catch (ArithmeticException e) {
            throw bad(IntakeCode.BAD_NUMBER, text, "is no whole number that fits 64 bits. Correct it", where);
        }
    }

    /** A score: a whole number. */
    static int score(String text, char decimal, Text where) throws RowFault {
        try {
            return number(text, decimal, where).intValueExact();
        } catch (ArithmeticException | RowFault e) {
            throw new RowFault(
                    IntakeCode.BAD_SCORE,
                    where.label(),
                    "\"" + shown(text) + "\" is no whole number. The score is not stored. Correct it, or list the value"
                            + " under missing where it means \"no answer\".");
        }
    }

    private static BigDecimal number(String text, char decimal, @Nullable Text where) throws RowFault {
        String bare = SPACES.matcher(text).replaceAll("");
        String pointed = decimal == '.' ? bare : swapped(bare);
        if (GROUPED.matcher(pointed).matches()) {
            pointed = pointed.replace(",", "");
        }
        if (pointed.length() > 100 || !PLAIN.matcher(pointed).matches()) {
            throw bad(
                    IntakeCode.BAD_NUMBER,
                    text,
                    "is no number with a decimal " + (decimal == '.' ? "point" : "comma")
                            + ". Correct it, name the other sign in the recipe (\"decimal\": \""
                            + (decimal == '.' ? ',' : '.') + "\"), or list the value under missing",
                    where);
        }
        return new BigDecimal(pointed);
    }

    private static String swapped(String text) {
        return text.replace(',', '\0').replace('.', ',').replace('\0', '.');
    }

    private static RowFault bad(IntakeCode code, String text, String what, @Nullable Text where) {
        return new RowFault(
                code,
                where == null ? null : where.label(),
                "\"" + shown(text) + "\" " + what + ". The row is not stored.");
    }

    private static String shown(String text) {
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }
}
