package org.taizhang.plan;

import java.util.Arrays;
import java.util.Optional;

/** A row of the sheet 方案, found by its name in the column 项目. */
enum Setting {
    ID("方案编码", true),
    TITLE("方案名称", true),
    REGION("地区", true),
    ISSUER("发文机关", true),
    DOCUMENT_NUMBER("文号", true),
    ISSUED("印发日期", true),
    YEAR("年度", true),
    ZONE("时区", true),
    SUPERVISOR("督查单位", true),
    TREASURER("财政单位", true),
    /** Kept for the reader of the workbook; no figure depends on it. */
    PUBLICITY("公开属性", false),
    /** Empty: nobody asks for contacts by a day. */
    CONTACTS_DUE("联系人报送期限", false),
    /** Empty: the end of the day. */
    DUE_TIME("报送截止时刻", false),
    /** Empty: {@link Routine#USUAL_DAYS}. */
    REMIND_EVERY("催报间隔天数", false),
    YELLOW_BAND("黄灯幅度", true),
    STAGES("里程碑阶段", true),
    MONEY_SOURCES("资金来源", true),
    /** Empty: follows from the region. */
    WHOLE("全域统称", false),
    /** Empty: follows from the group of the places. */
    PLACES("地区统称", false),
    /** Empty: follows from the region. */
    DEPARTMENTS("部门统称", false),
    /** Empty: the document names none. */
    PROJECTS("项目总数", false),
    /** Empty: the document names none. */
    INVESTMENT("年度投资总额(万元)", false),
    /** Empty: reports to nobody. */
    UPPER_PLAN("上级方案", false),
    /** What the region is called there. */
    UPPER_UNIT("上报单位", false),
    /** Empty: who issued the plan. */
    RECIPIENT("主送", false),
    /** Empty: the other of the two readers. */
    COPIES("抄送", false),
    /** Empty: the office that puts the briefing out. */
    PRINTER("印发机关", false),
    BODY_FACE("字体-仿宋", false),
    TITLE_FACE("字体-小标宋", false),
    HEADING_FACE("字体-黑体", false),
    SUBHEADING_FACE("字体-楷体", false);

    /** Begins the name of a row that says how a unit of measure converts: 计量换算:万户 = 10000户. */
    static final String CONVERSION = "计量换算:";
    /** Begins the name of a row that lists other names of a ledger's column: 表头同义词:累计完成 = 累计完成数、完成情况. */
    static final String HEADER_SYNONYMS = "表头同义词:";

    private final String title;
    private final boolean mandatory;

    Setting(String title, boolean mandatory) {
        this.title = title;
        this.mandatory = mandatory;
    }

    String title() {
        return title;
    }

    boolean mandatory() {
        return mandatory;
    }

    static Optional<Setting> called(String title) {
        return Arrays.stream(values())
                .filter(setting -> setting.title.equals(title))
                .findFirst();
    }
}
