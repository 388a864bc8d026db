package io.desirepath.intake.http;

import io.desirepath.intake.Import;

/** Where an import is found. */
final class ImportAddress {
    static final String ALL = "/api/imports";

    private ImportAddress() {}

    static String of(Import found) {
        return ALL + "/" + found.id().value();
    }
}
