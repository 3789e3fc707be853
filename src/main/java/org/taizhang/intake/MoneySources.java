package org.taizhang.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.taizhang.plan.Plan;

/**
 * Which of the plan's sources of money (资金来源) a text means: 中央财政资金, 省级补助 and 县（区）配套 are 中央, 省 and 县. Words that
 * only say what kind of money it is fall away; a source that the plan does not know, such as 自筹, is none.
 */
final class MoneySources {

    private static final Pattern KIND = Pattern.compile("(?:资金|经费|投资|投入|配套|补助|补贴|奖补|财政|专项|预算内|预算|安排|拨款|转移支付|基建|本级|级)$");
    private static final Pattern PART = Pattern.compile("^其中[::、]?");
    private static final List<Set<String>> SAME = List.of(
            Set.of("中央", "国家"), Set.of("县", "区", "县区", "区县", "县(区)", "区(县)", "县、区", "县/区", "县市区", "县(市、区)", "县(市区)"));

    private final List<String> sources;
    private final Remembered<String, Optional<String>> known = Remembered.ofTexts(this::find);

    MoneySources(Plan plan) {
        this.sources = plan.moneySources();
    }

    List<String> all() {
        return sources;
    }

    /** The source that the text means, if it is exactly one. */
    Optional<String> of(String text) {
        return known.of(text);
    }

    private Optional<String> find(String text) {
        String rest = PART.matcher(Wording.normal(NameForms.unnumbered(text))).replaceFirst("");
        Optional<String> found = exactly(rest);
        while (found.isEmpty() && KIND.matcher(rest).find()) {
            rest = KIND.matcher(rest).replaceFirst("");
            found = exactly(rest);
        }
        return found;
    }

    private Optional<String> exactly(String text) {
        Optional<String> same = only(
                sources.stream().filter(source -> spelt(source).equals(text)).toList());
        return same.or(() -> only(
                sources.stream().filter(source -> areSame(spelt(source), text)).toList()));
    }

    private static Optional<String> only(List<String> found) {
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static String spelt(String source) {
        return Wording.normal(source);
    }

    private static boolean areSame(String source, String text) {
        return SAME.stream().anyMatch(names -> names.contains(source) && names.contains(text));
    }
}
