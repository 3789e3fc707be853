package org.taizhang.intake;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A column of a list of items (项目明细): what it is usually called, beside the plan's own names for it. */
enum ItemColumn {
    /** 序号. */
    NUMBER(LedgerColumn.NUMBER, "序号|序|编号|顺序号|项次"),
    /** 所属任务的编号. */
    TASK_CODE(LedgerColumn.TASK_CODE, "(?:所属|对应)?任务(?:编号|代码|序号)"),
    /** 所属任务. */
    TASK(LedgerColumn.TASK, "(?:所属|对应)?(?:重点|工作|民生实事|实事)?任务(?:名称)?|(?:民生)?实事(?:项目)?(?:名称)?"),
    /** 所属指标的编码. */
    CODE(LedgerColumn.INDICATOR_CODE, "(?:所属|对应)?指标(?:编码|编号|代码)|编码"),
    /** 所属指标. */
    INDICATOR(LedgerColumn.INDICATOR, "(?:所属|对应|考核|具体)?指标(?:名称)?"),
    /** 项目名称. */
    PROJECT(
            null,
            "(?:具体|实施|建设|工程|子|单项|明细|改造)*项目(?:名称)?|(?:单项|具体|子)?工程(?:项目)?名称"
                    + "|(?:小区|学校|幼儿园|路线|线路|道路|桥梁|河道|河流|村庄|企业|场馆|机构|站点|医院|路段|路口|地块|沟道)名称"),
    /** 建设地点. */
    LOCATION(null, "(?:建设|实施|项目|改造)?(?:地点|地址|位置)|所在地|所在(?:乡镇|村|社区|县区)"),
    /** 累计完成的数量. */
    DONE(LedgerColumn.DONE, "(?:累计|实际|目前)?(?:已)?完成(?:数量?|量|总数|总量|工程量)?|累计完成.{0,3}数|(?:已)?完成.{1,2}数"),
    /** 数量, which does not say whether it is done. */
    QUANTITY(null, "数量|数"),
    /** 建设规模 and the like: what is planned. */
    PLANNED(LedgerColumn.OWN_TARGET, "(?:建设|改造|项目|实施)?(?:总)?规模|(?:计划|目标|任务|设计|建设|总)(?:总)?(?:数量?|量|任务)"),
    /** 计量单位. */
    MEASURE(LedgerColumn.MEASURE, "(?:计量|数量)?单位"),
    /** 工作进展, what is told of an item. */
    PROGRESS(null, "工作(?:进展|推进|开展)(?:情况)?(?:说明)?|(?:具体|目前|项目|工程)?(?:进展|推进)(?:情况)?(?:说明|描述)"),
    /** 形象进度, 进展状态. */
    STATUS(LedgerColumn.STATUS, "(?:形象|工程|建设|项目)?(?:进度|进展)(?:状态|情况)?|(?:项目|建设|完成)?状态|是否(?:完成|完工|竣工)");

    private static final List<ItemColumn> ALL = List.of(values());

    private final @Nullable LedgerColumn standard;
    private final Pattern words;

    ItemColumn(@Nullable LedgerColumn standard, String words) {
        this.standard = standard;
        this.words = Pattern.compile(words);
    }

    /** The column of the progress table that holds the same, whose names in the plan are this one's too. */
    @Nullable
    LedgerColumn standard() {
        return standard;
    }

    boolean isCalled(String heading) {
        return words.matcher(heading).matches();
    }

    static List<ItemColumn> all() {
        return ALL;
    }
}
