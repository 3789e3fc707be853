package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.briefing.Narration.Passage;

/**
 * Difficulties that several units share (共性困难). A text belongs to the theme whose term it names first; which terms a theme has stands
 * with the words of the papers. A text that names none is in no group, and a group of one unit is none.
 */
final class Difficulties {

    private static final int FEWEST = 2;
    private static final Names ROOM = new Names(4);
    private static final Names INDICATORS = new Names(3);

    private final Narration narration;
    private final Units units;
    private final List<Theme> themes;

    Difficulties(FrozenFigures figures) {
        this.narration = new Narration(figures);
        this.units = new Units(figures);
        this.themes =
                Arrays.stream(Wording.say("themes").split(",")).map(Theme::of).toList();
    }

    /** Something that difficulties are about, and the terms by which it is recognised. */
    private record Theme(String name, List<String> terms) {

        static Theme of(String key) {
            return new Theme(
                    Wording.say("theme." + key),
                    List.of(Wording.say("theme." + key + ".terms").split(",")));
        }

        /** Where the text first names it. */
        Optional<Integer> in(String text) {
            return terms.stream().map(text::indexOf).filter(index -> index >= 0).min(Comparator.naturalOrder());
        }
    }

    /** What several units wrote about one theme. */
    private record Group(Theme theme, List<Passage> passages) {

        long units() {
            return passages.stream().map(Passage::unit).distinct().count();
        }
    }

    /** A paragraph for each group, the one of most units first. */
    List<String> items() {
        return groups().stream().map(this::item).toList();
    }

    private List<Group> groups() {
        Map<Theme, List<Passage>> byTheme = new LinkedHashMap<>();
        themes.forEach(theme -> byTheme.put(theme, new ArrayList<>()));
        narration
                .passages()
                .forEach(passage -> theme(passage)
                        .ifPresent(theme ->
                                Objects.requireNonNull(byTheme.get(theme)).add(passage)));
        return byTheme.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .filter(group -> group.units() >= FEWEST)
                .sorted(Comparator.comparing(Group::units).reversed())
                .toList();
    }

    private Optional<Theme> theme(Passage passage) {
        String text = Texts.solid(passage.narrative().difficulties())
                .replace(Texts.solid(passage.indicator().name()), "");
        return themes.stream()
                .filter(theme -> theme.in(text).isPresent())
                .min(Comparator.comparing(theme -> theme.in(text).orElseThrow()));
    }

    private String item(Group group) {
        List<String> names = group.passages().stream()
                .map(Passage::unit)
                .distinct()
                .map(units::shortName)
                .toList();
        List<String> indicators = group.passages().stream()
                .map(Passage::indicator)
                .distinct()
                .map(Said::name)
                .toList();
        Passage first = group.passages().get(0);
        return Wording.say("item.title", group.theme().name())
                + Wording.say(
                        "difficulties.item",
                        ROOM.counted(names, Wording.say("counter.units")),
                        INDICATORS.counted(indicators, Wording.say("counter.indicator")),
                        units.shortName(first.unit()),
                        Quotation.of(first.narrative().difficulties()));
    }
}
