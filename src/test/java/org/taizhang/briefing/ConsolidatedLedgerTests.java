package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.aggregation.Edition;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.UnitFigures;
import org.taizhang.aggregation.Light;
import org.taizhang.aggregation.Standing;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Unit;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Percent;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.TaskCode;
import org.taizhang.terms.UnitCode;

class ConsolidatedLedgerTests {

    @TempDir
    Path folder;

    private Path write(FrozenFigures figures) {
        Path file = folder.resolve("汇总台账.xlsx");
        ConsolidatedLedger.write(figures, Edition.first(), file);
        return file;
    }

    @Test
    void holdsOneSheetForEachView() throws IOException {
        try (Workbook book = open(write(SampleRound.haidong()))) {
            List<String> names = new ArrayList<>();
            book.forEach(sheet -> names.add(sheet.getSheetName()));
            assertThat(names).containsExactly("指标汇总", "分类汇总", "分单位", "资金汇总", "资金", "报送情况", "校验意见", "工作情况", "说明");
        }
    }

    @Test
    void calculatesWhatIsFrozen() throws IOException {
        try (Workbook book = open(write(SampleRound.haidong()))) {
            FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
            List<Cell> formulas = formulas(book);
            assertThat(formulas).hasSizeGreaterThan(300);
            for (Cell cell : formulas) {
                double cached = cell.getNumericCellValue();
                assertThat(evaluator.evaluate(cell).getNumberValue())
                        .as(cell.getSheet().getSheetName() + cell.getAddress() + " " + cell.getCellFormula())
                        .isCloseTo(cached, within(1e-9 * Math.max(1, Math.abs(cached))));
            }
        }
    }

    @Test
    void printsAcrossFittedToTheWidthWithItsHeadsOnEveryPage() throws IOException {
        try (Workbook book = open(write(SampleRound.haidong()))) {
            for (Sheet sheet : book) {
                assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
                assertThat(sheet.getFitToPage()).isTrue();
                assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
                assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
                assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:3");
                assertThat(sheet.getFooter().getCenter()).isEqualTo("&P / &N");
            }
        }
    }

    /** A character takes 7 pixels of 96 an inch; 261 mm of A4 are left between the margins, 384 mm of A3. */
    @Test
    void printsNoTableSmallerThanSevenTenthsOfItsSize() throws IOException {
        Map<Short, Double> room = Map.of(PrintSetup.A4_PAPERSIZE, 261.0, PrintSetup.A3_PAPERSIZE, 384.0);
        try (Workbook book = open(write(SampleRound.haidong()))) {
            for (Sheet sheet : book) {
                double width = 0;
                for (int column = 0; column < sheet.getRow(2).getLastCellNum(); column++) {
                    width += sheet.isColumnHidden(column) ? 0 : sheet.getColumnWidth(column) / 256.0 * 7 / 96 * 25.4;
                }
                assertThat(Objects.requireNonNull(room.get(sheet.getPrintSetup().getPaperSize())) / width)
                        .as(sheet.getSheetName())
                        .isGreaterThan(0.7);
            }
        }
    }

