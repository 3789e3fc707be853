package org.taizhang.distribution;

import java.time.LocalDate;
import java.util.List;

/**
 * What a fetch found (取信结果).
 *
 * @param before how many messages were taken earlier and passed over
 */
public record Fetched(List<Taken> taken, List<Left> left, int before) {

    /** Copies the lists. */
    public Fetched {
        taken = List.copyOf(taken);
        left = List.copyOf(left);
    }

    /** Whether nothing is left that somebody should see to. */
    public boolean complete() {
        return left.stream().noneMatch(Left::needsSomebody);
    }

    /**
     * A ledger that lies in the drop folder now, or would.
     *
     * @param unit its sender's name
     * @param file below the drop folder
     */
    public record Taken(String unit, String file, LocalDate received) {}

    /**
     * A message or an attachment that was not taken.
     *
     * @param sender a unit's name, or an address
     * @param what the attachment's name, or the subject
     * @param detail of the reason, such as another round; may be empty
     * @param needsSomebody whether a unit's ledger may be in it
     */
    public record Left(
            String sender, String what, LocalDate received, Reason reason, String detail, boolean needsSomebody) {}

    /** Why something was not taken. */
    public enum Reason {
        /** 不是方案单位的邮箱. */
        NOT_A_UNIT,
        /** 发件人不止一个，或者看不出是谁. */
        NO_SINGLE_SENDER,
        /** 邮件服务器判定发件人是冒用的 (DMARC). */
        FORGED,
        /** 没有附件. */
        NO_ATTACHMENT,
        /** 不是表格文件. */
        NOT_A_LEDGER,
        /** 写明是别的轮次. Detail: that round. */
        OTHER_ROUND,
        /** 没有写明轮次，收到的日子又不在本轮. */
        ROUND_NOT_TOLD,
        /** 附件太大. Detail: the limit in bytes. */
        TOO_LARGE,
        /** 附件太多. Detail: the limit. */
        TOO_MANY,
        /** 邮件损坏，读不出来. */
        UNREADABLE,
        /** 邮箱里标着已取过，收信登记里却没有. */
        MARKED_ELSEWHERE
    }
}
