package org.taizhang.plan;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.taizhang.findings.FindingKind;
import org.taizhang.terms.Money;
import org.taizhang.terms.PlanId;

/** The sheet 方案: a setting a row, found by its name. */
final class SettingSheet {

    private static final Pattern YEAR = Pattern.compile("[1-9]\\d{3}");
    private static final Pattern CLOCK = Pattern.compile("(?:[01]\\d|2[0-3]):[0-5]\\d");
    private static final Pattern DAYS = Pattern.compile("[1-9]\\d?");
    private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,5}");
    private static final LocalDate NO_DAY = LocalDate.EPOCH;

    private final PlanTable table;
    private final Path folder;
    private final Map<Setting, PlanRow> rows = new EnumMap<>(Setting.class);
    private final ConversionRows conversions = new ConversionRows();
    private final SynonymRows synonyms = new SynonymRows();

    SettingSheet(PlanTable table, Path folder) {
        this.table = table;
        this.folder = folder;
        Claims names = new Claims();
        table.rows().forEach(row -> sort(row, names));
    }

    private void sort(PlanRow row, Claims names) {
        String name = Spelling.plain(row.text(Column.ITEM));
        if (name.isEmpty() || !names.take(name, row, Column.ITEM)) {
            return;
        }
        if (name.startsWith(Setting.CONVERSION)) {
            conversions.add(name.substring(Setting.CONVERSION.length()), row);
        } else if (name.startsWith(Setting.HEADER_SYNONYMS)) {
            synonyms.add(name.substring(Setting.HEADER_SYNONYMS.length()), row);
        } else {
            Setting.called(name)
                    .ifPresentOrElse(
                            setting -> rows.put(setting, row),
                            () -> row.report(FindingKind.SETTING_UNKNOWN, Column.ITEM, name));
        }
    }

    /** Everything on the sheet; what is missing or wrong is reported and replaced by something harmless. */
    Settings read() {
        keptForPeople();
        return new Settings(
                id(),
                text(Setting.TITLE),
                text(Setting.REGION),
                text(Setting.ISSUER),
                text(Setting.DOCUMENT_NUMBER),
                date(Setting.ISSUED).orElse(NO_DAY),
                year(),
                zone(),
                text(Setting.SUPERVISOR),
                text(Setting.TREASURER),
                yellowBand(),
                list(Setting.STAGES),
                list(Setting.MONEY_SOURCES),
                conversions.factors(),
                synonyms.byColumn(),
                typefaces(),
                Practice.USUAL
                        .with(new Addressing(text(Setting.RECIPIENT), text(Setting.COPIES), text(Setting.PRINTER)))
                        .with(new Routine(date(Setting.CONTACTS_DUE), dueTime(), remindEvery()))
                        .with(new Level(naming(), totals(), upward())));
    }

    private Naming naming() {
        return new Naming(text(Setting.WHOLE), text(Setting.PLACES), text(Setting.DEPARTMENTS));
    }

    private Totals totals() {
        Optional<BigDecimal> investment = row(Setting.INVESTMENT)
                .flatMap(row -> row.number(Column.CONTENT))
                .filter(amount -> isAboveZero(Setting.INVESTMENT, amount));
        return new Totals(projects(), investment.map(Money::new));
    }

    private OptionalInt projects() {
        String count = text(Setting.PROJECTS);
        if (COUNT.matcher(count).matches()) {
            return OptionalInt.of(Integer.parseInt(count));
        }
        if (!count.isEmpty()) {
            report(Setting.PROJECTS, FindingKind.PLAN_NOT_A_NUMBER, Setting.PROJECTS.title(), count);
        }
        return OptionalInt.empty();
    }

    private boolean isAboveZero(Setting setting, BigDecimal amount) {
        if (amount.signum() <= 0) {
            report(setting, FindingKind.PLAN_NOT_ABOVE_ZERO, setting.title(), amount.toPlainString());
        }
        return amount.signum() > 0;
    }

    /** To whom; what is reported stands in the sheet 上报. */
    private Upward upward() {
        String code = text(Setting.UPPER_PLAN);
        boolean valid = PlanId.isValid(code);
        if (!valid && !code.isEmpty()) {
            report(Setting.UPPER_PLAN, FindingKind.PLAN_NOT_A_CODE, Setting.UPPER_PLAN.title(), code);
        }
        String unit = text(Setting.UPPER_UNIT);
        if (!code.isEmpty() && unit.isEmpty()) {
            table.findings().inSheet(PlanSheet.SETTINGS, FindingKind.SETTING_MISSING, Setting.UPPER_UNIT.title());
        }
        return new Upward(
                valid ? Optional.of(PlanId.of(code)) : Optional.empty(),
                unit,
                List.of(),
                List.of(),
                Map.of(),
                Map.of());
    }

    /** Reports where the sheets list other than what a total of the document says. */
    void checkTotals(Totals totals, int tasks, Money money) {
        totals.projects()
                .ifPresent(total -> compare(
                        Setting.PROJECTS, BigDecimal.valueOf(total), PlanSheet.TASKS, BigDecimal.valueOf(tasks)));
        totals.investment().ifPresent(total -> compare(Setting.INVESTMENT, total.wan(), PlanSheet.MONEY, money.wan()));
    }

    private void compare(Setting setting, BigDecimal total, PlanSheet sheet, BigDecimal listed) {
        int order = listed.compareTo(total);
        if (order != 0) {
            report(
                    setting,
                    order > 0 ? FindingKind.TOTAL_EXCEEDED : FindingKind.TOTAL_NOT_DIVIDED,
                    setting.title(),
                    total.toPlainString(),
                    sheet.title(),
                    listed.toPlainString());
        }
    }

    /** Reports the two readers where they are no units of the plan. */
    void checkReaders(UnitNames names) {
        for (Setting setting : List.of(Setting.SUPERVISOR, Setting.TREASURER)) {
            Optional.ofNullable(rows.get(setting))
                    .filter(row -> row.has(Column.CONTENT))
                    .ifPresent(row -> names.check(row, Column.CONTENT, setting.title()));
        }
    }

    private void keptForPeople() {
        text(Setting.PUBLICITY);
    }

    private PlanId id() {
        String code = text(Setting.ID);
        String name = String.valueOf(folder.getFileName());
        if (code.isEmpty()) {
            return PlanId.of("unnamed");
        }
        if (!PlanId.isValid(code)) {
            report(Setting.ID, FindingKind.PLAN_NOT_A_CODE, Setting.ID.title(), code);
            return PlanId.of("unnamed");
        }
        if (!code.equals(name)) {
            report(Setting.ID, FindingKind.PLAN_NAME_DIFFERS, code, name);
        }
        return PlanId.of(code);
    }

    private int year() {
        String year = text(Setting.YEAR);
        if (YEAR.matcher(year).matches()) {
            return Integer.parseInt(year);
        }
        if (!year.isEmpty()) {
            report(Setting.YEAR, FindingKind.PLAN_NOT_A_NUMBER, Setting.YEAR.title(), year);
        }
        return 0;
    }

    private ZoneId zone() {
        String zone = text(Setting.ZONE);
        if (ZoneId.getAvailableZoneIds().contains(zone)) {
            return ZoneId.of(zone);
        }
        if (!zone.isEmpty()) {
            report(Setting.ZONE, FindingKind.NOT_A_TIME_ZONE, zone);
        }
        return ZoneId.of("UTC");
    }

    private BigDecimal yellowBand() {
        BigDecimal points = row(Setting.YELLOW_BAND)
                .flatMap(row -> row.percentage(Column.CONTENT))
                .orElse(BigDecimal.ZERO);
        if (points.signum() < 0) {
            report(Setting.YELLOW_BAND, FindingKind.PLAN_NEGATIVE, Setting.YELLOW_BAND.title(), points.toPlainString());
        }
        return points;
    }

    private LocalTime dueTime() {
        String time = text(Setting.DUE_TIME);
        if (CLOCK.matcher(time).matches()) {
            return LocalTime.parse(time);
        }
        if (!time.isEmpty()) {
            report(Setting.DUE_TIME, FindingKind.PLAN_NOT_A_TIME, Setting.DUE_TIME.title(), time);
        }
        return Routine.END_OF_DAY;
    }

    private int remindEvery() {
        String days = text(Setting.REMIND_EVERY);
        if (DAYS.matcher(days).matches()) {
            return Integer.parseInt(days);
        }
        if (!days.isEmpty()) {
            report(Setting.REMIND_EVERY, FindingKind.PLAN_NOT_A_NUMBER, Setting.REMIND_EVERY.title(), days);
        }
        return Routine.USUAL_DAYS;
    }

    private Typefaces typefaces() {
        return new Typefaces(
                face(Setting.BODY_FACE),
                face(Setting.TITLE_FACE),
                face(Setting.HEADING_FACE),
                face(Setting.SUBHEADING_FACE));
    }

    /** The typeface's file if it can be used; the bundled face stands in for one that cannot, so that paper still gets out. */
    private Optional<String> face(Setting setting) {
        Optional<String> file = Optional.of(text(setting)).filter(name -> !name.isEmpty());
        if (file.isPresent() && !new FontFile(folder, file.get()).usable()) {
            report(setting, FindingKind.FONT_FILE_MISSING, setting.title(), file.get());
            return Optional.empty();
        }
        return file;
    }

    private String text(Setting setting) {
        return read(setting, row -> row.text(Column.CONTENT)).orElse("");
    }

    private List<String> list(Setting setting) {
        return read(setting, row -> row.list(Column.CONTENT)).orElse(List.of());
    }

    private Optional<LocalDate> date(Setting setting) {
        return row(setting).flatMap(row -> row.date(Column.CONTENT));
    }

    private <T> Optional<T> read(Setting setting, Function<PlanRow, T> reading) {
        return row(setting).map(reading);
    }

    /** The setting's row if something is in it; reports the lack of one that must be. */
    private Optional<PlanRow> row(Setting setting) {
        PlanRow row = rows.get(setting);
        if (row == null && setting.mandatory()) {
            table.findings().inSheet(PlanSheet.SETTINGS, FindingKind.SETTING_MISSING, setting.title());
        }
        if (row != null && setting.mandatory() && !row.has(Column.CONTENT)) {
            report(setting, FindingKind.PLAN_VALUE_MISSING, setting.title());
        }
        return Optional.ofNullable(row).filter(present -> present.has(Column.CONTENT));
    }

    private void report(Setting setting, FindingKind kind, Object... arguments) {
        Optional.ofNullable(rows.get(setting)).ifPresent(row -> row.report(kind, Column.CONTENT, arguments));
    }
}