    @Test
    void keepsHeadsInSightAndFiltersEveryTable() throws IOException {
        try (Workbook book = open(write(SampleRound.haidong()))) {
            for (Sheet sheet : book) {
                if (!sheet.getSheetName().equals("说明")) {
                    assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                    assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow())
                            .isEqualTo((short) 3);
                    assertThat(((XSSFSheet) sheet)
                                    .getCTWorksheet()
                                    .getAutoFilter()
                                    .getRef())
                            .startsWith("A3:");
                }
            }
        }
    }

    @Test
    void hidesTheKeysThatOnlyFormulasNeed() throws IOException {
        try (Workbook book = open(write(SampleRound.haidong()))) {
            for (String name : List.of("分单位", "资金")) {
                Sheet sheet = book.getSheet(name);
                int last = sheet.getRow(2).getLastCellNum() - 1;
                assertThat(sheet.getRow(2).getCell(last).getStringCellValue()).isEqualTo("汇总键");
                assertThat(sheet.isColumnHidden(last)).isTrue();
                assertThat(sheet.isColumnHidden(last - 1)).isFalse();
            }
        }
    }

    @Test
    void countsTheLightsOfEachCategory() throws IOException {
        FrozenFigures figures = SampleRound.haidong();
        try (Workbook book = open(write(figures))) {
            FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
            Sheet sheet = book.getSheet("分类汇总");
            for (int i = 0; i < figures.categories().size(); i++) {
                String category = figures.categories().get(i).category();
                Row row = sheet.getRow(3 + i);
                assertThat(row.getCell(0).getStringCellValue()).isEqualTo(category);
                long behind = figures.indicators().stream()
                        .filter(it ->
                                it.category().equals(category) && it.city().light() == Light.BEHIND)
                        .count();
                assertThat(row.getCell(4).getCellType()).isEqualTo(CellType.FORMULA);
                assertThat(evaluator.evaluate(row.getCell(4)).getNumberValue()).isEqualTo((double) behind);
            }
        }
    }

    @Test
    void addsUpRatiosAsSumOverSum() throws IOException {
        try (Workbook book = open(write(ratio("12", "30")))) {
            Row row = book.getSheet("指标汇总").getRow(3);
            assertThat(row.getCell(8).getCellFormula()).isEqualTo("ROUND(J4/K4*100,2)");
            assertThat(row.getCell(8).getNumericCellValue()).isEqualTo(40);
            assertThat(row.getCell(9).getNumericCellValue()).isEqualTo(12);
            assertThat(row.getCell(9).getCellFormula())
                    .isEqualTo("SUMIFS('分单位'!$H$4:$H$5,'分单位'!$S$4:$S$5,$A4&\"|计入\")");
            FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
            assertThat(evaluator.evaluate(row.getCell(8)).getNumberValue()).isEqualTo(40);
        }
    }

    @Test
    void writesTheFrozenFigureWhereAFormulaWouldNotGiveIt() throws IOException {
        try (Workbook book = open(write(ratio("13", "30")))) {
            Row row = book.getSheet("指标汇总").getRow(3);
            assertThat(row.getCell(9).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(row.getCell(9).getNumericCellValue()).isEqualTo(13);
        }
    }

    @Test
    void leadsFromEveryFigureToItsCell() throws IOException {
        FiguresDraft draft = new FiguresDraft().unit("ledu", "乐都区", "乐都区", Unit.Type.COUNTY);
        FiguresDraft.StandingDraft unit = new FiguresDraft.StandingDraft("10", "100", "10", Light.FAR_BEHIND);
        unit.sources = List.of(FiguresDraft.source("ledu", "F7", "=10套", "10"));
        draft.indicators.add(FiguresDraft.indicator(
                "4-1",
                "老旧小区改造",
                "套",
                FiguresDraft.standing("10", "100", "10", Light.FAR_BEHIND),
                List.of(FiguresDraft.of("ledu", unit.freeze(), null))));
        try (Workbook book = open(write(draft.freeze()))) {
            Row row = book.getSheet("分单位").getRow(3);
            assertThat(row.getCell(14).getStringCellValue()).isEqualTo("县区/ledu.xlsx");
            assertThat(row.getCell(15).getStringCellValue()).isEqualTo("工作进展");
            assertThat(row.getCell(16).getStringCellValue()).isEqualTo("F7");
            assertThat(row.getCell(17).getStringCellValue()).isEqualTo("=10套");
            assertThat(row.getCell(17).getCellType()).isEqualTo(CellType.STRING);
        }
    }

    @Test
    void missesAFigureThatAnotherWorkbookHolds() {
        Path file = write(ratio("12", "30"));
        assertThat(new LedgerProof(ratio("12", "30")).of(file)).isEmpty();
        assertThat(new LedgerProof(ratio("13", "30")).of(file))
                .extracting(Miss::kind, Miss::where)
                .containsExactly(tuple(Miss.Kind.FIGURE_ABSENT, "指标汇总"));
    }

    @Test
    void missesAFileThatIsNoWorkbook() throws IOException {
        Path file = Files.writeString(folder.resolve("x.xlsx"), "no workbook");
        assertThat(new LedgerProof(ratio("12", "30")).of(file))
                .extracting(Miss::kind)
                .contains(Miss.Kind.UNREADABLE);
    }

    /** Two units with 5 of 10 and 7 of 20, and a city that claims those numbers. */
    private static FrozenFigures ratio(String numerator, String denominator) {
        FiguresDraft draft =
                new FiguresDraft().unit("a", "乐都区", "乐都区", Unit.Type.COUNTY).unit("b", "平安区", "平安区", Unit.Type.COUNTY);
        List<UnitFigures> units = List.of(
                new UnitFigures(UnitCode.of("a"), part("5", "10", "50"), null),
                new UnitFigures(UnitCode.of("b"), part("7", "20", "35"), null));
        draft.indicators.add(FiguresDraft.atLeast(
                IndicatorCode.of("14-1"),
                TaskCode.of("14"),
                "撂荒地复耕复垦",
                "乡村振兴",
                "整治面积占比",
                "%",
                Indicator.Kind.RATIO,
                false,
                "≥ 80",
                List.of(),
                part(numerator, denominator, "40"),
                units,
                List.of(),
                List.of()));
        return draft.freeze();
    }

    private static Standing part(String numerator, String denominator, String percent) {
        return new Standing(
                Quantity.of(percent),
                Quantity.of(numerator),
                Quantity.of(denominator),
                null,
                Quantity.of("80"),
                Percent.ofParts(Quantity.of(percent).value(), Quantity.of("80").value()),
                Percent.of("100"),
                null,
                Light.FAR_BEHIND,
                null,
                0,
                null,
                null,
                1,
                1,
                0,
                false,
                List.of());
    }

    private static Workbook open(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return new XSSFWorkbook(bytes);
        }
    }

    private static List<Cell> formulas(Workbook book) {
        List<Cell> formulas = new ArrayList<>();
        for (Sheet sheet : book) {
            sheet.forEach(row -> row.forEach(cell -> {
                if (cell.getCellType() == CellType.FORMULA) {
                    formulas.add(cell);
                }
            }));
        }
        return formulas;
    }
}
