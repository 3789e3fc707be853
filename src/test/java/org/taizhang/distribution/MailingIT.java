package org.taizhang.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.distribution.Delivery.Outcome;
import org.taizhang.distribution.LetterEntry.State;
import org.taizhang.distribution.OutgoingMail.Attachment;
import org.taizhang.intake.SmallPlan;
import org.taizhang.terms.PlanId;

/** Letters over real connections: each goes out once, and the book says what became of it. */
class MailingIT {

    private static final Sender SENDER = new Sender(MailOffice.ADDRESS, "市政府督查室");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2030-04-01T01:02:03Z"), ZoneId.of("Asia/Shanghai"));

    @TempDir
    Path folder;

    private OutgoingMail mail(String to) throws IOException {
        Path paper = folder.resolve("督查专报.pdf");
        if (!Files.exists(paper)) {
            Files.writeString(paper, "%PDF paper");
        }
        OutgoingMail.Key key = new OutgoingMail.Key(PlanId.of("river-2030"), SmallPlan.Q1, "BRIEFINGS", "1", "hash");
        return new OutgoingMail(key, to, "市长办公室", "督查专报（第1版）", "市长办公室：\n　　请查收。\n", List.of(Attachment.of(paper)));
    }

    private static MailServer to(int port) {
        return new MailServer("127.0.0.1", port, MailServer.Encryption.NONE, Optional.empty(), 10, Optional.empty());
    }

    private List<Delivery> deliver(MailServer server, boolean again, OutgoingMail... mails) {
        try (LetterBook book = LetterBook.open(folder)) {
            return new Mailing(server, SENDER, book, CLOCK).deliver(List.of(mails), again);
        }
    }

    private static List<Outcome> outcomes(List<Delivery> deliveries) {
        return deliveries.stream().map(Delivery::outcome).toList();
    }

    private List<State> states() {
        return LetterBook.read(folder).entries().stream()
                .map(LetterEntry::state)
                .toList();
    }

    @Test
    void reachesItsReaderWithNamesThatEveryProgramReads() throws Exception {
        try (MailOffice office = new MailOffice()) {
            office.server().setUser("mayor@river.example", "mayor", "x");
            assertThat(outcomes(deliver(office.plain(office.smtp()), false, mail("mayor@river.example"))))
                    .containsExactly(Outcome.SENT);

            MimeMessage letter = office.received("mayor@river.example").get(0);
            assertThat(letter.getSubject()).isEqualTo("督查专报（第1版）");
            assertThat(letter.getFrom()[0].toString()).contains(MailOffice.ADDRESS);
            assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(letter.getMessageID()).matches("<taizhang\\.[0-9a-f]{40}@river\\.example>");
            Multipart content = (Multipart) letter.getContent();
            assertThat(content.getCount()).isEqualTo(2);
            assertThat(content.getBodyPart(0).getContent().toString().replace("\r\n", "\n"))
                    .isEqualTo("市长办公室：\n　　请查收。\n");
            assertThat(content.getBodyPart(1).getFileName()).isEqualTo("督查专报.pdf");
            assertThat(MimeUtility.decodeText(
                            content.getBodyPart(1).getContentType().replaceFirst("(?s).*name=\"?([^\"]*).*", "$1")))
                    .isEqualTo("督查专报.pdf");
            assertThat(content.getBodyPart(1).getInputStream()).hasContent("%PDF paper");
            // Nothing but ASCII travels, so that no relay on the way can spoil it.
            assertThat(GreenMailUtil.getWholeMessage(letter)).isASCII();
        }
    }

    @Test
    void goesOutOnce() throws Exception {
        try (MoodyServer server = new MoodyServer()) {
            deliver(to(server.port()), false, mail("mayor@river.example"));

            assertThat(outcomes(deliver(to(server.port()), false, mail("MAYOR@river.example"))))
                    .containsExactly(Outcome.SENT_BEFORE);
            assertThat(server.taken()).hasSize(1);
            assertThat(states()).containsExactly(State.INTENT, State.SENT);
        }
    }

    @Test
    void goesOnceToAnAddressThatIsNamedTwice() throws Exception {
        try (MoodyServer server = new MoodyServer()) {
            assertThat(outcomes(deliver(to(server.port()), false, mail("a@x.example"), mail("a@x.example"))))
                    .containsExactly(Outcome.SENT, Outcome.SENT_BEFORE);
            assertThat(server.taken()).hasSize(1);
        }
    }

    @Test
    void isEnteredAsRefusedAndTriedAgainWhileTheOthersGoOut() throws Exception {
        try (MoodyServer server = new MoodyServer()) {
            List<Delivery> deliveries = deliver(
                    to(server.port()), false, mail("a@x.example"), mail("nobody@x.example"), mail("b@x.example"));

            assertThat(outcomes(deliveries)).containsExactly(Outcome.SENT, Outcome.FAILED, Outcome.SENT);
            assertThat(deliveries.get(1).reply()).startsWith("550 5.1.1");
            assertThat(outcomes(deliver(to(server.port()), false, mail("nobody@x.example"))))
                    .containsExactly(Outcome.FAILED);
            assertThat(states())
                    .containsExactly(
                            State.INTENT,
                            State.SENT,
                            State.INTENT,
                            State.FAILED,
                            State.INTENT,
                            State.SENT,
                            State.INTENT,
                            State.FAILED);
        }
    }

