package io.desirepath.sample;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A stage of the generated shop's map, in order from discovery to post-purchase. */
public enum ShopStage {
    DISCOVER("Discover", "violet"),
    CHOOSE("Choose", "indigo"),
    BUY("Buy", "teal"),
    RECEIVE("Receive", "green"),
    USE("Use", "grape"),
    RENEW("Return and renew", "pink");

    private final String title;
    private final String color;

    ShopStage(String title, String color) {
        this.title = title;
        this.color = color;
    }

    /** As the map names it. */
    public String title() {
        return title;
    }

    /** One of the map's colours. */
    public String color() {
        return color;
    }

    /** Its touchpoints, in the map's order. */
    public List<ShopTouchpoint> touchpoints() {
        return Arrays.stream(ShopTouchpoint.values())
                .filter(touchpoint -> touchpoint.stage() == this)
                .toList();
    }

    /** The touchpoint that its customers should reach, where there is one. */
    public Optional<ShopTouchpoint> milestone() {
        return switch (this) {
            case DISCOVER -> Optional.empty();
            case CHOOSE -> Optional.of(ShopTouchpoint.BASKET);
            case BUY -> Optional.of(ShopTouchpoint.ORDER_CONFIRMATION);
            case RECEIVE -> Optional.of(ShopTouchpoint.ORDER_RECEIVED);
            case USE -> Optional.of(ShopTouchpoint.REVIEW);
            case RENEW -> Optional.of(ShopTouchpoint.LOYALTY_CLUB);
        };
    }
}
