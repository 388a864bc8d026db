package io.desirepath.journey.format;

import java.util.Arrays;

/** One of an enum's names. */
final class Choice {
    private Choice() {}

    /** The constant of this name; refused with the names there are. */
    static <E extends Enum<E>> E of(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw Form.refusal("One of %s is expected here.".formatted(Arrays.toString(type.getEnumConstants())));
    }
}
