package io.desirepath.evidence.neo4j;

import io.desirepath.evidence.Attribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words and their codes, 0, 1, 2 … in the order in which they were first met. A word never changes its code. */
final class Dictionary<W> {
    /** No vocabulary is larger than that of an attribute's values. */
    static final int MAX_WORDS = Attribute.MAX_VALUES;

    private final Map<W, Integer> codes = new HashMap<>();
    private final List<W> words = new ArrayList<>();

    int size() {
        return words.size();
    }

    /** The word's code, -1 where it has none. */
    int code(W word) {
        return codes.getOrDefault(word, -1);
    }

    W word(int code) {
        return words.get(code);
    }

    List<W> words() {
        return List.copyOf(words);
    }

    /** Enters a word under the next code; one that was entered before under its code stays. */
    void enter(int code, W word) {
        if (code < words.size() && words.get(code).equals(word)) {
            return;
        }
        if (code != words.size()) {
            throw new IllegalStateException(
                    "The word \"%s\" has code %d where %d is next".formatted(word, code, words.size()));
        }
        codes.put(word, code);
        words.add(word);
    }
}
