package io.desirepath.brokenrooms.one;

import io.desirepath.brokenrooms.two.Two;
import org.springframework.beans.factory.annotation.Autowired;

/** Breaks: what a class needs comes by its constructor. */
class TakesFields {
    @Autowired
    Two two;
}
