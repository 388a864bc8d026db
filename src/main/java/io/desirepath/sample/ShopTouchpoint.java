package io.desirepath.sample;

import static io.desirepath.sample.ShopChannel.APP;
import static io.desirepath.sample.ShopChannel.CALL_CENTRE;
import static io.desirepath.sample.ShopChannel.COURIER;
import static io.desirepath.sample.ShopChannel.EMAIL;
import static io.desirepath.sample.ShopChannel.STORE;
import static io.desirepath.sample.ShopChannel.WEBSITE;
import static io.desirepath.sample.ShopStage.BUY;
import static io.desirepath.sample.ShopStage.CHOOSE;
import static io.desirepath.sample.ShopStage.DISCOVER;
import static io.desirepath.sample.ShopStage.RECEIVE;
import static io.desirepath.sample.ShopStage.RENEW;
import static io.desirepath.sample.ShopStage.USE;

import io.desirepath.sample.ShopMatching.AnyOf;
import io.desirepath.sample.ShopMatching.OnChannel;
import io.desirepath.sample.ShopMatching.OwnName;
import io.desirepath.sample.ShopMatching.Prefixed;
import java.util.List;

/**
 * A place where customers of the generated shop meet it, as its map shows it: what interactions there are called, what
 * the customer wants, what it is to a walk. How customers move between them is in {@link ShopPaths}.
 */
public enum ShopTouchpoint {
    NEWSLETTER(
            DISCOVER,
            EMAIL,
            "Newsletter",
            "See whether there is something for me",
            "The Thursday e-mail with new things and offers.",
            new OwnName(),
            Role.ENTRY),
    HOME_PAGE(
            DISCOVER,
            WEBSITE,
            "Home page",
            "Find out what this shop has",
            "The start page of the website, from a search engine, an advert or by habit.",
            new OwnName(),
            Role.ENTRY),
    APP_HOME(
            DISCOVER,
            APP,
            "App home",
            "Have a quick look on the way",
            "The first screen of the mobile app.",
            new OwnName(),
            Role.ENTRY),
    STORE_VISIT(
            DISCOVER,
            STORE,
            "Store visit",
            "Touch things before buying them",
            "A visit to one of the stores, noted when the customer shows the club card or asks for advice.",
            new OwnName(),
            Role.ENTRY),
    SEARCH(
            CHOOSE,
            WEBSITE,
            "Search",
            "Narrow down to a few things",
            "Search and filters, on the website and in the app.",
            new OwnName(),
            Role.ORDINARY),
    PRODUCT_PAGE(
            CHOOSE,
            WEBSITE,
            "Product page",
            "Know whether it is the right one",
            "Pictures, sizes, reviews and stock of one product, on the website.",
            new OnChannel("Product viewed"),
            Role.ORDINARY),
    PRODUCT_PAGE_APP(
            CHOOSE,
            APP,
            "Product page in the app",
            "Know whether it is the right one",
            "The same page in the mobile app.",
            new OnChannel("Product viewed"),
            Role.ORDINARY),
    ADVICE_CALL(
            CHOOSE,
            CALL_CENTRE,
            "Advice call",
            "Ask somebody who knows",
            "A call to an adviser before buying.",
            new OwnName(),
            Role.OPTIONAL),
    BASKET(
            CHOOSE,
            WEBSITE,
            "Basket",
            "Keep what I want together",
            "Something is put into the basket, on the website or in the app.",
            new OwnName(),
            Role.ORDINARY),
    DELIVERY_OPTIONS(
            BUY,
            WEBSITE,
            "Delivery options",
            "Get it soon and cheaply",
            "Home, pick-up point or store, with the price of each. Free from a medium basket on.",
            new OwnName(),
            Role.ORDINARY),
    CARD_PAYMENT(
            BUY,
            WEBSITE,
            "Card payment",
            "Pay quickly and safely",
            "Card payment on the website, confirmed with the bank.",
            new OnChannel("Card payment"),
            Role.ORDINARY),
    CARD_PAYMENT_APP(
            BUY,
            APP,
            "Card payment in the app",
            "Pay quickly and safely",
            "Card payment in the mobile app, confirmed with the bank.",
            new OnChannel("Card payment"),
            Role.ORDINARY),
    ORDER_CONFIRMATION(
            BUY,
            EMAIL,
            "Order confirmation",
            "Be sure that it worked",
            "The e-mail that confirms the order and says when it comes.",
            new OwnName(),
            Role.ORDINARY),
    TRACKING(
            RECEIVE,
            WEBSITE,
            "Parcel tracking",
            "Know when to be at home",
            "The page that shows where the parcel is, on the website and in the app.",
            new OwnName(),
            Role.ORDINARY),
    PARCEL_CALL(
            RECEIVE,
            CALL_CENTRE,
            "Parcel enquiry call",
            "Find the parcel",
            "A call because the parcel is not where it should be.",
            new OwnName(),
            Role.OPTIONAL),
    ORDER_RECEIVED(
            RECEIVE,
            COURIER,
            "Order received",
            "Have it in my hands",
            "Delivered by the courier or picked up in a store. Here the order earns its value.",
            new AnyOf("Parcel delivered", "Picked up in store"),
            Role.GOAL),
    ORDER_CANCELLED(
            RECEIVE,
            WEBSITE,
            "Order cancelled",
            "Get out of it",
            "The customer cancels before the order has come.",
            new OwnName(),
            Role.EXIT),
    SETUP_GUIDE(
            USE,
            EMAIL,
            "Set-up guide",
            "Use it right from the first day",
            "The e-mail with the set-up guide and tips, opened.",
            new OwnName(),
            Role.ORDINARY),
    SUPPORT_CALL(
            USE,
            CALL_CENTRE,
            "Support call",
            "Get a problem solved",
            "A call about something that was bought.",
            new Prefixed("Support call: ", "set-up", "fault", "spare part"),
            Role.OPTIONAL),
    REVIEW(
            USE,
            WEBSITE,
            "Review written",
            "Tell others",
            "A review on the product's page.",
            new OwnName(),
            Role.ORDINARY),
    RETURN_REQUESTED(
            RENEW,
            WEBSITE,
            "Return requested",
            "Send it back without trouble",
            "The return form, sent.",
            new OwnName(),
            Role.OPTIONAL),
    REFUND_PAID(
            RENEW,
            EMAIL,
            "Refund paid",
            "Have my money back",
            "The e-mail that says the money is on its way.",
            new OwnName(),
            Role.OPTIONAL),
    LOYALTY_CLUB(
            RENEW,
            APP,
            "Loyalty club joined",
            "Get something for coming back",
            "Joining the club in the app, with a welcome gift that costs the shop something.",
            new OwnName(),
            Role.RETENTION),
    UNSUBSCRIBED(
            RENEW,
            EMAIL,
            "Unsubscribed",
            "Be left in peace",
            "The customer wants no more e-mails: the end of the relation.",
            new OwnName(),
            Role.EXIT);

