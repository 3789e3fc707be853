package org.taizhang.intake;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.taizhang.spreadsheet.CellContent;

/** What an item's state (形象进度) says of its quantity: that all of it is done, nothing, or neither for certain. */
enum ItemProgress {
    /** 已完成, 竣工, 100%. */
    FINISHED,
    /** 未开工. */
    NOT_BEGUN,
    /** Under way, or nothing said. */
    UNCLEAR;

    private static final Pattern ALL_DONE =
            Pattern.compile("(?:已|全部|全面)*(?:完成|完工|竣工|建成|投用|投入使用|交付|交付使用|竣工验收|通过验收|验收合格|完成验收|完成竣工验收)"
                    + "(?:[、,并]?(?:投用|投入使用|交付使用|验收|通过验收))?|是|100%");
    private static final Pattern NONE_DONE =
            Pattern.compile("(?:尚未|暂未|还未|未|没有)(?:启动|开工|实施|开始|动工)(?:建设)?|待(?:开工|实施|建)|0%");

    static ItemProgress of(ItemRow row) {
        if (row.cell(ItemColumn.STATUS)
                .filter(cell -> cell.content() instanceof CellContent.Numeric number
                        && number.percent()
                        && number.value().compareTo(BigDecimal.ONE) == 0)
                .isPresent()) {
            return FINISHED;
        }
        String state = Wording.bare(row.text(ItemColumn.STATUS));
        if (ALL_DONE.matcher(state).matches()) {
            return FINISHED;
        }
        return NONE_DONE.matcher(state).matches() ? NOT_BEGUN : UNCLEAR;
    }
}
