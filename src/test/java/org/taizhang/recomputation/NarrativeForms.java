package org.taizhang.recomputation;

import static org.taizhang.recomputation.SentenceForm.form;

import java.util.List;
import java.util.stream.Collectors;

/** The paragraphs of the 督查专报 on practices worth spreading and on difficulties that units share. */
final class NarrativeForms {

    private final Facts facts;
    private final SharedDifficulties shared;

    NarrativeForms(Facts facts) {
        this.facts = facts;
        this.shared = new SharedDifficulties(facts);
    }

    List<SentenceForm> all() {
        return List.of(
                form("{k#}\\.{title}。", this::title),
                form("{indicator}（完成率{r}）。", this::rate),
                form("主要做法：“{words}”", said -> said.quotes("words", own(said, "innovation"))),
                form("成效：“{words}”", said -> said.quotes("words", own(said, "results"))),
                form("{units}反映，涉及{indicators}。", said -> {
                    said.isFirstOf("units", shared.units(said.topic().theme()));
                    said.isFirstOf("indicators", shared.indicators(said.topic().theme()));
                }),
                form("如{unit}：“{words}”", said -> {
                    said.is("unit", shared.units(said.topic().theme()).get(0));
                    said.quotes("words", shared.example(said.topic().theme()));
                }));
    }

    /** Items are counted in their section, which is seen by who sees all of them. */
    private void title(Said said) {
        boolean practices = said.topic().place().section().equals("经验做法");
        String title = said.name("title");
        if (Passage.hasNumber(title)) {
            throw new Unexplained("a title with a number: " + title);
        }
        said.name("k");
        if (practices) {
            said.topic().isUnit(facts.unit(title));
        } else {
            said.topic().isTheme(title);
        }
    }

    private void rate(Said said) {
        String name = said.name("indicator");
        String unit = said.topic().unit().text("code");
        Fact indicator = facts.indicators().stream()
                .filter(each -> Run.solid(each.text("name")).equals(name))
                .findFirst()
                .orElseThrow(() -> new Unexplained("no indicator " + name));
        said.topic().isIndicator(indicator);
        said.is(
                "r",
                Facts.own(indicator, unit)
                        .map(own -> Written.plainPercent(own.of("standing").number("rate")))
                        .orElse("nothing"));
    }

    private static String own(Said said, String what) {
        return words(said.topic().indicator(), said.topic().unit().text("code"), what);
    }

    /** What the unit wrote there about the indicator. */
    static String words(Fact indicator, String unit, String what) {
        return Facts.words(indicator).stream()
                .filter(each -> each.text("unit").equals(unit))
                .map(each -> each.of("narrative").text(what))
                .collect(Collectors.joining());
    }
}
