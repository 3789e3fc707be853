package org.taizhang.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.taizhang.aggregation.FrozenFigures;

/** A paper of many pages whose sentences are drawn by lot, so that every kind of character meets the edge of a line somewhere. */
final class LongPaper {

    private static final String[] PIECES = {
        "截至2024年9月30日，",
        "应报送台账的28家单位中，",
        "已报27家（其中逾期1家）；",
        "老旧小区改造完成2,890套，",
        "完成率75.00%，",
        "4-1",
        "“一件事一次办”",
        "《汇总台账》",
        "与第二季度相比，",
        "好转7项、变差5项，",
        "改善户数0.5万户，",
        "差距为-12.5个百分点。",
        "东政办〔2024〕26号",
        "市住房城乡建设局、",
        "治理河长33公里；",
        "（98.16分）",
        "预计全年约3,000套……",
        "进度——尤其是用地手续——滞后：",
        "达到≥80%？",
        "互助县大桦林沟山洪沟治理",
        "资金1,234.56万元，",
        "第3期！"
    };

    private LongPaper() {}

    /** Body of about that many paragraphs, then an annex held upright and one held across. */
    static Briefing of(int paragraphs, boolean sample) {
        Random lots = new Random(9704);
        Outline outline = new Outline();
        outline.chapter("总体情况").say("民生实事".repeat(28));
        for (int i = 0; i < paragraphs; i++) {
            if (i % 7 == 3) {
                outline.chapter("第" + Wording.numeral(i) + "类事项进展");
            }
            if (i % 5 == 4) {
                outline.part("县区进展情况");
            }
            if (i % 6 == 5) {
                outline.item(sentence(lots, 9)).point(sentence(lots, 5));
            }
            outline.say(sentence(lots, 6 + lots.nextInt(30)));
        }
        FrozenFigures figures = SampleRound.haidong();
        outline.annex("指标亮灯情况一览表", Sheet.UPRIGHT).table("lights", LightRow.of(figures), Wording.say("lights.note"));
        outline.annex("数据来源", Sheet.ACROSS)
                .chapter("各单位数据")
                .say(sentence(lots, 30))
                .table("sources", sources());
        return briefing(outline.blocks(), sample);
    }

    /** A body of that many paragraphs and nothing else. */
    static Briefing body(int paragraphs, long seed) {
        Random lots = new Random(seed);
        Outline outline = new Outline();
        for (int i = 0; i < paragraphs; i++) {
            if (i % 3 == 0) {
                outline.chapter("事项进展").part("县区进展情况");
            }
            outline.say(sentence(lots, 1 + lots.nextInt(25)));
        }
        return briefing(outline.blocks(), false);
    }

    private static List<SourceRow> sources() {
        List<SourceRow> rows = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            rows.add(new SourceRow(
                    "4-" + (i / 9) + " 老旧小区改造", "乐都区", i + ".5", "约" + i + "套", "" + i, "工作进展", "F" + (i + 5)));
        }
        return rows;
    }

    static Briefing briefing(List<Block> blocks, boolean sample) {
        Masthead masthead = new Masthead(
                "督查专报",
                "〔2024〕第3期",
                "市政府督查室",
                "数据截至2024年9月30日",
                "2024年全省民生实事工程海东市目标任务\n第三季度进展情况",
                "subject",
                "",
                "数据截至2024年9月30日，报送期限2024年10月5日。",
                sample,
                FiguresDraft.HASH,
                new Address("海东市人民政府办公室", "市财政局", "市政府督查室", "2024年10月5日"),
                LocalDate.of(2024, 9, 30));
        return new Briefing(Document.SUPERVISION_BRIEFING.fileName(), masthead, blocks);
    }

    private static String sentence(Random lots, int pieces) {
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < pieces; i++) {
            chosen.add(PIECES[lots.nextInt(PIECES.length)]);
        }
        return String.join("", chosen) + "特此报告。";
    }
}
