import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** The least that any program of this kind must do: reads every cell of the listed workbooks with POI, one after another. */
public class Baseline {

    public static void main(String[] arguments) throws IOException {
        int workbooks = 0;
        long characters = 0;
        for (String file : Files.readAllLines(Path.of(arguments[0]))) {
            try (InputStream bytes = Files.newInputStream(Path.of(file));
                    Workbook workbook = WorkbookFactory.create(bytes)) {
                characters += characters(workbook);
                workbooks++;
            } catch (IOException | RuntimeException notAWorkbook) {
                System.out.println(file + ": " + notAWorkbook);
            }
        }
        System.out.println(workbooks + " workbooks, " + characters + " characters");
    }

    private static long characters(Workbook workbook) {
        long characters = 0;
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    characters += cell.toString().length();
                }
            }
        }
        return characters;
    }
}
