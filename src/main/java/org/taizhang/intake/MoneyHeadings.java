package org.taizhang.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.taizhang.intake.HeadingVocabulary.Topic;
import org.taizhang.plan.Plan;

/**
 * Headings that say both which amount of money a column holds and which source it is from: 中央 below 安排资金, 安排 below 中央资金, or
 * 中央资金安排 in one cell. What says only one of the two, or more than one of either, is no such heading.
 */
final class MoneyHeadings {

    private static final Pattern ACCOUNT = Pattern.compile("情况$");
    /** Words of a group that is about money and says nothing of where it comes from. */
    private static final Pattern GENERAL = Pattern.compile(
            "(?:资金|经费|投资|情况|落实|使用|安排|下达|到位|支付|支出|拨付|及其?|和|与|、|总体|财政|项目|工程|筹措" + "|保障|管理|进度|执行|累计|年度|来源|级次|各级|按|分|渠道)*");

    private final MoneySources sources;
    private final Map<String, LedgerColumn> sure;
    private final HeadingVocabulary vocabulary = HeadingVocabulary.STANDARD;

    MoneyHeadings(Plan plan, Map<String, LedgerColumn> sure) {
        this.sources = new MoneySources(plan);
        this.sure = sure;
    }

    /** What one cell of a heading says. */
    private record Said(Set<LedgerColumn> amounts, Optional<String> source, boolean total, boolean account) {

        static final Said NOTHING = new Said(Set.of(), Optional.empty(), false, false);

        boolean isNothing() {
            return amounts.isEmpty() && source.isEmpty() && !total;
        }
    }

    /** The amount and source of the heading at the end of the path; several amounts where its words contradict each other. */
    Optional<HeadingMatch> of(List<HeadingText> path, List<HeadingSense> senses) {
        List<Said> levels = new ArrayList<>();
        boolean strange = false;
        for (int i = 0; i < path.size(); i++) {
            Said said = said(path.get(i), senses.get(i));
            levels.add(said);
            strange |= said.isNothing() && !isIgnored(path.get(i), senses.get(i));
        }
        return match(levels, strange);
    }

    private static Optional<HeadingMatch> match(List<Said> levels, boolean strange) {
        Set<String> sources = new HashSet<>();
        Set<LedgerColumn> amounts = new HashSet<>();
        boolean total = false;
        boolean totalAbove = false;
        for (Said said : levels) {
            said.source().ifPresent(sources::add);
            amounts.addAll(said.amounts());
            total |= said.total();
            totalAbove |= said.total() && sources.isEmpty();
        }
        if (amounts.isEmpty() || (sources.isEmpty() && !total)) {
            return Optional.empty();
        }
        Set<LedgerColumn> nearest = nearest(levels);
        if (sources.isEmpty()) {
            boolean plain = !strange && nearest.size() == 1;
            return plain
                    ? Optional.of(new HeadingMatch.Named(only(nearest), HeadingMatch.Surety.SURE))
                    : Optional.empty();
        }
        boolean certain = !strange && sources.size() == 1 && nearest.size() == 1 && !totalAbove;
        return Optional.of(
                certain ? new HeadingMatch.OfSource(only(nearest), only(sources)) : new HeadingMatch.Several(amounts));
    }

    private static <T> T only(Set<T> one) {
        return one.iterator().next();
    }

    /** The amounts that the lowest cell names, and those above that a group such as 资金安排情况 does not explain away. */
    private static Set<LedgerColumn> nearest(List<Said> levels) {
        Set<LedgerColumn> nearest = new HashSet<>();
        for (int i = levels.size() - 1; i >= 0; i--) {
            Said said = levels.get(i);
            if (nearest.isEmpty() || !said.account()) {
                nearest.addAll(said.amounts());
            }
        }
        return nearest;
    }

