package org.taizhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.intake.LedgerFile;
import org.taizhang.intake.SmallPlan;

/** Telephones in every place where units put them: they end in the roster's workbook and the returned ledgers, and nowhere else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContactsIT {

    /** In every number below, and in no other. */
    private static final String DIGITS = "76543";

    @TempDir
    static Path home;

    private String said;
    private int exitCode;
    private Map<String, String> written;

    @BeforeAll
    void run() throws IOException, SQLException {
        SmallProject project = new SmallProject(home);
        east().receive(project.input("2030-Q1"), SmallPlan.Q1, "东山县.xlsx");
        housing().receive(project.input("2030-Q1"), SmallPlan.Q1, "市住建局.xlsx");
        said = project.type("quarterly", "2030-Q1")
                + project.type("status", "2030-Q1")
                + project.type("contacts", "--date", "2030-03-28");
        exitCode = project.exitCode();
        written = texts();
    }

    private static LedgerFile east() {
        return LedgerFile.xlsx()
                .title("河口市2030年民生实事台账（2030年第一季度）")
                .line("填报单位：东山县　联系人：联系人甲　电话：000-7654301", "填报日期：2030年3月20日")
                .row("指标编码", "指标名称", "计量单位", "累计完成", "分子", "分母", "工作进展", "困难问题", "联系人", "联系电话")
                .row("1-1", "改造住房", "万户", 0.1, null, null, "已开工", "资金未到位，联系人甲，电话000-7654302。", "联系人乙", "00000765431")
                .row("1-2", "加装电梯", "部", -4, null, null, "推进中，手机13900076543", null, "联系人乙", 765432)
                .row("2-1", "床位使用率", "%", "请致电000-7654303", 60, 100, "推进", null, "联系人丙", "000-7654304")
                .row("填表人：联系人丁　　电话：000-7654305", null, null, null, "联系电话：", "000-7654306");
    }

    private static LedgerFile housing() {
        return LedgerFile.of("市住建局", "2030年3月21日")
                .figure("3-1", "一次办机制", "%", 60, null, null, "推进中", "已出台办法")
                .change(book -> {
                    var sheet = book.createSheet("联系人");
                    var head = sheet.createRow(0);
                    var row = sheet.createRow(1);
                    String[] heads = {"姓名", "职务", "电话", "邮箱"};
                    String[] cells = {"联系人戊", "科长", "000-765430", "wu.example"};
                    for (int i = 0; i < heads.length; i++) {
                        head.createCell(i).setCellValue(heads[i]);
                        row.createCell(i).setCellValue(cells[i]);
                    }
                });
    }

    /** What stands in every file below output/ and data/, and in every row of the database. */
    private static Map<String, String> texts() throws IOException, SQLException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String folder : List.of("output", "data")) {
            try (Stream<Path> files = Files.walk(home.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    if (!file.toString().contains("fonts")) {
                        texts.put(home.relativize(file).toString(), text(file));
                    }
                }
            }
        }
        texts.put("database", database());
        return texts;
    }

    private static String text(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".pdf")) {
            try (PDDocument document = Loader.loadPDF(bytes)) {
                return new PDFTextStripper().getText(document);
            }
        }
        return name.endsWith(".xlsx") || name.endsWith(".docx")
                ? unzipped(bytes)
                : new String(bytes, StandardCharsets.UTF_8);
    }

    private static String unzipped(byte[] bytes) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    private static String database() throws SQLException {
        StringBuilder script = new StringBuilder();
        String url = "jdbc:h2:file:" + home.resolve("data/taizhang") + ";IFEXISTS=TRUE";
        try (Connection connection = DriverManager.getConnection(url);
                ResultSet lines = connection.createStatement().executeQuery("SCRIPT")) {
            while (lines.next()) {
                script.append(lines.getString(1)).append('\n');
            }
        }
        return script.toString();
    }

    @Test
    void keepsTelephonesOutOfEverythingButTheRosterAndReturnedLedgers() {
        List<String> holding = new ArrayList<>();
        written.forEach((name, text) -> {
            if (text.contains(DIGITS)) {
                holding.add(name);
            }
        });
        assertThat(written.keySet()).hasSizeGreaterThan(12).contains("output/river-2030/2030-Q1/figures.json");
        assertThat(written.get("database")).contains("river-2030", "\"unit\":\"east\"");
        assertThat(holding)
                .filteredOn(name -> !name.matches(".*/退回/[^/]*\\.xlsx"))
                .containsExactly("output/river-2030/联系人名单.xlsx");
        assertThat(said).doesNotContain(DIGITS).doesNotContain("联系人戊");
    }

    @Test
    void tellsWhoNamedNobodyAndWhoWasLate() {
        assertThat(said).contains("联系人报送期限 2030-03-18", "3 家单位中 2 家报了联系人");
        assertThat(said.lines().filter(line -> line.startsWith("市住建局")).reduce((first, last) -> last))
                .hasValueSatisfying(line -> assertThat(line).contains("逾期 3 天", "电话号码有误", "邮箱有误"));
        assertThat(said.lines().filter(line -> line.startsWith("西水区")).reduce((first, last) -> last))
                .hasValueSatisfying(line -> assertThat(line).contains("不作要求", "没有联系人"));
        assertThat(exitCode).isEqualTo(ExitCode.DONE);
    }
}
