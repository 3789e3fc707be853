package org.taizhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.aggregation.FiguresJson;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.SmallYear;
import org.taizhang.cli.Typist.Said;
import org.taizhang.distribution.LetterBook;
import org.taizhang.distribution.MailOffice;
import org.taizhang.distribution.MailPlan;
import org.taizhang.distribution.Sha256;
import org.taizhang.plan.PlanWorkbook;
import org.taizhang.plan.Recipient;

/** The year's papers go out by mail, as a clerk types it, one step after another. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnnualMailIT {

    private static final Map<String, String> ADDRESSES = Map.of(
            "east", "east@east.example",
            "west", "west@west.example",
            "housing", "housing@city.example",
            "health", "health@city.example",
            "help", "help@city.example",
            "treasury", "treasury@city.example");

    private static final List<Recipient> READERS = List.of(
            new Recipient("督查专报", "市长办公室", Optional.of("mayor@city.example")),
            new Recipient("财政简报", "财政局全称", Optional.empty()));

    @TempDir
    static Path folder;

    private final MailOffice office = new MailOffice();
    private Path home;

    @BeforeAll
    void setUp() throws IOException {
        home = folder.resolve("project");
        Files.createDirectories(home.resolve("jobs/small-2024"));
        list(READERS);
        SmallYear.rounds().forEach(this::publish);
        Path secret = Files.writeString(folder.resolve("secret.txt"), MailOffice.PASSWORD + "\n");
        Path certificate = office.certificate(folder.resolve("ca.pem"));
        Files.writeString(
                home.resolve("taizhang.properties"),
                String.join(
                        "\n",
                        "taizhang.mail.smtp.host=localhost",
                        "taizhang.mail.smtp.port=" + office.smtps(),
                        "taizhang.mail.user=" + MailOffice.ADDRESS,
                        "taizhang.mail.password-file=" + secret.toString().replace('\\', '/'),
                        "taizhang.mail.trust-store=" + certificate.toString().replace('\\', '/')));
        List.of("mayor@city.example", "desk@city.example")
                .forEach(reader -> office.server().setUser(reader, reader, "x"));
        ADDRESSES.values().forEach(reader -> office.server().setUser(reader, reader, "x"));
    }

    @AfterAll
    void close() {
        office.close();
    }

    private void list(List<Recipient> readers) {
        PlanWorkbook.write(
                MailPlan.with(SmallYear.plan(), ADDRESSES, readers), home.resolve("jobs/small-2024/plan.xlsx"));
    }

    private void publish(FrozenFigures round) {
        Path place = home.resolve("output/small-2024/" + round.head().round());
        try {
            Files.createDirectories(place);
            Files.writeString(place.resolve("figures.json"), FiguresJson.write(round));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Said type(String... arguments) {
        return Typist.type(home, arguments);
    }

    private Path published(String file) {
        return home.resolve("output/small-2024/2024年度").resolve(file);
    }

    private MimeMessage last(String reader) {
        List<MimeMessage> received = office.received(reader);
        return received.get(received.size() - 1);
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

    private static String sha256(MimeMessage letter) throws Exception {
        Path copy = Files.createTempFile(folder, "got", ".xlsx");
        try (var bytes = ((Multipart) letter.getContent()).getBodyPart(1).getInputStream()) {
            Files.write(copy, bytes.readAllBytes());
        }
        return Sha256.ofFile(copy);
    }

    @Test
    @Order(1)
    void refusesAYearThatIsNotAssessedAndARoundForAYear() {
        assertThat(type("send", "2024", "--annual").err()).contains("2024 年度考核还没有发布结果", "annual 2024");
        assertThat(type("send", "2023", "--annual").err()).contains("方案的年度是 2024，不是“2023”");
        assertThat(type("send", "2024-Q4", "--annual").err()).contains("方案的年度是 2024，不是“2024-Q4”");
        assertThat(type("send", "2024", "--annual", "--notices").exitCode()).isNotZero();
    }

    @Test
    @Order(2)
    void showsWhoWouldGetWhatAndSendsNothingUnasked() {
        assertThat(type("annual", "2024").out()).contains("年度考核第 1 版已发布");

        Said looked = type("send", "2024", "--annual", "--dry-run");
        assertThat(looked.out())
                .contains("待发 6 封", "年度综述.pdf、考核排名.xlsx", "东县全称.xlsx", "没有邮箱，不能发送：园区全称")
                .doesNotContain("treasury@city.example", "annual.json");
        assertThat(looked.exitCode()).isEqualTo(1);

        Said unasked = type("send", "2024", "--annual");
        assertThat(unasked.exitCode()).isEqualTo(2);
        assertThat(unasked.err()).contains("--yes");
        assertThat(office.received("mayor@city.example")).isEmpty();
        assertThat(home.resolve("output/small-2024").resolve(LetterBook.FILE)).doesNotExist();
    }

    @Test
    @Order(3)
    void sendsTheReviewToItsReadersAndEachUnitItsOwnSheetOnce() throws Exception {
        assertThat(type("send", "2024", "--annual", "--yes").out()).contains("发出 6 封");

        MimeMessage mayor = last("mayor@city.example");
        assertThat(attached(mayor)).containsExactly("年度综述.pdf", "考核排名.xlsx");
        assertThat(mayor.getSubject()).contains("【示例数据】", "年度综述、考核排名（2024年度，第1版）");
        assertThat(text(mayor)).startsWith("市长办公室：").contains("2024年度综述和考核排名（第1版）");
        assertThat(attached(last("east@east.example"))).containsExactly("东县全称.xlsx");
        assertThat(attached(last("west@west.example"))).containsExactly("西县全称.xlsx");
        assertThat(sha256(last("west@west.example"))).isEqualTo(Sha256.ofFile(published("考核评分/西县全称.xlsx")));
        assertThat(text(last("east@east.example"))).contains("2024年度你单位的考核评分（第1版）");
        assertThat(office.received("treasury@city.example")).isEmpty();

        Said again = type("send", "2024", "--annual", "--yes");
        assertThat(again.out()).contains("没有待发的信");
        assertThat(office.received("east@east.example")).hasSize(1);
        assertThat(Files.readAllLines(home.resolve("output/small-2024").resolve(LetterBook.FILE)))
                .hasSize(12)
                .filteredOn(line -> line.contains("\"INTENT\""))
                .hasSize(6);
    }

    /** Without the second round the eastern county loses two warnings and an error, and its place in pace. */
    @Test
    @Order(4)
    void saysThatALaterEditionReplacesTheEarlierAndWhatBecameOfTheScores() throws Exception {
        String before = score("east");
        Files.delete(home.resolve("output/small-2024/2024-Q2/figures.json"));
        assertThat(type("annual", "2024").out()).contains("年度考核第 2 版已发布");

        assertThat(type("send", "2024", "--annual", "--yes").out()).contains("发出 6 封");

        MimeMessage mayor = last("mayor@city.example");
        assertThat(mayor.getSubject()).contains("（2024年度，第2版，替代第1版）");
        assertThat(text(mayor)).contains("发送的第1版，请以本版为准", "与第1版相比：得分有变化的单位5家");
        assertThat(text(last("east@east.example")))
                .contains("你单位得分由" + before + "分变为" + score("east") + "分。")
                .doesNotContain("家");
        assertThat(text(last("help@city.example"))).contains("你单位得分仍为100.00分");
    }

    private String score(String unit) throws IOException {
        return FiguresJson.readAnnual(Files.readString(published("annual.json")))
                .scores()
                .filter(score -> score.unit().value().equals(unit))
                .map(score -> Objects.requireNonNull(score.score()).toString())
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(5)
    void followsTheListWhereItNamesTheReview() {
        list(List.of(READERS.get(0), new Recipient("年度综述", "考核办", Optional.of("desk@city.example"))));

        Said looked = type("send", "2024", "--annual", "--dry-run");

        assertThat(looked.out()).contains("desk@city.example", "收到过以前的版次、现已不在分发名单上，没有发送：mayor@city.example");
        assertThat(looked.out().split("年度综述.pdf", -1))
                .as("one letter with the review")
                .hasSize(2);
    }

    @Test
    @Order(6)
    void sendsNothingThatIsNotWhatWasPublished() throws IOException {
        Files.writeString(published("考核评分/东县全称.xlsx"), "changed");

        Said said = type("send", "2024", "--annual", "--yes");

        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.err()).contains("已发布的文件与清单不一致");
    }
}
