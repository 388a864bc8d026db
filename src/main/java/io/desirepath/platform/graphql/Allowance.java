package io.desirepath.platform.graphql;

import java.util.Map;

/** What one request may still spend of its client's budget, and what it has spent. */
final class Allowance {
    private final ClientBudgets budgets;
    private final String client;
    private int spent;

    Allowance(ClientBudgets budgets, String client) {
        this.budgets = budgets;
        this.client = client;
    }

    /** Takes the cost from the budget; refuses with {@code RATE_LIMITED} where it is not there. */
    void spend(int cost) {
        if (!budgets.take(client, cost)) {
            throw new CodedAbort(
                    "RATE_LIMITED",
                    "This client asks for more than its share. Nothing was changed. Ask again in %d s, or for less."
                            .formatted(budgets.secondsUntil(client, cost)));
        }
        spent += cost;
    }

    long secondsUntilNext() {
        return budgets.secondsUntil(client, Math.max(1, spent));
    }

    Map<String, Object> shown() {
        return Map.of("requested", spent, "remaining", budgets.remaining(client));
    }
}
