package org.taizhang.validation;

/** How the day of a hand-in (收件日期) is known, the best witness first. */
public enum DaySource {
    /** 邮件: the mail that brought it. */
    MAIL,
    /** 登记: the clerk's register. */
    REGISTER,
    /** 自填: the ledger's own date. */
    SELF_DECLARED
}
