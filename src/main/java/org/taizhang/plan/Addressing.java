package org.taizhang.plan;

/**
 * To whom the plan's briefings go; an empty text leaves it to the program, which takes who issued the plan and who reads the ledgers.
 *
 * @param recipient 主送机关
 * @param copies 抄送机关, one after another
 * @param printer 印发机关
 */
public record Addressing(String recipient, String copies, String printer) {

    /** Nothing said. */
    public static final Addressing USUAL = new Addressing("", "", "");
}
