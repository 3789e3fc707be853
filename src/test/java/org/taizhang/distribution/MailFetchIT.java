package org.taizhang.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Flags;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.distribution.Fetched.Left;
import org.taizhang.distribution.Fetched.Reason;
import org.taizhang.distribution.Fetched.Taken;
import org.taizhang.intake.Rounds;
import org.taizhang.intake.SmallPlan;
import org.taizhang.plan.Plan;
import org.taizhang.terms.Round;

/** Ledgers in a real mailbox: what is taken, under which name, how often; and what is not. */
class MailFetchIT {

    private static final String NAMED = "filename=\"ledger.xlsx\"";
    private static final String MARCH = "2030-03-20T02:00:00Z";

    @TempDir
    Path folder;

    private static MailOffice office;

    private final Plan plan = MailPlan.plan();

    @BeforeAll
    static void open() {
        office = new MailOffice();
    }

    @BeforeEach
    void empty() {
        office.clear();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private MailFetch fetch(FetchLimits limits) {
        return new MailFetch(
                plan,
                new Rounds(plan)::find,
                new Mailbox(office.plain(office.imap()), "INBOX", limits),
                Clock.fixed(Instant.parse("2030-03-26T00:00:00Z"), plan.zone()));
    }

    private Path drop(Round round) {
        return folder.resolve("input").resolve(round.toString());
    }

    private Path output() {
        return folder.resolve("output");
    }

    private Fetched fetch(Round round) {
        return fetch(round, false);
    }

    private Fetched fetch(Round round, boolean again) {
        MailFetch fetch = fetch(FetchLimits.STANDARD);
        return fetch.fetch(new MailFetch.Order(round, fetch.opening(round), again), drop(round), output());
    }

    private List<String> files(Round round) throws IOException {
        if (!Files.isDirectory(drop(round))) {
            return List.of();
        }
        try (Stream<Path> tree = Files.walk(drop(round))) {
            return tree.filter(Files::isRegularFile)
                    .map(file -> drop(round).relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private String register() throws IOException {
        return Files.readString(drop(SmallPlan.Q1).resolve("收件登记-邮件.csv"));
    }

    private static List<Reason> reasons(Fetched fetched) {
        return fetched.left().stream().map(Left::reason).toList();
    }

    @Test
    void takesTheLedgerOfAUnitWithTheDayOnWhichTheServerTookItIn() throws IOException {
        // 23:30 in Shanghai, the 21st; the sender's own date is of 2029.
        office.arrived(
                MailOffice.message("East <EAST@east.example>", "ledger", "a", NAMED, "one"), "2030-03-21T15:30:00Z");

        Fetched fetched = fetch(SmallPlan.Q1);

        assertThat(fetched.taken()).containsExactly(new Taken("东山县", "东山县/ledger.xlsx", LocalDate.of(2030, 3, 21)));
        assertThat(fetched.complete()).isTrue();
        assertThat(drop(SmallPlan.Q1).resolve("东山县/ledger.xlsx")).hasContent("one");
        assertThat(register())
                .isEqualTo(String.join(
                        "\r\n",
                        "\uFEFF文件名,收到日期,收到时刻,报送单位,发件邮箱,方式",
                        "东山县/ledger.xlsx,2030-03-21,23:30,东山县,east@east.example,邮件",
                        ""));
    }

    @Test
    void marksWhatItTookAndLeavesTheMessageUnreadAndInItsPlace() {
        office.arrived(MailOffice.message("east@east.example", "ledger", "a", NAMED, "one"), MARCH);

        fetch(SmallPlan.Q1);

        assertThat(office.flags()).hasSize(1);
        assertThat(office.flags().get(0).getUserFlags()).containsExactly("$TaizhangFetched");
        assertThat(office.flags().get(0).contains(Flags.Flag.SEEN)).isFalse();
        assertThat(office.flags().get(0).contains(Flags.Flag.DELETED)).isFalse();
    }

    @Test
    void takesEachMessageOnce() throws IOException {
        office.arrived(MailOffice.message("east@east.example", "ledger", "a", NAMED, "one"), MARCH);
        fetch(SmallPlan.Q1);
        office.arrived(MailOffice.message("east@east.example", "again", "b", NAMED, "two"), MARCH);

        Fetched second = fetch(SmallPlan.Q1);

        assertThat(second.taken()).extracting(Taken::file).containsExactly("东山县/ledger-2.xlsx");
        assertThat(second.before()).isEqualTo(1);
        assertThat(files(SmallPlan.Q1)).containsExactly("东山县/ledger-2.xlsx", "东山县/ledger.xlsx", "收件登记-邮件.csv");
        Fetched third = fetch(SmallPlan.Q1);
        assertThat(third.taken()).isEmpty();
        assertThat(third.before()).isEqualTo(2);
    }

    @Test
    void goesOnAfterItWasKilledBetweenFileAndBook() throws IOException {
        office.arrived(MailOffice.message("east@east.example", "ledger", "a", NAMED, "one"), MARCH);
        Files.createDirectories(drop(SmallPlan.Q1).resolve("东山县"));
        Files.writeString(drop(SmallPlan.Q1).resolve("东山县/ledger.xlsx"), "one");
        Files.writeString(drop(SmallPlan.Q1).resolve("东山县/.fetching.part"), "half of some");

        assertThat(fetch(SmallPlan.Q1).taken()).hasSize(1);
        assertThat(files(SmallPlan.Q1)).containsExactly("东山县/ledger.xlsx", "收件登记-邮件.csv");
    }

    @Test
    void goesOnAfterItWasKilledBetweenBookAndMark() throws IOException {
        office.arrived(MailOffice.message("east@east.example", "ledger", "a", NAMED, "one"), MARCH);
        fetch(SmallPlan.Q1);
        office.unmark();

        Fetched again = fetch(SmallPlan.Q1);

        assertThat(again.taken()).isEmpty();
        assertThat(again.before()).isEqualTo(1);
        assertThat(register().lines()).hasSize(2);
        assertThat(office.flags().get(0).getUserFlags()).containsExactly("$TaizhangFetched");
    }

    @Test
    void goesOnAfterTheBooksLastLineWasCutOff() throws IOException {
        office.arrived(MailOffice.message("east@east.example", "ledger", "a", NAMED, "one"), MARCH);
        fetch(SmallPlan.Q1);
        office.unmark();
        Path book = output().resolve(MailFetch.BOOK);
        String line = Files.readString(book);
        Files.writeString(book, line.substring(0, line.length() / 2));

        assertThat(fetch(SmallPlan.Q1).taken()).hasSize(1);
        assertThat(files(SmallPlan.Q1)).containsExactly("东山县/ledger.xlsx", "收件登记-邮件.csv");
        assertThat(register().lines()).hasSize(2);
        assertThat(Files.readAllLines(book)).hasSize(1);
    }

    @Test
    void saysWhatIsMarkedButInNoBookAndTakesItWhenToldTo() throws IOException {
        office.arrived(MailOffice.message("east@east.example", "ledger", "a", NAMED, "one"), MARCH);
        fetch(SmallPlan.Q1);
        Files.delete(output().resolve(MailFetch.BOOK));

        Fetched without = fetch(SmallPlan.Q1);
        assertThat(reasons(without)).containsExactly(Reason.MARKED_ELSEWHERE);
        assertThat(without.complete()).isFalse();

        assertThat(fetch(SmallPlan.Q1, true).taken()).hasSize(1);
        assertThat(files(SmallPlan.Q1)).containsExactly("东山县/ledger.xlsx", "收件登记-邮件.csv");
    }

    @Test
    void changesNothingWhenItOnlyLooks() throws IOException {
        office.arrived(MailOffice.message("east@east.example", "ledger", "a", NAMED, "one"), MARCH);
        MailFetch fetch = fetch(FetchLimits.STANDARD);

        Fetched seen = fetch.look(new MailFetch.Order(SmallPlan.Q1, fetch.opening(SmallPlan.Q1), false), output());

        assertThat(seen.taken()).hasSize(1);
        assertThat(folder).isEmptyDirectory();
        assertThat(office.flags().get(0).getUserFlags()).isEmpty();
    }

    @Test
    void isNotFooledByWhatIsShownBesideAnAddress() {
        office.arrived(MailOffice.message("\"east@east.example\" <evil@evil.example>", "x", "a", NAMED, "1"), MARCH);
        office.arrived(MailOffice.message("evil@evil.example (east@east.example)", "x", "b", NAMED, "2"), MARCH);
        office.arrived(MailOffice.message("east@east.example, evil@evil.example", "x", "c", NAMED, "3"), MARCH);
        office.arrived(
                MailOffice.message(
                        "evil@evil.example\nReply-To: east@east.example\nSender: east@east.example",
                        "x",
                        "d",
                        NAMED,
                        "4"),
                MARCH);
        office.arrived(MailOffice.message("evil@evil.example\nFrom: east@east.example", "x", "e", NAMED, "5"), MARCH);
        office.arrived(MailOffice.message("east@east.example <evil@evil.example>", "x", "f", NAMED, "6"), MARCH);

        Fetched fetched = fetch(SmallPlan.Q1);

        assertThat(fetched.taken()).isEmpty();
        assertThat(reasons(fetched).subList(0, 5))
                .containsExactly(
                        Reason.NOT_A_UNIT,
                        Reason.NOT_A_UNIT,
                        Reason.NO_SINGLE_SENDER,
                        Reason.NOT_A_UNIT,
                        Reason.NO_SINGLE_SENDER);
    }

    @Test
    void leavesWhatTheMailSystemFoundForged() {
        office.arrived(
                MailOffice.message(
                        "east@east.example\nAuthentication-Results: mx.river.example; spf=pass;\n dmarc=fail header.from=east.example",
                        "x",
                        "a",
                        NAMED,
                        "1"),
                MARCH);

        assertThat(reasons(fetch(SmallPlan.Q1))).containsExactly(Reason.FORGED);
    }

    @Test
    void readsChineseNamesHoweverTheyAreWritten() throws IOException {
        String name = "住建局台账朱镕.xlsx";
        byte[] bytes = name.getBytes("GB18030");
        String[] forms = {
            "filename=\"" + MailOffice.word(name, "UTF-8") + "\"",
            "filename=\"" + MailOffice.word(name, "GB18030") + "\"",
            // gb2312 does not hold 镕, and mail programs write it all the same; cut in the middle of a character.
            "filename=\"" + cut(bytes, 5, "gb2312") + "\"",
            "filename*=UTF-8''" + percent(name.getBytes(StandardCharsets.UTF_8)),
            "filename*=GBK''" + percent(bytes),
            "filename*0*=UTF-8''" + percent(name.substring(0, 4).getBytes(StandardCharsets.UTF_8)) + ";\n filename*1*="
                    + percent(name.substring(4).getBytes(StandardCharsets.UTF_8)),
            "filename=\"" + new String(bytes, StandardCharsets.ISO_8859_1) + "\"",
            "filename=\"" + new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1) + "\""
        };
        for (int i = 0; i < forms.length; i++) {
            office.arrived(MailOffice.message("east@east.example", "x", "n" + i, forms[i], "content " + i), MARCH);
        }

        Fetched fetched = fetch(SmallPlan.Q1);

        assertThat(fetched.left()).isEmpty();
        assertThat(fetched.taken())
                .extracting(taken -> taken.file().replaceFirst("-\\d", ""))
                .hasSize(forms.length)
                .containsOnly("东山县/" + name);
    }

    private static String cut(byte[] bytes, int at, String charset) {
        java.util.Base64.Encoder encoder = java.util.Base64.getEncoder();
        return "=?" + charset + "?B?" + encoder.encodeToString(java.util.Arrays.copyOf(bytes, at)) + "?= =?" + charset
                + "?B?" + encoder.encodeToString(java.util.Arrays.copyOfRange(bytes, at, bytes.length)) + "?=";
    }

    private static String percent(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte one : bytes) {
            text.append(String.format(java.util.Locale.ROOT, "%%%02X", one & 0xFF));
        }
        return text.toString();
    }

    @Test
    void takesNoPathFromAMail() throws IOException {
        office.arrived(
                MailOffice.message(
                        "east@east.example",
                        "x",
                        "a",
                        "filename=\"../../../evil.xlsx\"",
                        "1",
                        "filename=\"C:\\\\Windows\\\\con.xlsx\"",
                        "2",
                        "filename=\".hidden.xlsx\"",
                        "3",
                        "filename=\"~$lock.xlsx\"",
                        "4",
                        "filename=\"" + "长".repeat(40) + "\"",
                        "5"),
                MARCH);

        fetch(SmallPlan.Q1);

        assertThat(files(SmallPlan.Q1))
                .containsExactly("东山县/_con.xlsx", "东山县/evil.xlsx", "东山县/hidden.xlsx", "东山县/lock.xlsx", "收件登记-邮件.csv");
    }

    @Test
    void leavesPicturesAndPapersAndSaysSo() {
        office.arrived(
                MailOffice.message(
                        "east@east.example",
                        "x",
                        "a",
                        NAMED,
                        "1",
                        "filename=\"logo.png\"",
                        "2",
                        "filename=\"scan.pdf\"",
                        "3"),
                MARCH);
        office.arrived(MailOffice.message("west@west.example", "x", "b", "filename=\"scan.pdf\"", "4"), MARCH);
        office.arrived(MailOffice.message("housing@river.example", "nothing", "c"), MARCH);

        Fetched fetched = fetch(SmallPlan.Q1);

        assertThat(fetched.taken()).hasSize(1);
        assertThat(fetched.left())
                .extracting(Left::what, Left::reason, Left::needsSomebody)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("logo.png", Reason.NOT_A_LEDGER, false),
                        org.assertj.core.api.Assertions.tuple("scan.pdf", Reason.NOT_A_LEDGER, false),
                        org.assertj.core.api.Assertions.tuple("scan.pdf", Reason.NOT_A_LEDGER, true),
                        org.assertj.core.api.Assertions.tuple("nothing", Reason.NO_ATTACHMENT, false));
    }

    @Test
    void leavesWhatNamesAnotherRoundAndTakesItWithThatRound() throws IOException {
        office.arrived(
                MailOffice.message(
                        "east@east.example",
                        "x",
                        "a",
                        "filename=\"" + MailOffice.word("一季度台账.xlsx", "UTF-8") + "\"",
                        "1",
                        "filename=\"" + MailOffice.word("二季度台账.xlsx", "UTF-8") + "\"",
                        "2"),
                MARCH);

        Fetched first = fetch(SmallPlan.Q1);
        assertThat(first.taken()).extracting(Taken::file).containsExactly("东山县/一季度台账.xlsx");
        assertThat(first.left()).extracting(Left::detail).containsExactly("2030-Q2");
        assertThat(first.complete()).isFalse();
        assertThat(office.flags().get(0).getUserFlags()).isEmpty();

        MailFetch fetch = fetch(FetchLimits.STANDARD);
        Fetched second = fetch.fetch(
                new MailFetch.Order(SmallPlan.Q2, LocalDate.of(2030, 1, 1), false), drop(SmallPlan.Q2), output());
        assertThat(second.taken()).extracting(Taken::file).containsExactly("东山县/二季度台账.xlsx");
        assertThat(office.flags().get(0).getUserFlags()).containsExactly("$TaizhangFetched");
    }

    @Test
    void doesNotGuessTheRoundOfWhatNamesNoneAndCameInAnothersTime() {
        office.arrived(MailOffice.message("east@east.example", "x", "a", NAMED, "1"), "2030-06-22T02:00:00Z");

        assertThat(reasons(fetch(SmallPlan.Q1))).containsExactly(Reason.ROUND_NOT_TOLD);
        assertThat(fetch(SmallPlan.Q2).taken()).hasSize(1);
    }

    @Test
    void keepsToItsCaps() throws IOException {
        office.arrived(MailOffice.message("east@east.example", "x", "a", NAMED, "x".repeat(2000)), MARCH);
        office.arrived(
                MailOffice.message(
                        "west@west.example",
                        "x",
                        "b",
                        NAMED,
                        "1",
                        "filename=\"b.xlsx\"",
                        "2",
                        "filename=\"c.xlsx\"",
                        "3"),
                MARCH);
        office.arrived(
                MailOffice.message(
                        "housing@river.example",
                        "x",
                        "c",
                        NAMED,
                        "y".repeat(900),
                        "filename=\"d.xlsx\"",
                        "z".repeat(900)),
                MARCH);
        MailFetch fetch = fetch(new FetchLimits(2, 1000, 1500));

        Fetched fetched = fetch.fetch(
                new MailFetch.Order(SmallPlan.Q1, LocalDate.of(2030, 1, 1), false), drop(SmallPlan.Q1), output());

        assertThat(reasons(fetched)).containsExactly(Reason.TOO_LARGE, Reason.TOO_MANY, Reason.TOO_LARGE);
        assertThat(files(SmallPlan.Q1)).containsExactly("市住建局/ledger.xlsx", "收件登记-邮件.csv");
    }

    @Test
    void leavesAnAttachmentThatIsCutOff() throws IOException {
        String whole = MailOffice.message("east@east.example", "x", "a", NAMED, "content of a ledger");
        office.arrived(whole.replaceFirst("Y29udGVudCBvZiBhIGxlZGdlcg==", "Y29udGVudCBvZiBhIGxlZGdlc"), MARCH);

        assertThat(reasons(fetch(SmallPlan.Q1))).containsExactly(Reason.UNREADABLE);
        assertThat(files(SmallPlan.Q1)).isEmpty();
    }

    @Test
    void findsTheLedgerInAMessageThatWasPassedOnWhole() {
        // The server tells of what is within only the type and its parameters.
        String inner = MailOffice.message("somebody@east.example", "inner", "i", NAMED, "one")
                .replace("application/octet-stream", "application/vnd.ms-excel; name=\"ledger.xlsx\"");
        office.arrived(
                "From: east@east.example\nSubject: Fwd\nMessage-ID: <o@x>\nMIME-Version: 1.0\n"
                        + "Content-Type: multipart/mixed; boundary=\"o\"\n\n--o\nContent-Type: message/rfc822\n\n"
                        + inner + "\n--o--\n",
                MARCH);

        assertThat(fetch(SmallPlan.Q1).taken()).extracting(Taken::file).containsExactly("东山县/ledger.xlsx");
    }

    @Test
    void writesIntoNoRegisterThatSomebodyElseSaved() throws IOException {
        Files.createDirectories(drop(SmallPlan.Q1));
        Path saved = drop(SmallPlan.Q1).resolve("收件登记-邮件.csv");
        Files.write(saved, "文件名,收到日期\r\na.xlsx,2030-03-01\r\n".getBytes("GBK"));
        office.arrived(MailOffice.message("east@east.example", "x", "a", NAMED, "1"), MARCH);

        fetch(SmallPlan.Q1);

        assertThat(Files.readAllBytes(saved)).isEqualTo("文件名,收到日期\r\na.xlsx,2030-03-01\r\n".getBytes("GBK"));
        assertThat(Files.readString(drop(SmallPlan.Q1).resolve("收件登记-邮件-2.csv")))
                .contains("东山县/ledger.xlsx");
    }

    private MailFetch over(MailServer server) {
        return new MailFetch(
                plan, text -> Optional.empty(), new Mailbox(server, "INBOX", FetchLimits.STANDARD), Clock.systemUTC());
    }

    private Fetched look(MailServer server) {
        return over(server).look(new MailFetch.Order(SmallPlan.Q1, LocalDate.of(2030, 1, 1), false), output());
    }

    private MailServer tls(String host, Optional<Path> trusted) {
        return new MailServer(
                host,
                office.imaps(),
                MailServer.Encryption.TLS,
                MailOffice.login(MailOffice.PASSWORD),
                10,
                trusted.map(file -> new MailServer.Trusted(file, new Secret(""))));
    }

    @Test
    void trustsTheCertificateThatItIsTold() throws IOException {
        office.arrived(MailOffice.message("east@east.example", "x", "a", NAMED, "1"), MARCH);
        Path certificate = office.certificate(folder.resolve("ca.pem"));

        assertThat(look(tls("localhost", Optional.of(certificate))).taken()).hasSize(1);
    }

    @Test
    void trustsNoCertificateThatNobodyIssued() {
        assertThatThrownBy(() -> look(tls("localhost", Optional.empty())))
                .isInstanceOfSatisfying(
                        MailFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(MailFailure.Reason.UNTRUSTED));
    }

    @Test
    void trustsNoCertificateOfAnotherHost() throws IOException {
        Path certificate = office.certificate(folder.resolve("ca.pem"));

        assertThatThrownBy(() -> look(tls("127.0.0.1", Optional.of(certificate))))
                .isInstanceOfSatisfying(
                        MailFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(MailFailure.Reason.UNTRUSTED));
    }

    @Test
    void goesNoFurtherWhereEncryptionIsWantedAndNotOffered() {
        MailServer server = new MailServer(
                "127.0.0.1",
                office.imap(),
                MailServer.Encryption.STARTTLS,
                MailOffice.login(MailOffice.PASSWORD),
                10,
                Optional.empty());

        assertThatThrownBy(() -> look(server))
                .isInstanceOfSatisfying(
                        MailFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(MailFailure.Reason.UNENCRYPTED));
    }

    @Test
    void saysThatThePasswordIsWrongWithoutSayingIt() {
        MailServer server = new MailServer(
                "127.0.0.1",
                office.imap(),
                MailServer.Encryption.NONE,
                MailOffice.login("wrong-4711"),
                10,
                Optional.empty());

        assertThatThrownBy(() -> look(server))
                .hasMessageNotContaining("wrong-4711")
                .isInstanceOfSatisfying(
                        MailFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(MailFailure.Reason.NOT_LET_IN));
        assertThat(server.toString()).doesNotContain("wrong-4711");
    }

    @Test
    void saysThatThereIsNoSuchFolder() {
        MailServer server = office.plain(office.imap());
        MailFetch wrongFolder = new MailFetch(
                plan,
                text -> Optional.empty(),
                new Mailbox(server, "Ledgers", FetchLimits.STANDARD),
                Clock.systemUTC());
        MailFetch.Order order = new MailFetch.Order(SmallPlan.Q1, LocalDate.of(2030, 1, 1), false);

        assertThatThrownBy(() -> wrongFolder.look(order, output()))
                .isInstanceOfSatisfying(
                        MailFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(MailFailure.Reason.NO_SUCH_FOLDER));
    }

    @Test
    void saysThatTheServerIsDown() {
        MailServer server;
        try (MailOffice closed = new MailOffice()) {
            server = closed.plain(closed.imap());
        }
        assertThatThrownBy(() -> look(server))
                .isInstanceOfSatisfying(
                        MailFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(MailFailure.Reason.UNREACHABLE));
    }
}