    /** What a touchpoint is to a walk. */
    public enum Role {
        /** A place on the way. */
        ORDINARY,
        /** A walk begins here. */
        ENTRY,
        /** Reaching it converts. */
        GOAL,
        /** Reaching it ends the attempt. */
        EXIT,
        /** Passing it by is no loss. */
        OPTIONAL,
        /** Its cost is a cost of keeping customers. */
        RETENTION
    }

    private final ShopStage stage;
    private final ShopChannel channel;
    private final String title;
    private final String customerGoal;
    private final String description;

    @SuppressWarnings("ImmutableEnumChecker") // Records of unmodifiable lists.
    private final ShopMatching matching;

    private final Role role;

    ShopTouchpoint(
            ShopStage stage,
            ShopChannel channel,
            String title,
            String customerGoal,
            String description,
            ShopMatching matching,
            Role role) {
        this.stage = stage;
        this.channel = channel;
        this.title = title;
        this.customerGoal = customerGoal;
        this.description = description;
        this.matching = matching;
        this.role = role;
    }

    /** The stage it belongs to. */
    public ShopStage stage() {
        return stage;
    }

    /** The lane it lies in, by name. */
    public String channel() {
        return channel.title();
    }

    /** The lane it lies in. */
    ShopChannel lane() {
        return channel;
    }

    /** As the map names it; feedback about it names it so, too. */
    public String title() {
        return title;
    }

    /** What the customer wants here. */
    public String customerGoal() {
        return customerGoal;
    }

    /** What it is. */
    public String description() {
        return description;
    }

    /** What it is to a walk. */
    public Role role() {
        return role;
    }

    /** Which interactions are its own. */
    public ShopMatching matching() {
        return matching;
    }

    /** The names its interactions have, each as likely as the others. */
    public List<String> interactionNames() {
        return matching.interactionNames(title);
    }
}
