package org.taizhang.recomputation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What could go wrong in the setting of a paper: a digit, a number, a row. The same each time. */
final class Slips {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");
    private static final int SEED = 20_240_930;

    private final Paper paper;
    private final Random random = new Random(SEED);
    private final List<Slip> slips = new ArrayList<>();

    private Slips(Paper paper) {
        this.paper = paper;
    }

    /**
     * A paper with something wrong.
     *
     * @param passage the one that differs, where one does
     * @param place where
     */
    record Slip(String what, Paper paper, int passage, Place place) {

        private static final int NONE = -1;

        /** Who looks at the whole paper is only asked if nobody else complains. */
        boolean isNoticed(Accounting accounting) {
            List<String> complaints = passage == NONE
                    ? accounting.ofTables(paper, place)
                    : accounting.complaints(paper.passages().get(passage));
            return !complaints.isEmpty() || !accounting.ofWhole(paper).isEmpty();
        }
    }

    /** Every number that is printed in digits. */
    static List<String> numbers(Paper paper) {
        List<String> numbers = new ArrayList<>();
        paper.passages().forEach(passage -> addNumbers(passage.text(), numbers));
        paper.tables().forEach(part -> part.rows().forEach(row -> row.forEach(cell -> addNumbers(cell, numbers))));
        return numbers;
    }

    private static void addNumbers(String text, List<String> numbers) {
        NUMBER.matcher(text).results().forEach(number -> numbers.add(number.group()));
    }

    /** Each digit, changed to another. */
    static List<Slip> ofDigits(Paper paper) {
        Slips slips = new Slips(paper);
        slips.everywhere(slips::otherDigits);
        return slips.slips;
    }

    /** Each number, exchanged for another that the paper has somewhere. */
    static List<Slip> exchanged(Paper paper) {
        List<String> numbers = numbers(paper);
        Slips slips = new Slips(paper);
        slips.everywhere(text -> slips.others(text, numbers));
        return slips.slips;
    }

    /** Each row of a table left out, but for one that stands alone over others, which a new page may say again. */
    static List<Slip> ofRows(Paper paper) {
        Slips slips = new Slips(paper);
        for (int table = 0; table < paper.tables().size(); table++) {
            PrintedTable part = paper.tables().get(table);
            for (int row = 0; row < part.rows().size(); row++) {
                if (part.rows().get(row).size() > 1) {
                    slips.add(part.place() + " without " + part.rows().get(row), table, row, List.of());
                }
            }
        }
        return slips.slips;
    }

    private interface Change {
        List<String> of(String text);
    }

    private void everywhere(Change change) {
        for (int passage = 0; passage < paper.passages().size(); passage++) {
            Passage before = paper.passages().get(passage);
            for (String other : change.of(before.text())) {
                slips.add(
                        new Slip(before.place() + " " + other, paper.saying(passage, other), passage, before.place()));
            }
        }
        for (int table = 0; table < paper.tables().size(); table++) {
            List<List<String>> rows = paper.tables().get(table).rows();
            for (int row = 0; row < rows.size(); row++) {
                cells(table, row, rows.get(row), change);
            }
        }
    }

    private void cells(int table, int row, List<String> cells, Change change) {
        for (int cell = 0; cell < cells.size(); cell++) {
            for (String other : change.of(cells.get(cell))) {
                List<String> others = new ArrayList<>(cells);
                others.set(cell, other);
                add(paper.tables().get(table).place() + " " + others, table, row, List.of(others));
            }
        }
    }

    private void add(String what, int table, int row, List<List<String>> instead) {
        Place place = paper.tables().get(table).place();
        slips.add(new Slip(what, paper.withRow(table, row, instead), Slip.NONE, place));
    }

    private List<String> otherDigits(String text) {
        List<String> others = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char digit = text.charAt(i);
            if (digit >= '0' && digit <= '9') {
                int other = (digit - '0' + 1 + random.nextInt(9)) % 10;
                others.add(text.substring(0, i) + other + text.substring(i + 1));
            }
        }
        return others;
    }

    private List<String> others(String text, List<String> numbers) {
        List<String> others = new ArrayList<>();
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            String other = numbers.get(random.nextInt(numbers.size()));
            if (!other.equals(number.group())) {
                others.add(text.substring(0, number.start()) + other + text.substring(number.end()));
            }
        }
        return others;
    }
}
