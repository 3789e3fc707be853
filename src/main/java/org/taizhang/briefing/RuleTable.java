package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.List;
import org.taizhang.plan.Assessment;
import org.taizhang.plan.Assessment.Deduction;
import org.taizhang.plan.Assessment.Fault;
import org.taizhang.plan.Assessment.Grade;
import org.taizhang.plan.Assessment.Part;
import org.taizhang.spreadsheet.WorkbookDraft;

/** The sheet 规则 of a score sheet: every rule in plain words, with its number in a cell of its own that the formulas refer to. */
final class RuleTable {

    private static final String KEY = "score.rules";
    private static final int[] WIDTHS = {10, 16, 10, 10, 96};
    private static final int EACH = 3;
    private static final int MOST = 4;

    private final Assessment rules;
    private final List<String> rows = new ArrayList<>();

    RuleTable(Assessment rules) {
        this.rules = rules;
        for (Part part : Part.values()) {
            rows.add(name(part));
        }
        for (Fault fault : Fault.values()) {
            rows.add(name(fault));
        }
        for (Grade grade : Grade.values()) {
            rows.add(name(grade));
        }
    }

    /** What a part is called. */
    static String name(Part part) {
        return Wording.say("assessment.part." + part.name());
    }

    static String name(Fault fault) {
        return Wording.say("assessment.fault." + fault.name());
    }

    /** What a grade is called. */
    static String name(Grade grade) {
        return Wording.say("assessment.grade." + grade.name());
    }

    void write(WorkbookDraft book, LedgerAbout about) {
        LedgerTable table = new LedgerTable(book, KEY, about, WIDTHS);
        for (Part part : Part.values()) {
            row(table, "weight", name(part)).points(rules.weight(part)).text("").text(words(part));
        }
        for (Fault fault : Fault.values()) {
            Deduction deduction = rules.deduction(fault);
            row(table, "deduction", name(fault))
                    .points(deduction.each())
                    .points(deduction.most())
                    .text(Wording.say("assessment.fault." + fault.name() + ".words"));
        }
        for (Grade grade : Grade.values()) {
            row(table, "grade", name(grade)).points(rules.floor(grade)).text("").text(gradeWords());
        }
        rules.indicatorWeights()
                .forEach((code, weight) -> row(table, "indicator", code.value())
                        .points(weight)
                        .text("")
                        .text(Wording.say("assessment.indicator.words")));
        for (String word : List.of("general", "silent", "rounding")) {
            row(table, "note", "").text("").text("").text(Wording.say("assessment.note." + word));
        }
        table.freeze(0);
    }

    private static LedgerTable row(LedgerTable table, String aspect, String name) {
        table.nextRow();
        return table.centred(Wording.say("assessment.aspect." + aspect)).centred(name);
    }

    private static String words(Part part) {
        return Wording.say("assessment.part." + part.name() + ".words");
    }

    private static String gradeWords() {
        return Wording.say("assessment.grade.words");
    }

    /** The cell of the part's weight. */
    String weight(Part part) {
        return cell(name(part), EACH);
    }

    /** What the fault costs when it happened as often as that cell says. */
    String cost(Fault fault, String times) {
        return "MIN(" + times + "*" + cell(name(fault), EACH) + "," + cell(name(fault), MOST) + ")";
    }

    /** The name of the grade for the score in that cell. */
    String grade(String score) {
        StringBuilder formula = new StringBuilder();
        Grade[] grades = Grade.values();
        for (int i = 0; i < grades.length - 1; i++) {
            formula.append("IF(")
                    .append(score)
                    .append(">=")
                    .append(cell(name(grades[i]), EACH))
                    .append(",\"")
                    .append(name(grades[i]))
                    .append("\",");
        }
        return formula.append('"')
                .append(name(grades[grades.length - 1]))
                .append('"')
                .append(")".repeat(grades.length - 1))
                .toString();
    }

    private String cell(String name, int column) {
        return Range.cell(LedgerTable.name(KEY), column, LedgerTable.FIRST + rows.indexOf(name));
    }
}
