package io.desirepath.intake.file;

import io.desirepath.intake.fault.RowFault;

/** What should be a row and cannot be read as one. */
public record BadRow(long line, String raw, RowFault fault) implements FileRow {}
