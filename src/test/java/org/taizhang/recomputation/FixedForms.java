package org.taizhang.recomputation;

import static org.taizhang.recomputation.SentenceForm.fixed;
import static org.taizhang.recomputation.SentenceForm.form;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What every paper has around its chapters: its head, issue, days, annexes and imprint. */
final class FixedForms {

    private final Facts facts;
    private final List<String> annexes;

    /** The titles of the annexes, in order. */
    FixedForms(Facts facts, List<String> annexes) {
        this.facts = facts;
        this.annexes = annexes;
    }

    List<SentenceForm> all() {
        Fact head = facts.head();
        return List.of(
                form("〔{year}〕第{issue}期", said -> {
                    said.is("year", head.text("year"));
                    said.is("issue", Facts.number(head.text("round")));
                }),
                form("\\D*数据截至{day}", said -> said.is("day", Written.date(head.text("asOf")))),
                form("数据截至{day}，报送期限{due}，依据{number}。", said -> {
                    said.is("day", Written.date(head.text("asOf")));
                    said.is("due", Written.date(head.text("due")));
                    said.is("number", head.text("documentNumber"));
                }),
                fixed("第1版。"),
                form("本报与《..简报》《汇总台账》出自同一份冻结数据，编号（SHA-256）：(?:{hash}。)?", this::hash),
                form("本报与《督查专报》《汇总台账》出自同一份冻结数据，编号（SHA-256）：(?:{hash}。)?", this::hash),
                form("{hash}。", this::hash),
                form("{title}", said -> said.is("title", head.text("planTitle"))),
                form("{round}(?:资金执行|进展)情况", said -> said.is("round", Facts.roundName(head.text("round")))),
                form("\\D*{day}(?:印发)?", said -> said.is("day", Written.date(lastDay()))),
                form("附件{number#}", this::annex),
                form("附件{number#}{title}", this::annexHead),
                form("(?:附件：)?{number#}\\.{title}", this::annexHead));
    }

    private void hash(Said said) {
        if (said.has("hash")) {
            said.is("hash", facts.hash());
        }
    }

    /** That the numbers run on is seen by who sees all of them. */
    private void annex(Said said) {
        int number = Integer.parseInt(said.name("number"));
        said.is("number", Math.max(1, Math.min(number, annexes.size())));
    }

    private void annexHead(Said said) {
        said.is("number", annex(said.name("title")));
    }

    /** The number of the annex of that title. */
    int annex(String title) {
        if (!annexes.contains(title)) {
            throw new Unexplained("no annex " + title);
        }
        return annexes.indexOf(title) + 1;
    }

    /** A paper is of the last day that it speaks of. */
    private String lastDay() {
        Fact head = facts.head();
        Stream<String> received = facts.handIns().stream()
                .filter(handIn -> handIn.has("received"))
                .map(handIn -> handIn.text("received"));
        return Objects.requireNonNull(Stream.concat(Stream.of(head.text("asOf"), head.text("due")), received)
                .max(String::compareTo)
                .orElse(null));
    }
}
