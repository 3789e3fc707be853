package org.taizhang.briefing;

/** A document that a run publishes from its frozen figures. */
public enum Document {
    /** 督查专报: progress, for leadership through the supervision office. */
    SUPERVISION_BRIEFING("督查专报.pdf", Audience.SUPERVISION),
    /** 督查专报 as an editable copy. */
    SUPERVISION_COPY("督查专报.docx", Audience.SUPERVISION),
    /** 财政简报: money, for the finance bureau. */
    FINANCE_BRIEFING("财政简报.pdf", Audience.FINANCE),
    /** 汇总台账: every figure with the cell that it comes from, for both. */
    CONSOLIDATED_LEDGER("汇总台账.xlsx", Audience.BOTH),
    /** 运行总览: the run at a glance in a browser, with links to all the others. */
    RUN_PAGE("index.html", Audience.BOTH);

    private final String fileName;
    private final Audience audience;

    Document(String fileName, Audience audience) {
        this.fileName = fileName;
        this.audience = audience;
    }

    /** The name of its file in the published folder. */
    public String fileName() {
        return fileName;
    }

    /** Whether the 汇总台账 of the same run lies inside it, so that it must be written after that. */
    public boolean carriesLedger() {
        return fileName.endsWith(".pdf");
    }

    /** Who reads it. */
    public Audience audience() {
        return audience;
    }

    /** The two readers of a run. */
    public enum Audience {
        /** 督查室. */
        SUPERVISION,
        /** 财政局. */
        FINANCE,
        /** 督查室 and 财政局. */
        BOTH
    }
}
