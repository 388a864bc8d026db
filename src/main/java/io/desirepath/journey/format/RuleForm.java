package io.desirepath.journey.format;

import io.desirepath.journey.AttributeCondition;
import io.desirepath.journey.Rule;
import io.desirepath.journey.RuleMatch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rule as a JSON object: {@code {"match", "values", "channels", "attributes": [{"attribute", "in"}]}}. */
public final class RuleForm {
    private RuleForm() {}

    public static Map<String, Object> write(Rule rule) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("match", rule.match().name());
        form.put("values", rule.values());
        form.put("channels", rule.channels());
        form.put(
                "attributes",
                rule.attributes().stream()
                        .map(condition -> Map.of("attribute", condition.attribute(), "in", condition.in()))
                        .toList());
        return form;
    }

    /** Reads a rule; throws a {@link io.desirepath.shared.Refusal} whose path names the field at fault. */
    public static Rule read(@Nullable Object value) {
        Form form = Form.of(value);
        RuleMatch match =
                form.has("match") ? form.the("match", text -> Choice.of(RuleMatch.class, text)) : RuleMatch.EQUALS;
        List<AttributeCondition> attributes = form.objects(
                "attributes", condition -> new AttributeCondition(condition.text("attribute"), condition.texts("in")));
        return new Rule(match, form.texts("values"), form.texts("channels"), attributes);
    }
}
