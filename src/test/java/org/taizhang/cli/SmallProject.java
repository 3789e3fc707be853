package org.taizhang.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.taizhang.intake.SmallPlan;
import org.taizhang.plan.Plan;
import org.taizhang.plan.PlanWorkbook;
import org.taizhang.plan.Routine;

/** A project folder with the small plan, under which contacts are due on 18 March and ledgers at half past five on 25 March 2030. */
final class SmallProject {

    private final Path home;
    private int exitCode;

    SmallProject(Path home) {
        this.home = home;
        Plan plan = SmallPlan.plan();
        Routine routine = new Routine(Optional.of(LocalDate.of(2030, 3, 18)), LocalTime.of(17, 30), 3);
        Path workbook = home.resolve("jobs/river-2030/plan.xlsx");
        try {
            Files.createDirectories(workbook.getParent());
            PlanWorkbook.write(plan.with(plan.practice().with(routine)), workbook);
            nameTreasurer(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The small plan's own treasurer is none of its units, which a workbook may not have. */
    private static void nameTreasurer(Path workbook) throws IOException {
        byte[] bytes = Files.readAllBytes(workbook);
        try (InputStream in = new java.io.ByteArrayInputStream(bytes);
                Workbook book = WorkbookFactory.create(in);
                OutputStream out = Files.newOutputStream(workbook)) {
            Sheet sheet = book.getSheet("方案");
            sheet.forEach(row -> {
                if (row.getCell(0).getStringCellValue().equals("财政单位")) {
                    row.getCell(1).setCellValue("市政府督查室");
                }
            });
            book.write(out);
        }
    }

    Path home() {
        return home;
    }

    Path input(String round) {
        return home.resolve("input/river-2030").resolve(round);
    }

    Path output() {
        return home.resolve("output/river-2030");
    }

    /** What the screen shows after that command. */
    String type(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        exitCode = Taizhang.run(home, printed, printed, false, arguments);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** How the last command ended. */
    int exitCode() {
        return exitCode;
    }
}
