package org.taizhang.distribution;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.taizhang.correspondence.Reminder;
import org.taizhang.distribution.EditionLetters.Drafts;
import org.taizhang.distribution.OutgoingMail.Attachment;
import org.taizhang.plan.Plan;
import org.taizhang.plan.Unit;
import org.taizhang.terms.Round;
import org.taizhang.terms.UnitCode;

/** Letters that bring units papers which are no part of an edition (下发、催报): their blank ledgers, and reminders. */
public final class UnitPapers {

    private final Plan plan;
    private final Round round;
    private final boolean sample;
    private final LocalDate day;

    /**
     * Letters about a round.
     *
     * @param sample whether the plan's ledgers are sample data (示例数据)
     * @param day under which they are written
     */
    public UnitPapers(Plan plan, Round round, boolean sample, LocalDate day) {
        this.plan = plan;
        this.round = round;
        this.sample = sample;
        this.day = day;
    }

    /**
     * The reminders of the last batch; earlier ones are out of date.
     *
     * @param folder where their files lie
     */
    public Drafts reminders(List<Reminder> recorded, Path folder) {
        int last = recorded.stream().mapToInt(Reminder::number).max().orElse(0);
        return drafts(recorded.stream()
                .filter(reminder -> reminder.number() == last)
                .map(reminder -> new Paper(
                        "REMINDER",
                        reminder.kind() + "-" + reminder.number(),
                        reminder.unit(),
                        reminder.subject(),
                        Wording.say("reminder.text", plan.title(), Wording.name(round)),
                        List.of(folder.resolve(reminder.file()))))
                .toList());
    }

    /** The blank ledgers and their letters, by unit. */
    public Drafts blanks(Map<UnitCode, List<Path>> files) {
        return drafts(files.entrySet().stream()
                .map(unit -> new Paper(
                        "BLANK",
                        "",
                        unit.getKey(),
                        Wording.say("blank.subject", plan.title(), Wording.name(round)),
                        Wording.say("blank.text", plan.title(), Wording.name(round)),
                        unit.getValue()))
                .toList());
    }

    /** What goes to a unit. */
    private record Paper(String matter, String issue, UnitCode unit, String subject, String text, List<Path> files) {

        boolean isThere() {
            return files.stream().allMatch(Files::isRegularFile);
        }
    }

    private Drafts drafts(List<Paper> papers) {
        List<OutgoingMail> mails = new ArrayList<>();
        List<String> unreachable = new ArrayList<>();
        papers.stream().filter(Paper::isThere).forEach(paper -> {
            Unit unit = plan.unit(paper.unit());
            unit.mail()
                    .ifPresentOrElse(
                            address -> mails.add(mail(paper, unit, address)), () -> unreachable.add(unit.name()));
        });
        return new Drafts(mails, unreachable, List.of());
    }

    private OutgoingMail mail(Paper paper, Unit unit, String address) {
        List<Attachment> attachments =
                paper.files().stream().map(Attachment::of).toList();
        String content =
                Sha256.ofText(attachments.stream().map(Attachment::sha256).collect(Collectors.joining("\n")));
        return new OutgoingMail(
                new OutgoingMail.Key(plan.id(), round, paper.matter(), paper.issue(), content),
                address,
                unit.name(),
                (sample ? Wording.say("sample") : "") + paper.subject(),
                text(paper, unit, attachments),
                attachments);
    }

    private String text(Paper paper, Unit unit, List<Attachment> attachments) {
        return LetterWording.page(plan, unit.name(), List.of(paper.text()), sample, attachments, day);
    }
}
