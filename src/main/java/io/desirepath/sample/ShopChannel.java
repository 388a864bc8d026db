package io.desirepath.sample;

/** Where customers of the generated shop meet it: the lanes of its map. */
enum ShopChannel {
    WEBSITE("website"),
    APP("mobile app"),
    EMAIL("e-mail"),
    STORE("store"),
    CALL_CENTRE("call centre"),
    COURIER("courier");

    private final String title;

    ShopChannel(String title) {
        this.title = title;
    }

    /** As interactions and lanes name it. */
    String title() {
        return title;
    }
}