    @Test
    void isNotSentAgainWhenNobodyKnowsAndUnderItsOldNumberWhenAskedTo() throws Exception {
        try (MoodyServer server = new MoodyServer()) {
            assertThat(outcomes(deliver(to(server.port()), false, mail("void@x.example"), mail("b@x.example"))))
                    .containsExactly(Outcome.UNCERTAIN, Outcome.SENT);
            assertThat(outcomes(deliver(to(server.port()), false, mail("void@x.example"))))
                    .containsExactly(Outcome.UNCERTAIN);
            assertThat(server.taken()).hasSize(2);

            deliver(to(server.port()), true, mail("void@x.example"));

            assertThat(server.taken()).hasSize(3);
            assertThat(number(server.taken().get(2)))
                    .isEqualTo(number(server.taken().get(0)))
                    .startsWith("Message-ID: <taizhang.");
        }
    }

    private static String number(String letter) {
        return letter.lines()
                .filter(line -> line.startsWith("Message-ID"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void isUncertainAfterAKillBetweenTheServersAnswerAndTheBook() throws Exception {
        try (MoodyServer server = new MoodyServer()) {
            deliver(to(server.port()), false, mail("a@x.example"));
            Path book = folder.resolve(LetterBook.FILE);
            List<String> lines = Files.readAllLines(book);
            // The second line was being written.
            Files.writeString(book, lines.get(0) + "\n" + lines.get(1).substring(0, 40));

            assertThat(outcomes(deliver(to(server.port()), false, mail("a@x.example"))))
                    .containsExactly(Outcome.UNCERTAIN);
            assertThat(server.taken()).hasSize(1);
            assertThat(Files.readAllLines(book)).containsExactly(lines.get(0));
        }
    }

    @Test
    void isSentAfterAKillBeforeItWasEnteredWhole() throws Exception {
        Files.writeString(folder.resolve(LetterBook.FILE), "{\"version\":1,\"state\":\"INT");
        try (MoodyServer server = new MoodyServer()) {
            assertThat(outcomes(deliver(to(server.port()), false, mail("a@x.example"))))
                    .containsExactly(Outcome.SENT);
        }
    }

    @Test
    void staysHomeWhenALineOfTheBookCannotBeRead() throws Exception {
        Files.writeString(folder.resolve(LetterBook.FILE), "a note of somebody\n");
        try (MoodyServer server = new MoodyServer()) {
            assertThatThrownBy(() -> deliver(to(server.port()), false, mail("a@x.example")))
                    .isInstanceOfSatisfying(
                            MailFailure.class,
                            failure -> assertThat(failure.reason()).isEqualTo(MailFailure.Reason.BOOK_DAMAGED));
            assertThat(server.taken()).isEmpty();
        }
    }

    @Test
    void staysHomeWhileSomebodyElseSends() throws Exception {
        try (LetterBook other = LetterBook.open(folder)) {
            assertThat(other.letters().entries()).isEmpty();
            assertThatThrownBy(() -> LetterBook.open(folder))
                    .isInstanceOfSatisfying(
                            MailFailure.class,
                            failure -> assertThat(failure.reason()).isEqualTo(MailFailure.Reason.BOOK_IN_USE));
        }
    }

    @Test
    void staysHomeWhenItsDocumentWasChanged() throws Exception {
        OutgoingMail mail = mail("a@x.example");
        Files.writeString(folder.resolve("督查专报.pdf"), "!", StandardOpenOption.APPEND);
        try (MoodyServer server = new MoodyServer()) {
            assertThatThrownBy(() -> deliver(to(server.port()), false, mail))
                    .isInstanceOfSatisfying(
                            MailFailure.class,
                            failure -> assertThat(failure.reason()).isEqualTo(MailFailure.Reason.NOT_INTACT));
            assertThat(server.taken()).isEmpty();
            assertThat(states()).isEmpty();
        }
    }

    @Test
    void entersNothingWhenTheServerIsDown() throws Exception {
        int port;
        try (MoodyServer server = new MoodyServer()) {
            port = server.port();
        }
        assertThatThrownBy(() -> deliver(to(port), false, mail("a@x.example")))
                .isInstanceOfSatisfying(
                        MailFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(MailFailure.Reason.UNREACHABLE));
        assertThat(states()).isEmpty();
    }

    @Test
    void goesOverAnEncryptedConnectionToAHostWhoseCertificateIsTrusted() throws Exception {
        try (MailOffice office = new MailOffice()) {
            office.server().setUser("mayor@river.example", "mayor", "x");
            MailServer.Trusted trusted =
                    new MailServer.Trusted(office.certificate(folder.resolve("ca.pem")), new Secret(""));

            assertThat(outcomes(deliver(
                            tls(office, "localhost", Optional.of(trusted)), false, mail("mayor@river.example"))))
                    .containsExactly(Outcome.SENT);
            for (MailServer wrong : List.of(
                    tls(office, "127.0.0.1", Optional.of(trusted)), tls(office, "localhost", Optional.empty()))) {
                assertThatThrownBy(() -> deliver(wrong, false, mail("b@x.example")))
                        .isInstanceOfSatisfying(
                                MailFailure.class,
                                failure -> assertThat(failure.reason()).isEqualTo(MailFailure.Reason.UNTRUSTED));
            }
            assertThat(states()).containsExactly(State.INTENT, State.SENT);
        }
    }

    private static MailServer tls(MailOffice office, String host, Optional<MailServer.Trusted> trusted) {
        return new MailServer(
                host, office.smtps(), MailServer.Encryption.TLS, MailOffice.login(MailOffice.PASSWORD), 10, trusted);
    }

    @Test
    void keepsThePasswordOutOfTheBook() throws Exception {
        try (MailOffice office = new MailOffice()) {
            office.server().setUser("mayor@river.example", "mayor", "x");
            deliver(office.plain(office.smtp()), false, mail("mayor@river.example"));
        }
        assertThat(Files.readString(folder.resolve(LetterBook.FILE), StandardCharsets.UTF_8))
                .doesNotContain(MailOffice.PASSWORD);
    }
}
