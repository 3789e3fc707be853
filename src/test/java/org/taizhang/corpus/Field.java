package org.taizhang.corpus;

import java.util.EnumSet;
import java.util.Set;

/** What a column of a made ledger holds, with the heading of the standard ledger. */
enum Field {
    NUMBER("序号"),
    CATEGORY("类别"),
    TASK_CODE("任务编号"),
    TASK("重点任务"),
    CODE("指标编码"),
    NAME("指标名称"),
    MEASURE("计量单位"),
    TARGET("本单位目标"),
    DONE("累计完成"),
    NUMERATOR("分子"),
    DENOMINATOR("分母"),
    STAGE("所处阶段"),
    STATUS("进展状态"),
    PROGRESS("工作进展"),
    INNOVATION("创新做法"),
    RESULTS("取得成效"),
    DIFFICULTIES("困难问题"),
    NEXT_STEPS("下步措施"),
    SOURCE("资金来源"),
    ARRANGED("安排资金"),
    IN_PLACE("到位资金"),
    PAID("支付资金"),
    REMARK("备注"),
    ITEM("项目名称"),
    FIRST_EXTRA(""),
    SECOND_EXTRA(""),
    THIRD_EXTRA("");

    static final Set<Field> FIGURES = EnumSet.of(TARGET, DONE, NUMERATOR, DENOMINATOR);
    static final Set<Field> AMOUNTS = EnumSet.of(ARRANGED, IN_PLACE, PAID);
    static final Set<Field> EXTRAS = EnumSet.of(FIRST_EXTRA, SECOND_EXTRA, THIRD_EXTRA);

    private final String heading;

    Field(String heading) {
        this.heading = heading;
    }

    String heading() {
        return heading;
    }

    boolean isQuantity() {
        return FIGURES.contains(this) || AMOUNTS.contains(this);
    }
}
