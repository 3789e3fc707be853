package org.taizhang.recomputation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Accounts for everything that a paper prints with a digit in it: every sentence by its form, every table cell by cell, and what runs
 * on through the paper.
 */
final class Accounting {

    private static final Pattern ITEM = Pattern.compile("(?:附件：)?(\\d+)\\.\\D.*");
    private static final Pattern ANNEX = Pattern.compile("附件(\\d+)");

    private final List<SentenceForm> sentences;
    private final List<TableForm> tables;
    private final List<Whole> wholes;

    private Accounting(List<SentenceForm> sentences, List<TableForm> tables, List<Whole> wholes) {
        this.sentences = sentences;
        this.tables = tables;
        this.wholes = wholes;
    }

    /** Something that can only be seen in a whole paper. */
    interface Whole {
        /** What is not as it should be. */
        List<String> complaints(Paper paper);
    }

    static Accounting ofProgress(Facts facts) {
        return new Accounting(
                new ProgressForms(facts).all(), new ProgressTables(facts).all(), List.of(Accounting::miscounted));
    }

    /** Of the editable copy, which has no drawings. */
    static Accounting ofCopy(Facts facts) {
        return new Accounting(
                new ProgressForms(facts).all(),
                new ProgressTables(facts)
                        .all().stream().map(TableForm::withoutDrawings).toList(),
                List.of(Accounting::miscounted));
    }

    static Accounting ofMoney(Facts facts) {
        return new Accounting(
                new MoneyForms(facts).all(),
                new MoneyTables(facts).all(),
                List.of(Accounting::miscounted, new MoneyChart(facts)));
    }

    static Accounting ofNotice(Facts facts, Fact unit) {
        NoticeForms forms = new NoticeForms(facts, unit);
        return new Accounting(forms.all(), List.of(), List.of(forms));
    }

    /** Nothing for a paper that says nothing but what the figures come to. */
    List<String> complaints(Paper paper) {
        List<String> complaints = new ArrayList<>(paper.misnumbered());
        paper.passages().forEach(passage -> complaints.addAll(complaints(passage)));
        complaints.addAll(ofWhole(paper));
        tables.forEach(form -> complaints.addAll(form.complaints(paper.tables())));
        complaints.addAll(unknownTables(paper));
        return complaints;
    }

    /** A notice has one table, which is of the whole. */
    private List<String> unknownTables(Paper paper) {
        return paper.tables().stream()
                .map(PrintedTable::place)
                .filter(place -> !tables.isEmpty() && tables.stream().noneMatch(form -> form.isAt(place)))
                .map(place -> place + ": no form for this table")
                .toList();
    }

    List<String> complaints(Passage passage) {
        List<String> complaints = new ArrayList<>();
        Topic topic = new Topic(passage.place());
        for (String sentence : passage.sentences()) {
            complaint(sentence, topic)
                    .ifPresent(complaint -> complaints.add(passage.place() + ": " + complaint + " in: " + sentence));
        }
        return complaints;
    }

    /** The first form that is true explains a sentence; one without a number need have none. */
    private Optional<String> complaint(String sentence, Topic topic) {
        Optional<String> complaint = Optional.empty();
        for (SentenceForm form : sentences) {
            try {
                if (form.explains(sentence, topic)) {
                    return Optional.empty();
                }
            } catch (Unexplained e) {
                complaint = complaint.or(() -> Optional.of(String.valueOf(e.getMessage())));
            }
        }
        return Passage.hasNumber(sentence) ? complaint.or(() -> Optional.of("no form")) : Optional.empty();
    }

    /** What can be seen without reading every sentence. */
    List<String> ofWhole(Paper paper) {
        List<String> complaints = new ArrayList<>();
        wholes.forEach(whole -> complaints.addAll(whole.complaints(paper)));
        return complaints;
    }

    /** What the table that stands there is complained of. */
    List<String> ofTables(Paper paper, Place place) {
        List<String> complaints = new ArrayList<>();
        tables.stream()
                .filter(form -> form.isAt(place))
                .forEach(form -> complaints.addAll(form.complaints(paper.tables())));
        return complaints;
    }

    /** Items run on in their section, annexes in the paper. */
    private static List<String> miscounted(Paper paper) {
        List<String> complaints = new ArrayList<>();
        Place place = new Place(0, "", "");
        int item = 0;
        int annex = 0;
        for (Passage passage : paper.passages()) {
            if (!place.on(0).equals(passage.place().on(0))) {
                place = passage.place();
                item = 0;
            }
            Matcher numbered = ITEM.matcher(passage.text());
            Matcher headed = ANNEX.matcher(passage.text());
            if (numbered.matches() && Integer.parseInt(numbered.group(1)) != ++item) {
                complaints.add(passage.place() + ": item " + item + " is numbered " + passage.text());
            } else if (headed.matches() && Integer.parseInt(headed.group(1)) != ++annex) {
                complaints.add(passage.place() + ": annex " + annex + " is headed " + passage.text());
            }
        }
        return complaints;
    }
}
