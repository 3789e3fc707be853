package org.taizhang.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.plan.Plan;
import org.taizhang.spreadsheet.Grid;
import org.taizhang.spreadsheet.GridCell;
import org.taizhang.spreadsheet.OpenedWorkbook;
import org.taizhang.spreadsheet.ReadLimits;
import org.taizhang.spreadsheet.Workbooks;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Place;
import org.taizhang.terms.UnitCode;

/**
 * A register of receipts (收件登记): a sheet with the columns 文件名 and 收到日期 and, if wanted, 报送单位, 发件邮箱 and 方式. A row with a
 * sender's address came by mail.
 */
final class ReceiptRegister {

    /** A column by the headings it goes by, the standard one first. */
    private enum Column {
        FILE("文件名、文件名称、附件名、附件名称、附件、台账文件"),
        DAY("收到日期、收件日期、收到时间、收件时间、接收日期、接收时间"),
        UNIT("报送单位、单位、单位名称、发件单位、填报单位"),
        ADDRESS("发件邮箱、发件人邮箱、邮箱、发件地址、邮件地址、发件人"),
        WAY("方式、收件方式、报送方式、接收方式");

        private final String headings;

        Column(String headings) {
            this.headings = headings;
        }

        private List<String> headings() {
            return List.of(headings.split("、"));
        }

        private static Optional<Column> of(GridCell heading) {
            String bare = Wording.bare(heading.raw());
            return Stream.of(values())
                    .filter(column -> column.headings().contains(bare))
                    .findFirst();
        }
    }

    private static final List<Column> NEEDED = List.of(Column.FILE, Column.DAY);
    private static final Pattern MAIL = Pattern.compile(".*(?:邮件|邮箱|[Mm]ail|MAIL).*");
    private static final int DEEPEST_HEAD = 20;

    private final Plan plan;
    private final UnitNames names;
    private final ReadLimits limits;
    private final ReceivedFile file;
    private final Consumer<Finding> findings;

    ReceiptRegister(Plan plan, ReadLimits limits, ReceivedFile file, Consumer<Finding> findings) {
        this.plan = plan;
        this.names = new UnitNames(plan);
        this.limits = limits;
        this.file = file;
        this.findings = findings;
    }

    List<RegisterLine> lines() {
        OpenedWorkbook opened = Workbooks.open(file.location(), limits);
        if (opened instanceof OpenedWorkbook.Opened workbook) {
            return lines(workbook.sheets());
        }
        OpenedWorkbook.NotOpened problem = (OpenedWorkbook.NotOpened) opened;
        return unreadable(problem.detail().isBlank() ? problem.reason().name() : problem.detail());
    }

    private List<RegisterLine> unreadable(String why) {
        findings.accept(Finding.of(FindingKind.REGISTER_UNREADABLE, Place.ofFile(file.name()), why));
        return List.of();
    }

    private List<RegisterLine> lines(List<Grid> sheets) {
        List<Head> heads =
                sheets.stream().flatMap(sheet -> head(sheet).stream()).toList();
        if (heads.isEmpty()) {
            return unreadable(
                    NEEDED.stream().map(column -> column.headings().get(0)).collect(Collectors.joining("、")));
        }
        return heads.stream().flatMap(this::lines).toList();
    }

    /** Where the columns stand on a sheet. */
    private record Head(Grid sheet, int row, Map<Column, Integer> columns) {

        Optional<GridCell> cell(Column column, int row) {
            return Optional.ofNullable(columns.get(column)).flatMap(number -> sheet.at(new CellPosition(row, number)));
        }

        String text(Column column, int row) {
            return cell(column, row).map(cell -> cell.raw().strip()).orElse("");
        }
    }

    private static Optional<Head> head(Grid sheet) {
        return IntStream.rangeClosed(1, Math.min(DEEPEST_HEAD, sheet.lastRow()))
                .mapToObj(row -> new Head(sheet, row, columns(sheet.row(row))))
                .filter(head -> head.columns().keySet().containsAll(NEEDED))
                .findFirst();
    }

    private static Map<Column, Integer> columns(List<GridCell> row) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        row.forEach(cell -> Column.of(cell)
                .ifPresent(column -> columns.putIfAbsent(column, cell.position().column())));
        return columns;
    }

    private Stream<RegisterLine> lines(Head head) {
        List<RegisterLine> lines = new ArrayList<>();
        for (int row = head.row() + 1; row <= head.sheet().lastRow(); row++) {
            if (!head.text(Column.FILE, row).isEmpty()) {
                lines.add(line(head, row));
            }
        }
        return lines.stream();
    }

    private RegisterLine line(Head head, int row) {
        String name = head.text(Column.FILE, row);
        String address = head.text(Column.ADDRESS, row);
        boolean mail = address.contains("@")
                || MAIL.matcher(head.text(Column.WAY, row)).matches();
        UnitCode sender = names.named(head.text(Column.UNIT, row))
                .or(() -> names.ofAddress(address))
                .orElse(null);
        return new RegisterLine(name, day(head, row, name).orElse(null), mail, sender, place(head, Column.FILE, row));
    }

    private Optional<LocalDate> day(Head head, int row, String name) {
        Optional<GridCell> cell = head.cell(Column.DAY, row).filter(it -> !Wording.saysNothing(it.raw()));
        Optional<LocalDate> day = cell.flatMap(it -> new Dates(plan.year()).in(it.content()));
        if (cell.isPresent() && day.isEmpty()) {
            Place place = place(head, Column.DAY, row);
            String written = cell.get().raw();
            findings.accept(Finding.of(FindingKind.REGISTER_DATE_NOT_READ, place, name, written)
                    .seeing(written));
        }
        return day;
    }

    private Place place(Head head, Column column, int row) {
        int number = head.columns().getOrDefault(column, 1);
        return Place.ofCell(file.name(), head.sheet().name(), new CellPosition(row, number));
    }
}
