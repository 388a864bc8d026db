package io.desirepath.intake.row;

import io.desirepath.evidence.CustomerDraft;
import io.desirepath.intake.fault.RowFault;
import io.desirepath.intake.recipe.Attribute;
import io.desirepath.intake.recipe.Cells;
import io.desirepath.intake.recipe.Content;
import io.desirepath.intake.recipe.Recipe;
import io.desirepath.shared.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes of rows what is known of customers. An empty value says nothing, and changes nothing. */
public final class CustomerRows implements RowReading<CustomerDraft> {
    private final Recipe recipe;
    private final Content.Customers content;

    /** Reads rows by a recipe of that content. */
    public CustomerRows(Recipe recipe, Content.Customers content) {
        this.recipe = recipe;
        this.content = content;
    }

    @Override
    public FromRow<CustomerDraft> read(Cells row) throws RowFault {
        if (!InteractionRows.holds(recipe.when(), row)) {
            return FromRow.of(List.of());
        }
        String customer = Values.required(content.customer(), row);
        Map<String, String> attributes = new HashMap<>();
        for (Attribute attribute : content.attributes()) {
            String value = attribute.value().in(row);
            if (value != null) {
                attributes.put(attribute.name(), value);
            }
        }
        try {
            return FromRow.of(List.of(new CustomerDraft(customer, attributes)));
        } catch (Refusal refusal) {
            String longest = Values.longest(content.attributes(), row);
            throw Values.fault(
                    refusal,
                    Map.of("customer", content.customer().label(), "attributes", longest == null ? "" : longest));
        }
    }
}
