package org.taizhang.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.terms.PlanId;
import org.taizhang.terms.Round;

class SealedRoundTests {

    private static final LocalDate TYPED = LocalDate.of(2030, 4, 1);

    /** Just after midnight in the plan's zone, when it is still the day before in UTC. */
    private static final OffsetDateTime ENTERED = OffsetDateTime.parse("2030-04-02T00:30:00+08:00");

    private static final Manifest EDITION = new Manifest(
            1,
            PlanId.of("city-2030"),
            Round.parse("2030-Q1"),
            2,
            "hash",
            "plan",
            List.of(),
            List.of(),
            Map.of(),
            Map.of(),
            0,
            0,
            0,
            0,
            0,
            false,
            new Manifest.Versions("1", 1, 1));

    @TempDir
    private Path output;

    private SealedRound round() {
        return new SealedRound(output, PlanId.of("city-2030"), Round.parse("2030-Q1"));
    }

    @Test
    void keepsTheTypedDayAndWhenAndByWhomItWasEntered() {
        round().close(TYPED, "clerk", ENTERED, EDITION);
        round().reopen(ENTERED.toLocalDate(), "clerk", ENTERED, "a reason");
        round().close(TYPED, "other", ENTERED, EDITION);

        SealBook book = round().book();
        assertThat(book.closings().get(0).entered()).isEqualTo(ENTERED);
        assertThat(book.datedOtherwise())
                .extracting(SealBook.Entry::by, SealBook.Entry::day)
                .as("the reopening bears the day on which it was entered")
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("clerk", TYPED),
                        org.assertj.core.api.Assertions.tuple("other", TYPED));
    }

    @Test
    void readsTheRecordOfAnEarlierProgram() throws IOException {
        Path file = output.resolve("封账/2030-Q1/封账记录.json");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "{\"version\": 1, \"plan\": \"city-2030\", \"round\": \"2030-Q1\","
                        + " \"closings\": [{\"day\": \"2030-04-01\", \"by\": \"x\", \"edition\": 2, \"inputsHash\": \"h\"}],"
                        + " \"reopenings\": [{\"day\": \"2030-04-03\", \"by\": \"x\", \"reason\": \"r\"}]}");

        SealBook book = round().book();

        assertThat(book.datedOtherwise()).isEmpty();
        assertThat(book.identity())
                .as("what earlier programs told the rounds that rest on it")
                .isEqualTo("2030-Q1 [Closing[day=2030-04-01, by=x, edition=2, inputsHash=h]]"
                        + " [Reopening[day=2030-04-03, by=x, reason=r]]");
    }

    @Test
    void givesLaterRoundsNothingOfWhenItWasEntered() {
        round().close(TYPED, "clerk", ENTERED, EDITION);
        String identity = round().book().identity();
        SealedRound elsewhere =
                new SealedRound(output.resolve("other"), PlanId.of("city-2030"), Round.parse("2030-Q1"));
        elsewhere.close(TYPED, "clerk", ENTERED.plusYears(1), EDITION);

        assertThat(elsewhere.book().identity()).isEqualTo(identity);
    }
}
