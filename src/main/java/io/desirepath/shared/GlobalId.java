package io.desirepath.shared;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * The opaque id that the outside sees of an object: base64url of "Type:id", without padding.
 *
 * @param type the GraphQL type, such as {@code Journey}; letters only
 * @param id unique among the type's objects in a workspace, as the store has it
 */
public record GlobalId(String type, String id) {
    public GlobalId {
        if (type.isEmpty() || type.indexOf(':') >= 0 || id.isEmpty()) {
            throw new IllegalArgumentException("No id: type \"%s\", id \"%s\"".formatted(type, id));
        }
    }

    /** Reads what {@link #toString} wrote; empty where it was not written by it. */
    public static Optional<GlobalId> parse(String opaque) {
        String text;
        try {
            text = new String(Base64.getUrlDecoder().decode(opaque), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        int colon = text.indexOf(':');
        if (colon <= 0 || colon == text.length() - 1) {
            return Optional.empty();
        }
        GlobalId found = new GlobalId(text.substring(0, colon), text.substring(colon + 1));
        // One object has one id: other spellings of the same bytes are not ids of ours.
        return found.toString().equals(opaque) ? Optional.of(found) : Optional.empty();
    }

    /**
     * The store's id behind an opaque one of this type; empty for other types and for text that is no id, so that the
     * caller answers {@code NOT_FOUND} alike for all of them.
     */
    public static Optional<String> idOf(String type, String opaque) {
        return parse(opaque).filter(found -> found.type().equals(type)).map(GlobalId::id);
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((type + ":" + id).getBytes(StandardCharsets.UTF_8));
    }
}
