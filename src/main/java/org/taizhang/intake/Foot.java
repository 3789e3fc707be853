package org.taizhang.intake;

import java.util.regex.Pattern;

/** Lines that stand around a table's rows and are none: signatures, notes, page marks, the labels above a head. */
final class Foot {

    private static final String SIGNERS =
            "填表人|制表人|填报人|报送人|经办人|统计人|统计员|审核人|复核人|审批人|审核|复核|单位负责人|部门负责人|科室负责人|分管领导|分管负责人|主要领导|主要负责人|负责人|单位领导|领导签字|"
                    + "联系人|联系电话|电话|手机|联系方式|填表日期|填报日期|报送日期|上报日期|制表日期|填表时间|填报时间|报送时间|上报时间|填报单位|报送单位|上报单位|填表单位|制表单位|填制单位|单位盖章|盖章";
    private static final Pattern SIGNATURE = Pattern.compile("(?:" + SIGNERS
            + ")(?:\\((?:签字|签名|盖章|签章|公章|签字盖章)\\)|签字|签名)?(?:[::;].*)?" + "|\\((?:单位|此处)?(?:盖章|公章|签章|印章|签字)(?:处)?\\)");
    private static final Pattern NOTE =
            Pattern.compile("(?:注|注释|备注|附注|说明|填表说明|填报说明|编制说明|指标说明|填写说明)(?:[::].*|\\d*[.、].*)|注\\d.*|(?:填表|填报|填写)说明");
    private static final Pattern PAGE =
            Pattern.compile("第?\\d{1,3}页(?:[,/、]?共\\d{1,3}页)?|第\\d{1,3}页.*|续表|接上页|转下页|.{0,6}未完.{0,6}");
    /** The first letters of all of these, a cheap look before a dear one; a blank may stand before them. */
    private static final String BEGINNINGS = "填制报经统审复单部科分主负领联电手上盖注附备说编指第续接转（( \u3000\u00a0\t\n";

    private static final Pattern MEASURE_LINE = Pattern.compile("(?:金额|计量|资金|货币)?单位[::].{1,8}");

    private static final Remembered<String, Boolean> KNOWN = Remembered.ofTexts(Foot::isFoot);

    private Foot() {}

    /** Whether a line that begins so is a signature, a note or a page mark. */
    static boolean begins(String first) {
        boolean may = !first.isEmpty()
                && (BEGINNINGS.indexOf(first.charAt(0)) >= 0
                        || Character.isDigit(first.charAt(0))
                        || first.contains("未完"));
        return may && KNOWN.of(first);
    }

    private static boolean isFoot(String first) {
        String normal = Wording.normal(first);
        return SIGNATURE.matcher(normal).matches()
                || NOTE.matcher(normal).matches()
                || PAGE.matcher(normal).matches();
    }

    /** Whether the text is a label as it stands above a head: 填报单位, 单位：万元, 填报日期. */
    static boolean isLabel(String text) {
        String normal = Wording.normal(text);
        return begins(text) || MEASURE_LINE.matcher(normal).matches();
    }
}
