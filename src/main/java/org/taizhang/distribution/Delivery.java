package org.taizhang.distribution;

/**
 * What became of a letter (发送结果).
 *
 * @param reply what the server said when it would not take it, or what happened when nobody knows; else empty
 */
public record Delivery(OutgoingMail mail, Outcome outcome, String reply) {

    /** What became of a letter. */
    public enum Outcome {
        /** 已发: the server took it now. */
        SENT,
        /** 早先已发: the server took it before; it was not sent again. */
        SENT_BEFORE,
        /** 未发: the server would not have it. It can be tried again. */
        FAILED,
        /** 可能已发: a try broke off, and nobody knows whether the server took it. It was not sent again. */
        UNCERTAIN
    }
}
