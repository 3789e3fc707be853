package org.taizhang.briefing;

/**
 * What every sheet of the 汇总台账 says at its top.
 *
 * @param subject such as 海东市2024年第三季度
 */
record LedgerAbout(String subject, boolean sample) {

    String titled(String sheet) {
        return Wording.say("ledger.title", subject, sheet);
    }
}