    private boolean isIgnored(HeadingText text, HeadingSense sense) {
        String bare = bare(text);
        return GENERAL.matcher(bare).matches()
                || GENERAL.matcher(sense.rest()).matches()
                || sure.get(bare) == LedgerColumn.MONEY_SOURCE;
    }

    private static String bare(HeadingText text) {
        return Wording.bare(TotalWords.withoutPartMark(text.full()));
    }

    private Said said(HeadingText text, HeadingSense sense) {
        String bare = HeadingMeasure.without(bare(text));
        boolean account = ACCOUNT.matcher(bare).find();
        Said said = said(bare, account);
        if (said.amounts().isEmpty() && !sense.rest().equals(text.bare())) {
            Said timeless = said(HeadingMeasure.without(sense.rest()), account);
            said = timeless.isNothing() ? said : timeless;
        }
        if (!said.isNothing()) {
            return said;
        }
        Optional<String> source =
                sources.of(TotalWords.withoutPartMark(text.full())).or(() -> sources.of(bare));
        return new Said(Set.of(), source, isTotal(bare), account);
    }

    /** What is said in so many words, if an amount is among them. */
    private Said said(String bare, boolean account) {
        Set<LedgerColumn> amount = amount(bare);
        if (!amount.isEmpty()) {
            return new Said(amount, Optional.empty(), false, account);
        }
        Set<Said> found = new HashSet<>();
        for (int i = 1; i < bare.length(); i++) {
            String left = bare.substring(0, i);
            String right = bare.substring(i);
            both(right, left, account).ifPresent(found::add);
            both(left, right, account).ifPresent(found::add);
        }
        return found.size() == 1 ? only(found) : Said.NOTHING;
    }

    private Optional<Said> both(String amount, String source, boolean account) {
        Set<LedgerColumn> amounts = amount(amount);
        if (amounts.isEmpty()) {
            return Optional.empty();
        }
        if (isTotal(source)) {
            return Optional.of(new Said(amounts, Optional.empty(), true, account));
        }
        return sources.of(source).map(from -> new Said(amounts, Optional.of(from), false, account));
    }

    /** Whether the heading is a source of money, as above the amounts from it. */
    boolean isSource(HeadingText text) {
        return sources.of(text.full()).or(() -> sources.of(text.bare())).isPresent();
    }

    private static boolean isTotal(String text) {
        return TotalWords.isSumAlone(text);
    }

    /** The amounts that the word means; a word such as 拨付 may mean several. */
    private Set<LedgerColumn> amount(String word) {
        String plain = ACCOUNT.matcher(word).replaceFirst("");
        LedgerColumn column = sure.getOrDefault(
                word, vocabulary.within.getOrDefault(Topic.MONEY, Map.of()).get(plain));
        if (column != null) {
            return LedgerColumn.AMOUNTS.contains(column) ? Set.of(column) : Set.of();
        }
        Set<LedgerColumn> unclear = vocabulary.unclear.getOrDefault(plain, Set.of());
        return LedgerColumn.AMOUNTS.containsAll(unclear) ? unclear : Set.of();
    }

    /** Of a heading that names an amount, what else it says that is no source of the plan. */
    Optional<String> stranger(List<HeadingText> path, List<HeadingSense> senses) {
        boolean amount = false;
        Optional<String> strange = Optional.empty();
        for (int i = 0; i < path.size(); i++) {
            HeadingText text = path.get(i);
            Said said = said(text, senses.get(i));
            amount |= !said.amounts().isEmpty();
            if (said.source().isPresent()) {
                return Optional.empty();
            }
            if (said.isNothing() && endsInAmount(bare(text))) {
                return Optional.of(bare(text));
            }
            if (said.isNothing() && !isIgnored(text, senses.get(i))) {
                strange = Optional.of(bare(text));
            }
        }
        return amount ? strange : Optional.empty();
    }

    private boolean endsInAmount(String bare) {
        for (int i = 1; i <= bare.length() - 2; i++) {
            if (!amount(bare.substring(i)).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
