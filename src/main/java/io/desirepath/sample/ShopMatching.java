package io.desirepath.sample;

import java.util.Arrays;
import java.util.List;

/**
 * Which interactions belong to a touchpoint of the generated shop. The shop's systems name things in all the ways that
 * real ones do, so that its map shows every kind of matching rule.
 */
public sealed interface ShopMatching {

    /** The names that the touchpoint's interactions have. */
    List<String> interactionNames(String title);

    /** The interaction is called as the touchpoint is. */
    record OwnName() implements ShopMatching {
        @Override
        public List<String> interactionNames(String title) {
            return List.of(title);
        }
    }

    /** Two channels report under one name, and the touchpoint is the one on its own channel. */
    record OnChannel(String name) implements ShopMatching {
        @Override
        public List<String> interactionNames(String title) {
            return List.of(name);
        }
    }

    /** Several names mean the same to the customer. */
    record AnyOf(List<String> names) implements ShopMatching {
        public AnyOf {
            names = List.copyOf(names);
        }

        AnyOf(String... names) {
            this(List.of(names));
        }

        @Override
        public List<String> interactionNames(String title) {
            return names;
        }
    }

    /** The names share a beginning and differ in the reason after it. */
    record Prefixed(String prefix, List<String> endings) implements ShopMatching {
        public Prefixed {
            endings = List.copyOf(endings);
        }

        Prefixed(String prefix, String... endings) {
            this(prefix, Arrays.asList(endings));
        }

        @Override
        public List<String> interactionNames(String title) {
            return endings.stream().map(prefix::concat).toList();
        }
    }
}
