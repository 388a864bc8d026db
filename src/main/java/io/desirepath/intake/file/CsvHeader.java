package io.desirepath.intake.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.desirepath.intake.fault.IntakeCode;
import io.desirepath.intake.fault.Nearest;
import io.desirepath.intake.recipe.Recipe;
import io.desirepath.shared.Refusal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds a recipe's columns in a header, and says what is wrong where they are not there. */
final class CsvHeader {
    static final int MAX_COLUMNS = 10_000;

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    private final List<String> names;
    private final String raw;
    private final Recipe recipe;

    /**
     * A header and the recipe for its file.
     *
     * @param names the columns in order
     * @param raw the header as it came
     */
    CsvHeader(List<String> names, String raw, Recipe recipe) {
        this.names = names;
        this.raw = raw;
        this.recipe = recipe;
    }

    /** For each field of a row the recipe's slot that it fills, or -1. */
    int[] slots() {
        if (names.size() > MAX_COLUMNS) {
            throw IntakeCode.TOO_MANY_COLUMNS.refusal("The header has more than " + MAX_COLUMNS
                    + " columns. Nothing was stored. Leave the columns out that the recipe does not name.");
        }
        int[] slots = new int[names.size()];
        Arrays.fill(slots, -1);
        for (int slot = 0; slot < recipe.columns().size(); slot++) {
            String wanted = recipe.columns().get(slot);
            int place = names.indexOf(wanted);
            if (place < 0) {
                throw missing(wanted);
            }
            if (names.lastIndexOf(wanted) != place) {
                throw IntakeCode.DUPLICATE_COLUMN.refusal("The header holds the column \"" + wanted
                        + "\" more than once, and the recipe names it. Nothing was stored. Rename one of them.");
            }
            slots[place] = slot;
        }
        return slots;
    }

    private Refusal missing(String wanted) {
        for (char other : DELIMITERS) {
            if (other != recipe.csv().delimiter() && dividedBy(other)) {
                String shown = other == '\t' ? "\\t" : String.valueOf(other);
                return IntakeCode.WRONG_DELIMITER.refusal("The header is divided by \"" + shown
                        + "\" and not by \"" + recipe.csv().delimiter() + "\". Nothing was stored."
                        + " Name it in the recipe: \"csv\": {\"delimiter\": \"" + shown + "\"}.");
            }
        }
        return IntakeCode.UNKNOWN_COLUMN.refusal("The file has no column \"" + wanted + "\"."
                + Nearest.sentence(wanted, names)
                + " Nothing was stored. Correct the column in the recipe, or the header of the file.");
    }

    /** Another delimiter makes the header whole, or divides what this one left in one piece. */
    private boolean dividedBy(char other) {
        if (raw.indexOf(other) < 0 || other == recipe.csv().quote()) {
            return false;
        }
        CsvRecord divided;
        try {
            divided = CsvReader.builder()
                    .fieldSeparator(other)
                    .quoteCharacter(recipe.csv().quote())
                    .ofSingleCsvRecord(raw);
        } catch (CsvParseException e) {
            return false;
        }
        Set<String> stripped = new HashSet<>();
        divided.getFields().forEach(name -> stripped.add(name.strip()));
        return stripped.containsAll(recipe.columns()) || (names.size() == 1 && stripped.size() > 1);
    }
}
