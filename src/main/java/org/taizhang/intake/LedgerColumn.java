package org.taizhang.intake;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A column of a ledger (台账栏目) with its standard heading. Other headings that units use for it stand in the plan
 * ({@link org.taizhang.plan.Plan#headerSynonyms()}).
 */
public enum LedgerColumn {
    /** 序号. */
    NUMBER("序号"),
    /** 任务编号. */
    TASK_CODE("任务编号"),
    /** 重点任务. */
    TASK("重点任务"),
    /** 指标编码. */
    INDICATOR_CODE("指标编码"),
    /** 指标名称. */
    INDICATOR("指标名称"),
    /** 计量单位. */
    MEASURE("计量单位"),
    /** 本单位目标. */
    OWN_TARGET("本单位目标"),
    /** 累计完成. */
    DONE("累计完成"),
    /** 分子. */
    NUMERATOR("分子"),
    /** 分母. */
    DENOMINATOR("分母"),
    /** 所处阶段. */
    STAGE("所处阶段"),
    /** 进展状态. */
    STATUS("进展状态"),
    /** 工作进展. */
    PROGRESS("工作进展"),
    /** 创新做法. */
    INNOVATION("创新做法"),
    /** 取得成效. */
    RESULTS("取得成效"),
    /** 困难问题. */
    DIFFICULTIES("困难问题"),
    /** 下步措施. */
    NEXT_STEPS("下步措施"),
    /** 资金来源. */
    MONEY_SOURCE("资金来源"),
    /** 安排资金. */
    ARRANGED("安排资金"),
    /** 到位资金. */
    IN_PLACE("到位资金"),
    /** 支付资金. */
    PAID("支付资金"),
    /** 数据完整性: {@link Coverage}. */
    COVERAGE("数据完整性"),
    /** 备注. */
    REMARK("备注");

    /** The columns that hold quantities in the progress table. */
    public static final Set<LedgerColumn> QUANTITIES = EnumSet.of(OWN_TARGET, DONE, NUMERATOR, DENOMINATOR);

    /** The columns that hold amounts of money. */
    public static final Set<LedgerColumn> AMOUNTS = EnumSet.of(ARRANGED, IN_PLACE, PAID);

    private static final List<LedgerColumn> ALL = List.of(values());

    private final String heading;

    LedgerColumn(String heading) {
        this.heading = heading;
    }

    /** The standard heading, as in a blank ledger. */
    public String heading() {
        return heading;
    }

    static Optional<LedgerColumn> ofHeading(String heading) {
        return Arrays.stream(values())
                .filter(column -> column.heading.equals(heading))
                .findFirst();
    }

    static List<LedgerColumn> all() {
        return ALL;
    }
}
