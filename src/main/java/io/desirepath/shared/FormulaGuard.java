package io.desirepath.shared;

/**
 * Keeps texts that people typed from running as formulas where a spreadsheet opens an exported CSV file: a leading
 * apostrophe makes a text of what begins like a formula.
 */
public final class FormulaGuard {
    private static final String OPENERS = "=+-@\t\r";

    private FormulaGuard() {}

    /** The text, with an apostrophe in front where it begins with one of {@code = + - @ TAB CR}. */
    public static String guard(String text) {
        return !text.isEmpty() && OPENERS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
