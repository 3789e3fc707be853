package org.taizhang.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.taizhang.spreadsheet.GridCell;

/** The words that name a row of sums: 合计, 小计, 总计, 共计, 累计, and 其中 for a part of the row above. */
final class TotalWords {

    /** What a row adds up. */
    enum Kind {
        /** 小计. */
        SUBTOTAL,
        /** 合计, 总计, 共计, 累计. */
        TOTAL,
        /** 其中. */
        PART
    }

    private static final Pattern SUBTOTAL = Pattern.compile("[^。;,:]{0,20}小计");
    /** Behind the word may stand how many things are added up: 合计12个项目. */
    private static final Pattern TOTAL =
            Pattern.compile("[^。;,:]{0,20}(?:合计|总计|共计)|全?[年县区市]?累计|(?:合计|总计|共计)[::]?\\d+[^\\d。;,:]{0,6}");

    private static final Pattern PART = Pattern.compile("(?:\\d[.、]|\\()?其中[::、]?.{0,20}");
    private static final Pattern PART_MARK = Pattern.compile("^(?:\\d[.、]|\\()?其中[::、]?");
    private static final Pattern NO_ITEM =
            Pattern.compile("(?:合计|小计|总计|共计|本页|其中)[::]?.*|.{1,12}(?:合计|小计|总计)[::]?(?:\\(.*\\))?");
    /** A sum is named in one of a row's first cells; further on, the word is part of a text. */
    private static final int NAMING_CELLS = 4;

    private TotalWords() {}

    static Optional<Kind> of(String text) {
        if (text.indexOf('计') < 0 && text.indexOf('其') < 0) {
            return Optional.empty();
        }
        String bare = Wording.bare(text);
        if (SUBTOTAL.matcher(bare).matches()) {
            return Optional.of(Kind.SUBTOTAL);
        }
        if (TOTAL.matcher(bare).matches()) {
            return Optional.of(Kind.TOTAL);
        }
        return PART.matcher(Wording.normal(text)).matches() ? Optional.of(Kind.PART) : Optional.empty();
    }

    /** The cells in which a row may be called a sum. */
    static Stream<GridCell> naming(List<GridCell> row) {
        return row.stream().limit(NAMING_CELLS);
    }

    /**
     * Whether a row of a list of items is none: whatever begins with such a word there. One part counted as an item would make the
     * sum too high, while no indicator's name is at stake.
     */
    static boolean isNoItem(List<GridCell> row) {
        return naming(row)
                .map(GridCell::raw)
                .filter(TotalWords::mayBeNoItem)
                .anyMatch(text -> NO_ITEM.matcher(Wording.normal(text)).matches());
    }

    /** Rules nearly every text out before anything dear is done with it. */
    private static boolean mayBeNoItem(String text) {
        return text.indexOf('计') >= 0 || text.indexOf('其') >= 0 || text.indexOf('页') >= 0;
    }

    /** Whether the text is the word for a sum and nothing else, as above a column that adds up others. */
    static boolean isSumAlone(String text) {
        return List.of("合计", "小计", "总计", "共计").contains(Wording.bare(text));
    }

    /** The name behind 其中, the text itself where that word does not stand. */
    static String withoutPartMark(String text) {
        String normal = Wording.normal(text);
        String rest = PART_MARK.matcher(normal).replaceFirst("");
        return normal.startsWith("(") && rest.endsWith(")") && !rest.equals(normal)
                ? rest.substring(0, rest.length() - 1)
                : rest;
    }
}
