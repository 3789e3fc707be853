package org.taizhang.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taizhang.plan.Plan;
import org.taizhang.plan.RoundSchedule;
import org.taizhang.terms.Round;

/**
 * What the words of one heading say beside the column's name: which period it counts, whether from the beginning of the year, and
 * what its group is about.
 *
 * @param cumulative whether it surely counts from the beginning of the year up to now (截至9月底, 1-9月, 年初以来)
 * @param ownPeriod whether it names the very period (本季, 当月) and does not say 累计, so that 截至9月底 beside it only says how far the
 *     period goes
 * @param saysCumulative whether the word 累计 stands in it
 * @param ofPeriod whether it counts one period only (本季, 当月, 新增)
 * @param elsewhere whether it is of another time or only a part: 上季度, 去年同期, 下季度, 其中
 * @param money whether it is about money (资金, 投资)
 * @param target whether it is about what is to be done and not about what was done
 * @param done whether it is about what was done
 * @param rest the bare text without the words of time
 */
record HeadingSense(
        boolean cumulative,
        boolean ownPeriod,
        boolean saysCumulative,
        boolean ofPeriod,
        boolean elsewhere,
        boolean money,
        boolean target,
        boolean done,
        String rest) {

    private static final String MONTH = "(?:\\d{4}年)?(\\d{1,2})月(?:\\d{1,2}日|底|末|份)?";
    private static final Pattern UP_TO_MONTH =
            Pattern.compile("截[至止](?:到|至)?" + MONTH + "|(?<!\\d)1(?:月份?)?[-—~至到](\\d{1,2})月份?");
    private static final Pattern SINCE_JANUARY =
            Pattern.compile("截[至止](?:到|至)?(?:目前|当前|现在|今日?|(?:本|当|报告)(?:季度?|期|月)[末底]?)?(?:为止)?"
                    + "|(?:自|从)?(?:今年|本年度?|年)?(?:年?初|1月1日)(?:以来|至今|起|到目前)+|(?:自|从)(?:今年|本年)?年?初"
                    + "|到?目前为止|迄今"
                    + "|前[二两三四]个?季度|1[-—~至到][234]季度?|含本(?:季度?|期|月)");
    private static final Pattern THIS_YEAR = Pattern.compile("本年度?|今年|全年|(?<=累计|累积)年度?");
    private static final Pattern PERIOD =
            Pattern.compile("[本当](?:季度?|期|月|周|轮|旬)|第?[一二三四1-4]季度|(?<!\\d)\\d{1,2}月份?|(?<!累计)新增|本次|季度|月度");
    private static final Pattern OWN_PERIOD = Pattern.compile("[本当](?:季度?|期|月|周|轮|旬)(?![末底])");
    private static final Pattern ELSEWHERE =
            Pattern.compile("上(?:一个?|个)?(?:季度?|期|轮|次|月|半?年度?)|去年|同期|往年|历年|以前年度|前期|前一?(?:季度?|期)"
                    + "|下(?:一个?|个)(?:季度?|期|月|年|轮)|下(?:季度?|期|月|年|轮)|明年|预计|自?(?:开工|建设|实施|启动)以来|总累计|其中");
    private static final Pattern CUMULATIVE = Pattern.compile("累[计积]");
    private static final Pattern MONEY = Pattern.compile("资金|投资|经费|金额|预算|拨款|产值");
    private static final Pattern TARGET = Pattern.compile("目标|计划|任务[数量]|应完成|拟");
    private static final Pattern DONE = Pattern.compile("完成|进展|进度|推进|落实|实施|执行|实绩|累[计积]");
    private static final Pattern YEAR = Pattern.compile("(20\\d{2})年?度?");

    static HeadingSense of(HeadingText text, Plan plan, Round round) {
        Optional<String> otherTime = stale(text.full(), plan, round);
        String timeless = UP_TO_MONTH.matcher(text.full()).replaceAll("");
        String withoutYear = YEAR.matcher(timeless).replaceAll("");
        String sinceless = THIS_YEAR
                .matcher(SINCE_JANUARY.matcher(withoutYear).replaceAll(""))
                .replaceAll("");
        boolean saysCumulative = CUMULATIVE.matcher(text.full()).find();
        boolean ownPeriod = !saysCumulative && OWN_PERIOD.matcher(sinceless).find();
        boolean since = !timeless.equals(text.full())
                || SINCE_JANUARY.matcher(text.full()).find();
        String rest =
                PERIOD.matcher(ELSEWHERE.matcher(sinceless).replaceAll("")).replaceAll("");
        return new HeadingSense(
                since && !ownPeriod,
                ownPeriod,
                saysCumulative,
                (ownPeriod || !since) && PERIOD.matcher(sinceless).find(),
                otherTime.isPresent() || ELSEWHERE.matcher(sinceless).find(),
                MONEY.matcher(text.full()).find(),
                TARGET.matcher(text.full()).find() && !DONE.matcher(text.full()).find(),
                DONE.matcher(text.full()).find(),
                trimmed(Wording.bare(rest)));
    }

    private static final Pattern LOOSE_ENDS = Pattern.compile("^[的、,]+|[的、,]+$");

    private static String trimmed(String rest) {
        return LOOSE_ENDS.matcher(rest).replaceAll("");
    }

    /** The words that name another year, another round, or an as-of date of an earlier round. */
    private static Optional<String> stale(String text, Plan plan, Round round) {
        Matcher year = YEAR.matcher(text);
        if (year.find() && Integer.parseInt(year.group(1)) != round.year()) {
            return Optional.of(year.group());
        }
        Matcher month = UP_TO_MONTH.matcher(text);
        if (month.find()) {
            String number = month.group(1) == null ? month.group(2) : month.group(1);
            return Optional.of(number).filter(it -> endsBefore(Integer.parseInt(it), plan, round));
        }
        return new Rounds(plan).find(text).filter(named -> !named.equals(round)).map(Round::toString);
    }

    private static boolean endsBefore(int month, Plan plan, Round round) {
        Optional<Integer> own = Periods.month(round);
        if (own.isPresent()) {
            return month < own.get();
        }
        return plan.roundsBefore(round).stream()
                .reduce((earlier, later) -> later)
                .map(RoundSchedule::asOf)
                .filter(last -> month <= last.getMonthValue())
                .isPresent();
    }
}
