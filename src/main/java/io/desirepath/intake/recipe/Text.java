package io.desirepath.intake.recipe;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a value comes from: a column, or a text around columns such as {@code 2017-{RESPNUM}}.
 *
 * @param source the column's name, or the text as the recipe has it
 * @param pieces what to put together, in order; at least one
 * @param missing values of the column that mean "no value"
 */
public record Text(String source, List<Piece> pieces, Set<String> missing) {
    public Text {
        pieces = List.copyOf(pieces);
        missing = Set.copyOf(missing);
    }

    /** A part of a value. */
    public sealed interface Piece {}

    /** Stands as it is. */
    public record Literal(String text) implements Piece {}

    /** What stands in a column; {@code slot} is its index in {@link Recipe#columns()}. */
    public record Column(String name, int slot) implements Piece {}

    /** What a row knows of itself. */
    public enum Own implements Piece {
        /** {@code {#row}}: its derived id. */
        ROW,
        /** {@code {#line}}: the physical line it begins on. */
        LINE,
        /** {@code {#file}}: the name of its file. */
        FILE
    }

    /** The value in a row; null where a column that it needs is empty, absent or holds a value declared missing. */
    public @Nullable String in(Cells row) {
        if (pieces.size() == 1) {
            return part(pieces.getFirst(), row);
        }
        StringBuilder whole = new StringBuilder();
        for (Piece piece : pieces) {
            String part = part(piece, row);
            if (part == null) {
                return null;
            }
            whole.append(part);
        }
        return whole.toString();
    }

    private @Nullable String part(Piece piece, Cells row) {
        return switch (piece) {
            case Literal literal -> literal.text();
            case Column column -> {
                String value = row.value(column.slot());
                yield value == null || value.isEmpty() || missing.contains(value) ? null : value;
            }
            case Own.ROW -> row.rowId();
            case Own.LINE -> Long.toString(row.line());
            case Own.FILE -> row.fileName();
        };
    }

    /** True where the value needs this part. */
    public boolean uses(Own own) {
        return pieces.contains(own);
    }

    /** The columns that the value needs, by slot. */
    public List<Column> columns() {
        return pieces.stream()
                .filter(Column.class::isInstance)
                .map(Column.class::cast)
                .toList();
    }

    /** How a message calls it: the column's name where there is one only, else the text as the recipe has it. */
    public String label() {
        List<Column> columns = columns();
        return columns.size() == 1 ? columns.getFirst().name() : source;
    }
}
