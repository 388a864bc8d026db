package io.desirepath.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ClientBudgetsTests {
    private final AtomicLong clock = new AtomicLong();
    private final ClientBudgets budgets = new ClientBudgets(1000, 100, clock::get);

    @Test
    void letsAClientSpendItsBucketAndNoMore() {
        assertThat(budgets.take("a", 600)).isTrue();
        assertThat(budgets.take("a", 400)).isTrue();
        assertThat(budgets.take("a", 1)).isFalse();
        assertThat(budgets.remaining("a")).isZero();
    }

    @Test
    void refillsByTheSecondUpToTheBucket() {
        budgets.take("a", 1000);
        pass(2);
        assertThat(budgets.remaining("a")).isEqualTo(200);
        assertThat(budgets.take("a", 201)).isFalse();
        assertThat(budgets.take("a", 200)).isTrue();
        pass(60);
        assertThat(budgets.remaining("a")).isEqualTo(1000);
    }

    @Test
    void keepsClientsApart() {
        budgets.take("a", 1000);
        assertThat(budgets.take("b", 1000)).isTrue();
    }

    @Test
    void saysHowLongToWait() {
        budgets.take("a", 1000);
        assertThat(budgets.secondsUntil("a", 250)).isEqualTo(3);
        assertThat(budgets.secondsUntil("b", 250)).isEqualTo(1);
    }

    @Test
    void letsTheDearestRequestPassOnAFullBucket() {
        assertThat(budgets.take("a", 5000)).isTrue();
        assertThat(budgets.take("a", 1)).isFalse();
    }

    private void pass(int seconds) {
        clock.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }
}
