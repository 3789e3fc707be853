package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.aggregation.AnnualFigures;
import org.taizhang.aggregation.AnnualTally;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.SmallYear;
import org.taizhang.aggregation.TreeYear;
import org.taizhang.plan.Addressing;
import org.taizhang.terms.UnitCode;

/** The workbooks of the small year, whole and then spoiled in one place each. */
class ScoreProofTests {

    private static final String EAST = "east.xlsx";

    private static final List<FrozenFigures> ROUNDS = SmallYear.rounds();
    private static final AnnualFigures YEAR = AnnualTally.freeze(SmallYear.plan(), ROUNDS, "inputs");

    @TempDir
    private Path folder;

    private AnnualPapers papers;

    @BeforeEach
    void write() {
        papers = papers(YEAR);
        papers.writeWorkbooks();
        assertThat(ScoreProof.of(papers)).isEmpty();
    }

    private AnnualPapers papers(AnnualFigures year) {
        Map<UnitCode, Path> sheets = new LinkedHashMap<>();
        year.scores().forEach(score -> sheets.put(score.unit(), folder.resolve(score.unit() + ".xlsx")));
        return new AnnualPapers(year, ROUNDS.get(1), 1, sheets, folder);
    }

    private void spoil(Path file, Consumer<XSSFWorkbook> how) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)));
                OutputStream out = Files.newOutputStream(file)) {
            how.accept(book);
            book.write(out);
        }
    }

    private static Cell cell(XSSFWorkbook book, String sheet, int row, int column) {
        return book.getSheet(sheet).getRow(row - 1).getCell(column - 1);
    }

    private List<String> missed() {
        return ScoreProof.of(papers).stream()
                .map(miss -> miss.file() + " " + miss.where())
                .distinct()
                .toList();
    }

    @Test
    void findsANumberThatIsAnother() throws IOException {
        spoil(folder.resolve(EAST), book -> cell(book, "完成情况", 5, 8).setCellValue(401));

        assertThat(missed()).containsExactly(EAST + " 工作表完成情况", EAST + " 工作表得分");
    }

    @Test
    void findsAResultThatIsAnother() throws IOException {
        spoil(
                folder.resolve(EAST),
                book -> ((XSSFCell) cell(book, "得分", 9, 6)).getCTCell().setV("80.06"));

        assertThat(missed()).containsExactly(EAST + " 工作表得分");
    }

    /** The result stays as it was, and only whoever opens the file would see another. */
    @Test
    void findsAFormulaThatComesToSomethingElse() throws IOException {
        spoil(folder.resolve(EAST), book -> {
            XSSFCell score = (XSSFCell) cell(book, "得分", 9, 6);
            score.getCTCell().getF().setStringValue("ROUND(SUM(F4:F7),2)");
        });

        assertThat(missed()).containsExactly(EAST + " 工作表得分");
    }

    @Test
    void findsAPlaceInTheRankedListThatIsAnother() throws IOException {
        spoil(
                papers.ranking(),
                book -> ((XSSFCell) cell(book, "地区排名", 5, 1)).getCTCell().setV("1"));

        assertThat(missed()).containsExactly("考核排名.xlsx 工作表地区排名");
    }

    @Test
    void findsALineTooMuchAndALineTooFew() throws IOException {
        spoil(folder.resolve(EAST), book -> {
            Sheet lines = book.getSheet("资金明细");
            Row more = lines.createRow(lines.getLastRowNum() + 1);
            more.createCell(3).setCellValue(5);
            Sheet left = book.getSheet("未计分");
            left.removeRow(left.getRow(left.getLastRowNum()));
        });

        assertThat(missed()).contains(EAST + " 工作表资金明细", EAST + " 工作表未计分");
    }

    @Test
    void findsASheetThatIsMissingAndAMarkThatIs() throws IOException {
        spoil(folder.resolve(EAST), book -> {
            book.getSheet("报送时效").getRow(1).getCell(0).setCellValue("");
            book.removeSheetAt(book.getSheetIndex("未计分"));
        });

        assertThat(missed()).containsExactly(EAST + " 工作表报送时效", EAST + " 工作表未计分");
    }

    @Test
    void findsTheSheetOfAnotherYear() {
        List<FrozenFigures> otherwise = List.of(SmallYear.secondAtFirst(), ROUNDS.get(1));
        papers = papers(AnnualTally.freeze(SmallYear.plan(), otherwise, "inputs"));

        assertThat(missed()).contains(EAST + " 工作表推进节奏", EAST + " 工作表得分", "考核排名.xlsx 工作表地区排名");
    }

    @Test
    void provesAndPrintsARankingOfTowns() {
        AnnualFigures year = TreeYear.year();
        AnnualPapers tree = papers(year);
        tree.writeWorkbooks();

        assertThat(ScoreProof.of(tree)).isEmpty();
        assertThat(ScoreRows.ofRanking(year)).containsKey("rank.towns");
        assertThat(ScoreRows.ofRanking(YEAR)).doesNotContainKey("rank.towns");
        assertThat(AnnualReview.of(year, TreeYear.last(), 1, Addressing.USUAL).blocks())
                .extracting(Block::subheading)
                .contains("（二）乡镇排名", "（二）乡镇考核排名");
    }

    @Test
    void findsAFileThatCannotBeRead() throws IOException {
        Files.writeString(folder.resolve(EAST), "no workbook");

        assertThat(ScoreProof.of(papers)).singleElement().satisfies(miss -> {
            assertThat(miss.kind()).isEqualTo(Miss.Kind.UNREADABLE);
            assertThat(miss.file()).isEqualTo(EAST);
        });
    }
}
