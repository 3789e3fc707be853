package org.taizhang.findings;

/** How much a finding (校验意见) takes away, gravest first. */
public enum Severity {
    /** 退回: the ledger cannot be used at all. */
    REJECT,
    /** 错误: this figure is not used; the rest of the ledger is. */
    ERROR,
    /** 疑点: the figure is used, and shown to the reader as doubtful. */
    WARNING,
    /** 提示: nothing is lost; something was understood or settled that the sender should know. */
    NOTE
}
