package org.taizhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.distribution.LetterBook;
import org.taizhang.distribution.MailOffice;
import org.taizhang.distribution.MailPlan;
import org.taizhang.intake.LedgerFile;
import org.taizhang.intake.SmallPlan;
import org.taizhang.plan.PlanWorkbook;

/** A round that comes in and goes out by mail, as a clerk types it, one step after another. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MailIT {

    @TempDir
    static Path folder;

    private final MailOffice office = new MailOffice();
    private Path home;

    @BeforeAll
    void setUp() throws IOException {
        home = folder.resolve("project");
        Files.createDirectories(home.resolve("jobs/river-2030"));
        PlanWorkbook.write(MailPlan.plan(), home.resolve("jobs/river-2030/plan.xlsx"));
        Path secret = Files.writeString(folder.resolve("secret.txt"), MailOffice.PASSWORD + "\n");
        Files.writeString(
                home.resolve("taizhang.properties"),
                String.join(
                        "\n",
                        "taizhang.mail.imap.host=localhost",
                        "taizhang.mail.imap.port=" + office.imaps(),
                        "taizhang.mail.smtp.host=localhost",
                        "taizhang.mail.smtp.port=" + office.smtps(),
                        "taizhang.mail.user=" + MailOffice.ADDRESS,
                        "taizhang.mail.password-file=" + secret.toString().replace('\\', '/'),
                        "taizhang.mail.trust-store="
                                + office.certificate(folder.resolve("ca.pem"))
                                        .toString()
                                        .replace('\\', '/')));
        for (String reader :
                List.of("mayor@river.example", "duty@river.example", "east@east.example", "west@west.example")) {
            office.server().setUser(reader, reader, "x");
        }
    }

    @AfterAll
    void close() {
        office.close();
    }

    private record Said(int code, String text) {}

    private Said type(boolean watched, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code = Taizhang.run(home, printed, printed, watched, arguments);
        return new Said(code, out.toString(StandardCharsets.UTF_8));
    }

    private Said type(String... arguments) {
        return type(false, arguments);
    }

    private byte[] ledger(String unit, double done) throws IOException {
        LedgerFile.of(unit, "2030-03-22")
                .figure("1-1", "改造住房", "万户", done, null, null, "推进中", "已开工建设")
                .figure("1-2", "加装电梯", "部", 3, null, null, "推进中", "已安装")
                .figure("2-1", "床位使用率", "%", 60, 600, 1000, "推进中", "平稳运行")
                .receive(folder, SmallPlan.Q1, "ledger.xlsx");
        return Files.readAllBytes(folder.resolve("ledger.xlsx"));
    }

    private static String named(String name) {
        return "filename=\"" + MailOffice.word(name, "UTF-8") + "\"";
    }

    private List<MimeMessage> letters() {
        List<MimeMessage> all = new ArrayList<>();
        for (String reader :
                List.of("mayor@river.example", "duty@river.example", "east@east.example", "west@west.example")) {
            all.addAll(office.received(reader));
        }
        return all;
    }

    private static String text(MimeMessage letter) throws Exception {
        return ((Multipart) letter.getContent()).getBodyPart(0).getContent().toString();
    }

    private static List<String> attached(MimeMessage letter) throws Exception {
        List<String> names = new ArrayList<>();
        Multipart content = (Multipart) letter.getContent();
        for (int i = 1; i < content.getCount(); i++) {
            names.add(content.getBodyPart(i).getFileName());
        }
        return names;
    }

    @Test
    @Order(1)
    void fetchesLedgersAndKnowsWhenTheyCame() throws IOException {
        office.arrived(
                MailOffice.message("east@east.example", "x", "e1", named("附件1.xlsx"), ledger("东山县", 0.1)),
                "2030-03-24T02:00:00Z");
        office.arrived(
                MailOffice.message("west@west.example", "x", "w1", named("附件1.xlsx"), ledger("西水区", 0.05)),
                "2030-03-26T02:00:00Z");
        office.arrived(
                MailOffice.message("seller@shop.example", "Cheap \u001b[31mink", "s1", named("offer.xlsx"), "x"),
                "2030-03-26T03:00:00Z");

        Said looked = type("fetch", "2030-Q1", "--dry-run");
        assertThat(looked.code()).isZero();
        assertThat(looked.text()).contains("将收取 2 份台账");
        assertThat(home.resolve("input")).doesNotExist();

        Said fetched = type("fetch", "2030-Q1");
        assertThat(fetched.text())
                .contains("收到 2 份台账", "东山县/附件1.xlsx", "西水区/附件1.xlsx", "seller@shop.example", "不是方案中单位的邮箱")
                .doesNotContain("\u001b", MailOffice.PASSWORD);
        assertThat(fetched.code()).isZero();
        assertThat(type("fetch", "2030-Q1").text()).contains("收取 0 件", "以前已取过的 2 封");

        type("quarterly", "2030-Q1");
        assertThat(type("status", "2030-Q1").text()).contains("2030-03-24（邮件）", "2030-03-26（邮件）", "逾期 1 天");
    }

    @Test
    @Order(2)
    void showsWhoWouldGetWhatAndSendsNothingUnasked() {
        Said looked = type("send", "2030-Q1", "--dry-run");
        assertThat(looked.text())
                .contains("待发 2 封", "duty@river.example", "mayor@river.example", "督查专报.pdf、财政简报.pdf", "没有邮箱，不能发送：某局");
        assertThat(looked.code()).isEqualTo(1);

        Said unasked = type("send", "2030-Q1");
        assertThat(unasked.code()).isEqualTo(2);
        assertThat(unasked.text()).contains("--yes");

        Said no = answering("n\n", "send", "2030-Q1");
        assertThat(no.text()).contains("现在由 office@river.example 发出吗", "没有发送");
        assertThat(letters()).isEmpty();
        assertThat(home.resolve("output/river-2030").resolve(LetterBook.FILE)).doesNotExist();
    }

    private Said answering(String answer, String... arguments) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)));
        try {
            return type(true, arguments);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    @Order(3)
    void sendsEachReaderWhatIsMeantForHimAndOnlyOnce() throws Exception {
        Said sent = answering("y\n", "send", "2030-Q1");

        assertThat(sent.text()).contains("发出 2 封");
        MimeMessage mayor = office.received("mayor@river.example").get(0);
        assertThat(attached(mayor)).containsExactly("督查专报.pdf", "财政简报.pdf");
        assertThat(mayor.getSubject()).isEqualTo("河口市2030年民生实事督查专报、财政简报（2030年第一季度，第1版）");
        assertThat(text(mayor)).startsWith("市长办公室：").contains("数据截至2030年3月20日", "附件：1．督查专报.pdf", "市政府督查室");
        assertThat(attached(office.received("duty@river.example").get(0))).containsExactly("督查专报.pdf");

        Said again = type("send", "2030-Q1", "--yes");
        assertThat(again.text()).contains("没有待发的信");
        assertThat(letters()).hasSize(2);
    }

    @Test
    @Order(4)
    void sendsUnitsTheirNotices() throws Exception {
        Said sent = type("send", "2030-Q1", "--notices", "--yes");

        assertThat(sent.text()).contains("发出 3 封", "已发　市住建局（housing@river.example）");
        assertThat(attached(office.received("east@east.example").get(0))).containsExactly("东山县.pdf");
    }

    @Test
    @Order(5)
    void saysThatALaterEditionReplacesTheEarlierAndWhatChanged() throws Exception {
        office.arrived(
                MailOffice.message("west@west.example", "x", "w2", named("附件1.xlsx"), ledger("西水区", 0.07)),
                "2030-03-27T02:00:00Z");
        assertThat(type("fetch", "2030-Q1").text()).contains("西水区/附件1-2.xlsx");
        type("quarterly", "2030-Q1");

        assertThat(type("send", "2030-Q1", "--yes").text()).contains("发出 2 封");

        MimeMessage mayor = office.received("mayor@river.example").get(1);
        assertThat(mayor.getSubject()).contains("第2版，替代第1版");
        assertThat(text(mayor)).contains("发送的第1版，请以本版为准", "与第1版相比：报送情况有变化的单位1家；", "逐项变化见附件中“与上一版相比”");
    }

    @Test
    @Order(6)
    void sendsNothingThatIsNotWhatWasPublished() throws IOException {
        Files.writeString(home.resolve("output/river-2030/2030-Q1/督查专报.pdf"), "changed");

        Said said = type("send", "2030-Q1", "--yes");

        assertThat(said.code()).isEqualTo(3);
        assertThat(said.text()).contains("已发布的文件与清单不一致");
    }

    @Test
    @Order(7)
    void keepsThePasswordToItself() throws IOException {
        try (var files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(MailOffice.PASSWORD);
            }
        }
    }
}
