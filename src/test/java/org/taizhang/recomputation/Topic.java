package org.taizhang.recomputation;

import java.util.Optional;

/** What a paragraph is about, as its first sentences say and the following ones take for granted. */
final class Topic {

    private final Place place;
    private Optional<Fact> indicator = Optional.empty();
    private Optional<Fact> unit = Optional.empty();
    private String theme = "";

    Topic(Place place) {
        this.place = place;
    }

    Place place() {
        return place;
    }

    void isIndicator(Fact one) {
        indicator = Optional.of(one);
    }

    void isUnit(Fact one) {
        unit = Optional.of(one);
    }

    void isTheme(String one) {
        theme = one;
    }

    Fact indicator() {
        return indicator.orElseThrow(() -> new Unexplained("about no indicator"));
    }

    Fact unit() {
        return unit.orElseThrow(() -> new Unexplained("about no unit"));
    }

    String theme() {
        return theme;
    }
}
