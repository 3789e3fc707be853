package org.taizhang.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.taizhang.cli.Typist.Said;
import org.taizhang.distribution.MailOffice;
import org.taizhang.intake.LedgerFile;

/**
 * A year as the clerk lives it: blanks go out, ledgers come in, some late, some wrong, some by mail; rounds are published, sent, closed and
 * once opened again; then the year is assessed, the last round goes up to the province, and next year's plan is begun. The clerk may be
 * forgetful and lose the database between any two commands.
 */
final class Year {

    static final List<String> UNITS = List.of("东岸县", "西岸区", "北坡县", "市教育局", "市水务局");
    private static final Map<String, String> ADDRESSES =
            Map.of("西岸区", "xian@example.org", "市教育局", "jiaoyu@example.org");

    final Office office;
    private final MailOffice mail;
    private final boolean forgetful;
    final Map<String, Said> said = new LinkedHashMap<>();

    private Year(Path folder, boolean forgetful) {
        this.mail = new MailOffice();
        this.forgetful = forgetful;
        this.office = new Office(folder.resolve("project"));
        office.raiseProvince();
        try {
            Path secret = Files.writeString(folder.resolve("secret.txt"), MailOffice.PASSWORD + "\n");
            Files.writeString(
                    office.home().resolve("taizhang.properties"),
                    String.join(
                            "\n",
                            "taizhang.plan=" + Office.PLAN,
                            "taizhang.mail.imap.host=localhost",
                            "taizhang.mail.imap.port=" + mail.imaps(),
                            "taizhang.mail.smtp.host=localhost",
                            "taizhang.mail.smtp.port=" + mail.smtps(),
                            "taizhang.mail.user=" + MailOffice.ADDRESS,
                            "taizhang.mail.password-file=" + slashed(secret),
                            "taizhang.mail.trust-store=" + slashed(mail.certificate(folder.resolve("ca.pem")))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** Lives it. */
    static Year lived(Path folder, boolean forgetful) {
        Year year = new Year(folder, forgetful);
        try {
            year.begins();
            year.first();
            year.second();
            year.third();
            year.fourth();
            year.ends();
        } finally {
            year.mail.close();
        }
        return year;
    }

    /** Types a command and remembers under that name what the program said. */
    private void type(String name, String... arguments) {
        if (forgetful) {
            office.forget();
        }
        Said answer = office.type(arguments);
        assertThat(answer.err()).as(String.join(" ", arguments)).isEmpty();
        said.put(name, answer);
    }

    private void begins() {
        for (String address : List.of("ducha@example.org", "caizheng@example.org", "xian@example.org")) {
            mail.server().setUser(address, address, "x");
        }
        type("check", "plan", "check");
        type("calendar", "calendar", "--date", "2030-01-15");
    }

    private void issue(int quarter, String day) {
        type("issue " + quarter, "issue", round(quarter), "--date", day);
    }

    static String round(int quarter) {
        return "2030-Q" + quarter;
    }

    private static String day(int quarter) {
        return List.of("2030-03-24", "2030-07-04", "2030-10-04", "2030-12-04").get(quarter - 1);
    }

    /** Fills in the unit's blank and drops it. */
    private void fill(String unit, int quarter, String day) {
        Path blank = office.output().resolve(round(quarter) + "下发").resolve(unit + "台账（空白）.xlsx");
        Path filled = office.input(round(quarter)).resolve(unit + ".xlsx");
        Clerk.fill(blank, filled, day, Facts.of(unit, quarter), unit + "第" + quarter + "轮");
    }

    private static LedgerFile own(String unit, int quarter, int schools, String day) {
        Facts.County county = Facts.county(unit, quarter);
        return Ledgers.county(
                unit,
                quarter,
                day,
                schools,
                county.pupils(),
                county.children(),
                county.river().toPlainString(),
                county.pumps(),
                county.paid());
    }

    /** Every blank comes back filled in. */
    private void first() {
        issue(1, "2030-03-01");
        type("blanks sent", "send", round(1), "--blanks", "--yes");
        UNITS.forEach(unit -> fill(unit, 1, day(1)));
        type("quarterly 1", "quarterly", round(1));
        type("sent 1", "send", round(1), "--yes");
        type("close 1", "close", round(1), "--date", "2030-04-01");
    }

    /** A ledger of the unit's own with a figure in vague words goes back and comes again by mail, another one is silent and late. */
    private void second() {
        issue(2, "2030-06-20");
        List.of("东岸县", "北坡县", "市水务局").forEach(unit -> fill(unit, 2, day(2)));
        office.drop(round(2), "西岸区二季度.xlsx", own("西岸区", 2, 2, day(2)).change(book -> {
            var row = book.getSheet("工作进展").getRow(5);
            row.getCell(6).setCellValue("十几公里");
        }));
        type("quarterly 2", "quarterly", round(2));
        type("returns sent", "send", round(2), "--returns", "--yes");
        type("status 2", "status", round(2), "--date", "2030-07-06");
        type("remind 2", "remind", round(2), "--date", "2030-07-06");
        type("reminders sent", "send", round(2), "--reminders", "--yes");
        Path returned = office.output(round(2)).resolve("退回").resolve("西岸区.xlsx");
        Path mended = office.home().resolve("mended.xlsx");
        Clerk.mend(
                returned, mended, "2-1", "累计完成", Facts.county("西岸区", 2).river().doubleValue());
        mails("西岸区", mended, "2030-07-07T01:00:00Z");
        Path late = office.home().resolve("late.xlsx");
        Clerk.fill(
                office.output().resolve(round(2) + "下发").resolve("市教育局台账（空白）.xlsx"),
                late,
                "2030-07-08",
                Map.of(),
                "市教育局第2轮");
        mails("市教育局", late, "2030-07-08T01:00:00Z");
        type("fetch 2", "fetch", round(2));
        type("quarterly 2 again", "quarterly", round(2));
        type("sent 2", "send", round(2), "--yes");
        type("sent 2 twice", "send", round(2), "--yes");
        type("close 2", "close", round(2), "--date", "2030-07-20");
    }

    private void mails(String unit, Path ledger, String when) {
        try {
            mail.arrived(
                    MailOffice.message(
                            Objects.requireNonNull(ADDRESSES.get(unit)),
                            MailOffice.word("2030年第二季度台账", "UTF-8"),
                            "m" + when.hashCode(),
                            "filename*=UTF-8''" + java.net.URLEncoder.encode(unit + ".xlsx", StandardCharsets.UTF_8),
                            Files.readAllBytes(ledger)),
                    when);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closed, opened again since a county had forgotten a school, and closed again. */
    private void third() {
        Office.COUNTIES.forEach(unit -> office.drop(
                round(3),
                unit + ".xlsx",
                own(unit, 3, Facts.county(unit, 3).schools() - (unit.equals("东岸县") ? 1 : 0), day(3))));
        office.drop(round(3), "水务.xlsx", Ledgers.water(3, day(3), Facts.milestone(3), Facts.stage(3)));
        office.drop(round(3), "教育.xlsx", Ledgers.education(3, day(3)));
        type("quarterly 3", "quarterly", round(3));
        type("close 3", "close", round(3), "--date", "2030-10-10");
        office.drop(round(3), "东岸县更正.xlsx", own("东岸县", 3, Facts.county("东岸县", 3).schools(), "2030-10-12"));
        type("quarterly 3 closed", "quarterly", round(3));
        type("reopen 3", "reopen", round(3), "--reason", "东岸县漏报1所学校", "--date", "2030-10-15");
        type("quarterly 3 again", "quarterly", round(3));
        type("close 3 again", "close", round(3), "--date", "2030-10-16");
    }

    private void fourth() {
        issue(4, "2030-11-20");
        UNITS.forEach(unit -> fill(unit, 4, day(4)));
        type("quarterly 4", "quarterly", round(4));
        type("sent 4", "send", round(4), "--yes");
        type("close 4", "close", round(4), "--date", "2030-12-10");
    }

    /** The year's assessment, the ledger for the province, the province's briefing, and next year's plan. */
    private void ends() {
        type("contacts", "contacts");
        type("annual", "annual", "2030");
        type("rollup", "rollup", round(4), "--date", "2030-12-12");
        Path up = office.output().resolve(round(4) + "上报").resolve("临湖市.xlsx");
        Path drop = office.home().resolve("input").resolve(Office.PROVINCE).resolve(round(4));
        try {
            Files.createDirectories(drop);
            Files.copy(up, drop.resolve("临湖市.xlsx"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        type("province", "quarterly", round(4), "--plan", Office.PROVINCE);
        type("next year", "plan", "new", "2031", "--from", Office.PLAN);
    }

    /** The letters that the server took for that address. */
    List<String> subjects(String address) {
        return mail.received(address).stream().map(Year::subject).toList();
    }

    private static String subject(jakarta.mail.internet.MimeMessage message) {
        try {
            return message.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
