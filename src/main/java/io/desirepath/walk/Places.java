package io.desirepath.walk;

import java.util.Arrays;

/**
 * The pairs of name and channel that interactions occur with: the vocabulary that rules are compiled for. Immutable.
 */
public final class Places {
    /** The channel of an interaction that has none. */
    public static final int NO_CHANNEL = -1;

    private final int[] names;
    private final int[] channels;

    /** Takes the arrays as they are: the name's and the channel's code of each place. */
    Places(int[] names, int[] channels) {
        this.names = names;
        this.channels = channels;
    }

    /** How many there are. */
    public int size() {
        return names.length;
    }

    /** The code of a place's name among the workspace's subjects. */
    public int name(int place) {
        return names[place];
    }

    /** The code of a place's channel, or {@link #NO_CHANNEL}. */
    public int channel(int place) {
        return channels[place];
    }

    @Override
    public String toString() {
        return Arrays.toString(names) + " × " + Arrays.toString(channels);
    }
}
