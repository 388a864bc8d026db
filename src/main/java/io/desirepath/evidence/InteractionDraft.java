package io.desirepath.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One customer at one touchpoint at one instant, as it comes in. Valid by construction: the constructor throws a
 * {@link io.desirepath.shared.Refusal} whose path names the field at fault.
 *
 * @param id unique in the workspace, for ever; 1 to 500 characters
 * @param customer who, in the sender's words; 1 to 500 characters; kept only as a keyed hash
 * @param caseId which case of the customer it belongs to; kept only as a keyed hash
 * @param at when, from 1900 to 2199; kept in milliseconds
 * @param sequence orders interactions of the same instant; 0 where there is none
 * @param name what happened; 1 to 500 characters
 * @param channel where it happened, 1 to 200 characters
 * @param value money that it brought; NaN where none is recorded
 * @param cost money that it cost; NaN where none is recorded
 * @param end when it was over, not before {@code at}
 * @param undated true where its place in order is known but not its instant, which is then that of the one before
 * @param attributes values in the order of {@link InteractionDrafts#attributeNames()}, null for none; 200 characters at
 *     most
 */
public record InteractionDraft(
        String id,
        String customer,
        @Nullable String caseId,
        Instant at,
        long sequence,
        String name,
        @Nullable String channel,
        double value,
        double cost,
        @Nullable Instant end,
        boolean undated,
        List<@Nullable String> attributes) {
    public InteractionDraft {
        Drafts.text("id", id, Drafts.MAX_NAME);
        Drafts.text("customer", customer, Drafts.MAX_NAME);
        if (caseId != null) {
            Drafts.text("case", caseId, Drafts.MAX_NAME);
        }
        Drafts.instant("at", at);
        Drafts.text("name", name, Drafts.MAX_NAME);
        if (channel != null) {
            Drafts.text("channel", channel, Drafts.MAX_VALUE);
        }
        Drafts.number("value", value);
        Drafts.number("cost", cost);
        if (end != null && Drafts.instant("end", end).isBefore(at)) {
            throw Drafts.refusal(
                    "ENDS_BEFORE_IT_BEGINS",
                    "end",
                    "end is before at. Nothing was stored of it. Swap them or leave the end out.");
        }
        attributes = checked(attributes);
        if (characters(id, customer, caseId, name, channel, attributes) > Drafts.MAX_CHARACTERS) {
            throw Drafts.refusal(
                    "TOO_LARGE",
                    "attributes",
                    "This interaction is larger than 32 KB. Nothing was stored of it. Leave some attributes out.");
        }
    }

    private static List<@Nullable String> checked(List<@Nullable String> attributes) {
        if (attributes.isEmpty()) {
            return List.of();
        }
        List<@Nullable String> own = new ArrayList<>(attributes);
        for (@Nullable String value : own) {
            if (value != null) {
                Drafts.optionalText("attributes", value, Drafts.MAX_VALUE);
            }
        }
        return Collections.unmodifiableList(own);
    }

    private static int characters(
            String id,
            String customer,
            @Nullable String caseId,
            String name,
            @Nullable String channel,
            List<@Nullable String> attributes) {
        int sum = id.length() + customer.length() + Drafts.length(caseId) + name.length() + Drafts.length(channel);
        for (@Nullable String value : attributes) {
            sum += Drafts.length(value);
        }
        return sum;
    }
}
