package io.desirepath.walk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Interactions as a struct of arrays: when, which {@link Places place}, attributes as codes, and only where the data
 * carry them sequence, case, value and the mark of being undated. Immutable, one row an interaction.
 */
public final class InteractionColumns implements TimedColumns<InteractionColumns> {

    private final InstantColumn at;
    private final int[] place;
    private final CodeColumn[] attributes;
    private final long @Nullable [] sequence;
    private final int @Nullable [] cases;
    private final double @Nullable [] value;
    private final boolean @Nullable [] undated;

    /** Takes the arrays as they are; whoever made them must not change them any more. */
    InteractionColumns(
            InstantColumn at,
            int[] place,
            CodeColumn[] attributes,
            long @Nullable [] sequence,
            int @Nullable [] cases,
            double @Nullable [] value,
            boolean @Nullable [] undated) {
        this.at = at;
        this.place = place;
        this.attributes = attributes;
        this.sequence = sequence;
        this.cases = cases;
        this.value = value;
        this.undated = undated;
    }

    @Override
    public int size() {
        return place.length;
    }

    @Override
    public long atMillis(int row) {
        return at.millis(row);
    }

    @Override
    public long sequence(int row) {
        return sequence == null ? 0 : sequence[row];
    }

    /** The code of the row's name and channel together, see {@link Places}. */
    public int place(int row) {
        return place[row];
    }

    /** The code of the row's case within the workspace, 0 where it has none. */
    public int caseCode(int row) {
        return cases == null ? 0 : cases[row];
    }

    /** The money that the interaction brought, NaN where none is recorded. */
    public double value(int row) {
        return value == null ? Double.NaN : value[row];
    }

    /** Whether the row's place in order is known but not its instant, which is then that of the row before it. */
    public boolean undated(int row) {
        return undated != null && undated[row];
    }

    /** The code of an attribute's value, 0 where the row has none. */
    public int attribute(int attribute, int row) {
        return attribute < attributes.length ? attributes[attribute].code(row) : 0;
    }

    @Override
    public InteractionColumns gather(List<InteractionColumns> sources, byte[] source, int[] row) {
        Gathering<InteractionColumns> from = new Gathering<>(sources, source, row);
        int width =
                sources.stream().mapToInt(each -> each.attributes.length).max().orElse(0);
        CodeColumn[] codes = new CodeColumn[width];
        for (int attribute = 0; attribute < width; attribute++) {
            int number = attribute;
            codes[attribute] = CodeColumn.of(from.ints((columns, r) -> columns.attribute(number, r)));
        }
        return new InteractionColumns(
                InstantColumn.of(from.longs(InteractionColumns::atMillis)),
                from.ints(InteractionColumns::place),
                codes,
                from.any(each -> each.sequence != null) ? from.longs(InteractionColumns::sequence) : null,
                from.any(each -> each.cases != null) ? from.ints(InteractionColumns::caseCode) : null,
                from.any(each -> each.value != null) ? from.doubles(InteractionColumns::value) : null,
                from.any(each -> each.undated != null) ? from.booleans(InteractionColumns::undated) : null);
    }
}
