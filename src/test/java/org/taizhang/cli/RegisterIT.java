package org.taizhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.job.ProjectCopy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A register of receipts beside real ledgers, from the drop folder to the terminal. */
class RegisterIT {

    private static final String ROUND = "2024-Q1";

    @TempDir
    private static Path folder;

    private String type(ProjectCopy project, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        Taizhang.run(project.home(), printed, printed, false, arguments);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void register(ProjectCopy project, List<String[]> rows) {
        try (Workbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(project.input(ROUND).resolve("收件登记.xlsx"))) {
            Sheet sheet = book.createSheet("收件");
            for (String[] cells : rows) {
                Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                for (String cell : cells) {
                    row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell);
                }
            }
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ledgerOf(ProjectCopy project, String unit) throws IOException {
        try (Stream<Path> files = Files.list(project.input(ROUND))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains(unit))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void decidesWhoIsLateAndIsAnInputButNoLedger() throws IOException {
        ProjectCopy project = ProjectCopy.in(folder.resolve("project"), name -> name.contains("县"), ROUND);
        String minhe = ledgerOf(project, "民和");
        String huzhu = ledgerOf(project, "互助");
        assertThat(type(project, "quarterly", ROUND)).contains("2024-Q1 第 1 版已发布", "读取台账（4 件）", "逾期 0");
        assertThat(type(project, "status", ROUND).lines().filter(line -> line.contains("（自填）")))
                .hasSize(4);

        register(
                project,
                List.of(new String[] {"文件名", "收到日期", "发件邮箱"}, new String[] {minhe, "2024年3月28日", ""}, new String[] {
                    huzhu.replaceFirst("\\.[a-z]+$", ""), "2024-03-25", "someone@example.org"
                }));
        assertThat(type(project, "quarterly", ROUND)).contains("2024-Q1 第 2 版已发布", "读取台账（0 件）", "逾期 1");
        String status = type(project, "status", ROUND);
        assertThat(status.lines().filter(line -> line.contains("2024-03-28（登记）")))
                .singleElement()
                .asString()
                .contains("民和", "逾期 3 天");
        assertThat(status.lines().filter(line -> line.contains("2024-03-25（邮件）")))
                .singleElement()
                .asString()
                .contains("互助");
        JsonNode inputs = JsonMapper.shared()
                .readTree(Files.readString(project.output(ROUND).resolve("manifest.json")))
                .get("inputs");
        assertThat(inputs.valueStream()
                        .filter(input -> input.get("file").asString().equals("收件登记.xlsx")))
                .singleElement()
                .satisfies(input -> assertThat(input.get("outcome").asString()).isEqualTo("USED"));
        assertThat(type(project, "quarterly", ROUND)).contains("没有新内容");
    }
}
