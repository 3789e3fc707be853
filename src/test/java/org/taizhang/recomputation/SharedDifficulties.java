package org.taizhang.recomputation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which units share a difficulty (共性困难): a text belongs to the theme whose term it names first, its indicator's name aside; texts
 * that were copied to none. The terms are those that the paper's words give each theme.
 */
final class SharedDifficulties {

    /** Of two themes whose terms begin at the same place, the first. */
    private static final List<Theme> THEMES = List.of(
            new Theme("用地和征收拆迁难", "用地,征地,征收,征拆,征迁,拆迁,土地,占地,选址"),
            new Theme("资金落实慢", "资金,垫资,拨付,融资,欠款,贷款"),
            new Theme("前期手续和审批时间长", "手续,审批,报批,许可,环评,立项,招标,招投标"),
            new Theme("受季节和天气影响", "汛期,降雨,雨季,暴雨,洪水,低温,严寒,冰冻,冬季,冻土,高海拔,施工期短,有效施工期,季节,气候,天气"),
            new Theme("材料价格和成本上涨", "材料价格,原材料,价格上涨,价格波动,涨价,成本上升,成本上涨,成本高,造价"),
            new Theme("人员和技术力量不足", "人手,人员少,人员不足,人员短缺,人员紧缺,专业人员,专业力量,专业技术,施工力量,技术力量,力量不足,力量薄弱,身兼数职"),
            new Theme("群众意愿和配合不够", "意见尚未统一,意见不统一,意见不一致,居民协调,意愿不强,意愿不高,知晓率,配合程度,不配合,阻工"),
            new Theme("对象分散、点位偏远", "居住分散,分散,流动性,点多面广,偏远"),
            new Theme("数据和系统没有贯通", "数据尚未,数据未,贯通,系统对接,系统尚未,信息共享,数据共享,数据壁垒"),
            new Theme("职责和制度不够明确", "责任边界,职责不清,职责边界,合力不足,细则,标准不统一,标准细化"));

    private static final Set<String> COPIES =
            Set.of("COPIED_NARRATIVE", "NARRATIVE_OF_OTHER_UNIT", "SAME_AS_LAST_ROUND", "SAME_AS_OTHER_UNIT");

    private final Facts facts;
    private final Map<String, List<Difficulty>> byTheme = new LinkedHashMap<>();

    SharedDifficulties(Facts facts) {
        this.facts = facts;
        for (Fact indicator : facts.indicators()) {
            for (Fact each : Facts.words(indicator)) {
                Difficulty difficulty = new Difficulty(
                        indicator, each.text("unit"), each.of("narrative").text("difficulties"));
                if (!isCopied(difficulty)) {
                    theme(difficulty)
                            .ifPresent(theme -> byTheme.computeIfAbsent(theme, key -> new ArrayList<>())
                                    .add(difficulty));
                }
            }
        }
    }

    /**
     * Something that difficulties are about.
     *
     * @param terms by which it is recognised
     */
    private record Theme(String name, String terms) {

        /** Where a text first names it. */
        int first(String words) {
            return Stream.of(terms.split(",", -1))
                    .map(words::indexOf)
                    .filter(place -> place >= 0)
                    .min(Comparator.naturalOrder())
                    .orElse(Integer.MAX_VALUE);
        }
    }

    private record Difficulty(Fact indicator, String unit, String words) {}

    private boolean isCopied(Difficulty difficulty) {
        return facts.findings().stream()
                .filter(finding -> COPIES.contains(finding.text("kind"))
                        && !finding.text("severity").equals("NOTE")
                        && finding.text("unit").equals(difficulty.unit()))
                .anyMatch(finding -> !finding.has("indicator")
                        || finding.text("indicator")
                                .equals(difficulty.indicator().text("code")));
    }

    private static Optional<String> theme(Difficulty difficulty) {
        String words = Run.solid(difficulty.words())
                .replace(Run.solid(difficulty.indicator().text("name")), "");
        return THEMES.stream()
                .filter(theme -> theme.first(words) < Integer.MAX_VALUE)
                .min(Comparator.comparing(theme -> theme.first(words)))
                .map(Theme::name);
    }

    private List<Difficulty> of(String theme) {
        List<Difficulty> difficulties = byTheme.get(theme);
        if (difficulties == null) {
            throw new Unexplained("nobody names the difficulty " + theme);
        }
        return difficulties;
    }

    List<String> units(String theme) {
        return facts.unitNames(
                of(theme).stream().map(Difficulty::unit).distinct().toList());
    }

    List<String> indicators(String theme) {
        return of(theme).stream()
                .map(difficulty -> Facts.name(difficulty.indicator()))
                .distinct()
                .toList();
    }

    /** The first of the texts. */
    String example(String theme) {
        return of(theme).get(0).words();
    }
}
