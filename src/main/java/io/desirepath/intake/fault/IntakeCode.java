package io.desirepath.intake.fault;

import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every reason why a recipe, a file, a row or a score is not taken. The names are the stable machine codes; the list in
 * {@code docs/imports.md} says the same, and a test holds them together.
 */
public enum IntakeCode {
    BAD_RECIPE(Reach.RECIPE, "The recipe is not well-formed JSON, or is too long."),
    UNKNOWN_KEY(Reach.RECIPE, "The recipe holds a key that recipes do not have."),
    MISSING_KEY(Reach.RECIPE, "The recipe lacks a key that it needs."),
    BAD_VALUE(Reach.RECIPE, "A key of the recipe holds a value that it cannot hold."),
    UNSUPPORTED_FORMAT(Reach.RECIPE, "The recipe names a format that is not read."),

    EMPTY_FILE(Reach.FILE, "The file holds nothing."),
    NOT_TEXT(Reach.FILE, "The file is a workbook, an archive or another binary file."),
    WRONG_CHARSET(Reach.FILE, "The file's bytes are no text in the recipe's charset."),
    WRONG_DELIMITER(Reach.FILE, "The header is divided by another delimiter than the recipe's."),
    UNKNOWN_COLUMN(Reach.FILE, "The recipe names a column that the file does not have."),
    DUPLICATE_COLUMN(Reach.FILE, "The recipe names a column that the header holds twice."),
    TOO_MANY_COLUMNS(Reach.FILE, "The header holds more than 10 000 columns."),
    BAD_HEADER(Reach.FILE, "The header cannot be read."),
    FILE_NAME_NEEDED(Reach.FILE, "The recipe uses {#file}, and the sender gave no file name."),
    UNKNOWN_SURVEY(Reach.FILE, "The recipe names a survey that nobody has declared."),
    SURVEY_EXISTS(Reach.FILE, "The recipe declares a survey that exists with another scale."),
    UPLOAD_TOO_LARGE(Reach.FILE, "The upload is longer than the limit."),
    GZIP_RATIO(Reach.FILE, "The gzip file unpacks to more than 100 times its size."),

    TRUNCATED_GZIP(Reach.STOP, "The gzip file ends before its end."),
    CORRUPT_GZIP(Reach.STOP, "The gzip file is damaged."),
    UPLOAD_CUT(Reach.STOP, "The connection ended before the file did."),
    TOO_MANY_ROWS_WITHOUT_ID(Reach.STOP, "The file holds more rows than can be told apart without an id column."),
    TOO_MANY_VALUES(Reach.STOP, "An attribute has more than 65 535 different values."),
    TOO_MANY_NAMES(Reach.STOP, "The workspace has too many different interaction names."),
    TOO_MANY_CHANNELS(Reach.STOP, "The workspace has too many different channels."),
    TOO_MANY_ATTRIBUTES(Reach.STOP, "The workspace has too many different attributes."),
    STORE_UNAVAILABLE(Reach.STOP, "The database did not take the rows."),
    INTERRUPTED(Reach.STOP, "The server stopped while the file was being read."),
    INTERNAL_ERROR(Reach.STOP, "Something failed on the server."),

    MISSING_VALUE(Reach.ROW, "A column that every row needs is empty."),
    BAD_DATE(Reach.ROW, "A value is no date in any of the recipe's patterns."),
    BAD_NUMBER(Reach.ROW, "A value is no number."),
    NO_PREVIOUS(Reach.ROW, "The first interaction of the row has \"at\": \"previous\"."),
    LINE_TOO_LONG(Reach.ROW, "A line is longer than 1 MiB."),
    RAGGED_ROW(Reach.ROW, "A row has more or fewer fields than the header."),
    BAD_QUOTES(Reach.ROW, "A quote is opened and not closed, or text follows a closing quote."),
    BAD_TEXT(Reach.ROW, "A value holds a NUL, or bytes that are no text in the file's charset."),
    BAD_JSON(Reach.ROW, "A line of an NDJSON file is no JSON object."),
    TOO_LONG(Reach.ROW, "A value is longer than its limit."),
    TOO_LARGE(Reach.ROW, "An interaction is larger than 32 KB."),
    TIME_OUT_OF_RANGE(Reach.ROW, "A date lies outside the years 1900 to 2199."),
    ENDS_BEFORE_IT_BEGINS(Reach.ROW, "An interaction's end is before its beginning."),
    UNCLEAR_SUBJECT(Reach.ROW, "A response names no touchpoint, stage or journey, or more than one."),
    UNCLEAR_SCALE(Reach.ROW, "A score's metric or survey is missing, unknown, or there are both."),

    BAD_SCORE(Reach.SCORE, "A score is no whole number."),
    SCORE_OUT_OF_RANGE(Reach.SCORE, "A score lies outside its scale."),

    ALL_REJECTED(Reach.WARNING, "Every row was rejected."),
    EQUAL_ROWS(Reach.WARNING, "Rows without an id equal rows taken before and count as duplicates."),
    SKIPPED_HOUR(Reach.WARNING, "Local times fall into an hour that the clocks skipped."),
    UNSEEN_COLUMN(Reach.WARNING, "No row of the file held a column that the recipe names.");

    private static final Map<String, IntakeCode> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));

    /** How much is refused for this reason. */
    public enum Reach {
        /** The request: no file is read. */
        RECIPE,
        /** The whole file: nothing of it is stored. */
        FILE,
        /** What follows in the file: the rows before stay. */
        STOP,
        /** One row. */
        ROW,
        /** One score of a row in a wide feedback file, the row in any other. */
        SCORE,
        /** Nothing: it is said beside the counts. */
        WARNING
    }

    private final Reach reach;
    private final String meaning;

    IntakeCode(Reach reach, String meaning) {
        this.reach = reach;
        this.meaning = meaning;
    }

    public Reach reach() {
        return reach;
    }

    /** How much is refused for the reason of that name; what follows in the file where it is not one of these. */
    public static Reach reachOf(String name) {
        IntakeCode code = BY_NAME.get(name);
        return code == null ? Reach.STOP : code.reach;
    }

    /** What it means, in one sentence. */
    public String meaning() {
        return meaning;
    }

    /** The problem of this file in words. */
    public Problem problem(String message) {
        return new Problem(name(), message);
    }

    /** Refuses the recipe or the whole file. */
    public Refusal refusal(String message) {
        return new Refusal(problem(message));
    }

    /** Refuses the recipe, pointing at the key. */
    public Refusal refusal(List<String> path, String message) {
        return new Refusal(new Problem(name(), message, path));
    }
}
