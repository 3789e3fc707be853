package org.taizhang.corpus;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.corpus.Habit.Phase;

/**
 * What goes wrong by accident (损坏): a slip of the hand, a cell too many. What a careful reader of the damaged sheet would read is
 * the truth: a changed digit is another number; a figure under another heading is that heading's; where no reader could know,
 * there is no right value, and a finding must say so.
 */
final class Damages {

    private static final String LETTERS = "lOoISBeEx个km.,，-—年";
    private static final List<Field> QUANTITIES = List.of(Field.TARGET, Field.DONE, Field.NUMERATOR, Field.DENOMINATOR);

    private Damages() {}

    static List<Habit> all() {
        return Stream.of(numbers(), places(), columns(), heads(), rows(), types(), money())
                .flatMap(each -> each)
                .toList();
    }

    private static Habit damage(String name, Phase phase, Consumer<Draft> change) {
        return Habit.of("damage: " + name, phase, change);
    }

    /** A slip in one number that stands as {@code value}. */
    private interface Slip {

        void make(Draft draft, String key, Field field, String value);
    }

    private static Habit figure(String name, Slip slip) {
        return damage(
                name,
                Phase.CELLS,
                draft -> draft.take(Facts.Row::owed).ifPresent(row -> {
                    List<Field> fields = QUANTITIES.stream()
                            .filter(field -> field != Field.TARGET && row.figure(field) != null)
                            .toList();
                    Field field = draft.pick(fields);
                    slip.make(draft, row.code(), field, Objects.requireNonNull(row.figure(field)));
                }));
    }

    private static void write(Draft draft, String key, Field field, Ink ink, Verdict verdict) {
        draft.row(key).put(field, ink);
        draft.judge(key, field, verdict);
        // The row stands or falls as one.
        draft.atLast((figure, old) -> figure.row().equals(key) && figure.field() != field
                ? Verdict.doubted(null).orValues(old.values())
                : old);
    }

    private static void number(Draft draft, String key, Field field, String decimal) {
        Ink ink = draft.chance.nextBoolean() ? Ink.number(decimal) : Ink.words(decimal);
        write(draft, key, field, ink, Verdict.doubted(decimal).orValues(fraction(decimal)));
    }

    /** Under % a number below one may be a part of one, which a note or warning says. */
    private static Set<String> fraction(String decimal) {
        BigDecimal value = new BigDecimal(decimal);
        return value.signum() > 0 && value.compareTo(BigDecimal.ONE) < 0
                ? Set.of(Verdict.plain(value.movePointRight(2).toPlainString()))
                : Set.of();
    }

    private static String replaced(String value, int at, int drop, String insert) {
        return value.substring(0, at) + insert + value.substring(at + drop);
    }

    private static boolean isNumber(String text) {
        return text.matches("\\d+(\\.\\d+)?");
    }

    private static Stream<Habit> numbers() {
        return Stream.of(
                figure("a digit changed", (draft, key, field, value) -> {
                    int at = draft.chance.nextInt(value.length());
                    String slipped = replaced(value, at, 1, String.valueOf(draft.chance.nextInt(10)));
                    number(draft, key, field, isNumber(slipped) ? slipped : value);
                }),
                figure("a digit dropped", (draft, key, field, value) -> {
                    String slipped = replaced(value, draft.chance.nextInt(value.length()), 1, "");
                    number(draft, key, field, isNumber(slipped) ? slipped : value);
                }),
                figure("a digit doubled", (draft, key, field, value) -> {
                    int at = draft.chance.nextInt(value.length());
                    String slipped = replaced(value, at, 0, value.substring(at, at + 1));
                    number(draft, key, field, isNumber(slipped) ? slipped : value);
                }),
                figure("a point inserted", (draft, key, field, value) -> {
                    String slipped = replaced(value, 1 + draft.chance.nextInt(value.length()), 0, ".");
                    if (isNumber(slipped)) {
                        number(draft, key, field, slipped);
                    } else {
                        write(draft, key, field, Ink.words(slipped), unlessTrailing(slipped));
                    }
                }),
                figure("a comma inserted or for a point", (draft, key, field, value) -> {
                    String slipped = value.contains(".")
                            ? value.replace('.', ',')
                            : replaced(value, draft.chance.nextInt(value.length() + 1), 0, ",");
                    boolean grouped = slipped.matches("\\d{1,3}(,\\d{3})+");
                    write(
                            draft,
                            key,
                            field,
                            Ink.words(slipped),
                            Verdict.doubted(grouped ? slipped.replace(",", "") : null));
                }),
                figure("a letter inserted", (draft, key, field, value) -> {
                    int at = draft.chance.nextInt(value.length() + 1);
                    String letter = String.valueOf(LETTERS.charAt(draft.chance.nextInt(LETTERS.length())));
                    String slipped = replaced(value, at, 0, letter);
                    write(draft, key, field, Ink.words(slipped), spoiled(slipped, draft, key));
                }),
                figure("a letter for a digit", (draft, key, field, value) -> {
                    int at = draft.chance.nextInt(value.length());
                    String letter = String.valueOf(LETTERS.charAt(draft.chance.nextInt(LETTERS.length())));
                    String slipped = replaced(value, at, 1, letter);
                    write(draft, key, field, Ink.words(slipped), spoiled(slipped, draft, key));
                }),
                figure("a blank inserted", (draft, key, field, value) -> {
                    String slipped =
                            replaced(value, draft.chance.nextInt(value.length() + 1), 0, draft.any(" ", "\n", "　"));
                    write(draft, key, field, Ink.words(slipped), Verdict.doubted(value));
                }),
                figure("a sign before it", (draft, key, field, value) -> {
                    Ink ink = draft.chance.nextBoolean() ? Ink.number("-" + value) : Ink.words("-" + value);
                    write(draft, key, field, ink, Verdict.doubted(null));
                }),
                figure("another number behind it", (draft, key, field, value) -> {
                    String slipped =
                            value + draft.any("/", "、", "(", "；", "\n", " - ", "~") + (3 + draft.chance.nextInt(90));
                    write(draft, key, field, Ink.words(slipped), Verdict.doubted(null));
                }),
                damage(
                                "the measure changed",
                                Phase.CELLS,
                                draft -> draft.take(Facts.Row::isSum).ifPresent(row -> measure(draft, row)))
                        .on(Slot.MEASURE));
    }

    private static Verdict unlessTrailing(String slipped) {
        String without = slipped.endsWith(".") ? slipped.substring(0, slipped.length() - 1) : "";
        return Verdict.doubted(isNumber(without) ? without : null);
    }

    /** No number any more, unless what was put in happens to belong to numbers. */
    private static Verdict spoiled(String slipped, Draft draft, String key) {
        String measure = measureOf(draft, key);
        String bare = slipped.endsWith(measure) && !measure.isEmpty()
                ? slipped.substring(0, slipped.length() - measure.length())
                : slipped;
        String plain = bare.replace('，', ',');
        if (isNumber(plain)) {
            return Verdict.doubted(plain).orValues(fraction(plain));
        }
        if (plain.matches("\\d{1,3}(,\\d{3})+")) {
            return Verdict.doubted(plain.replace(",", ""));
        }
        if (plain.matches("\\.\\d+")) {
            return Verdict.doubted("0" + plain).orValues(fraction("0" + plain));
        }
        // Metres under kilometres are what they say they are.
        if (measure.equals("公里") && plain.endsWith("m") && isNumber(plain.substring(0, plain.length() - 1))) {
            BigDecimal metres = new BigDecimal(plain.substring(0, plain.length() - 1));
            return Verdict.doubted(metres.movePointLeft(3).toPlainString());
        }
        // A ratio's counts may bear any counting word.
        if (plain.matches("\\d+个") && measure.equals("%")) {
            return Verdict.doubted(plain.replace("个", ""));
        }
        return plain.endsWith(".") ? unlessTrailing(plain) : Verdict.doubted(null);
    }

    private static String measureOf(Draft draft, String key) {
        return draft.facts.rows().stream()
                .filter(row -> row.code().equals(key))
                .map(Facts::measure)
                .findFirst()
                .orElse("");
    }

    private static void measure(Draft draft, Facts.Row row) {
        String measure = Facts.measure(row);
        boolean tenThousands = measure.startsWith("万");
        String other = draft.any(tenThousands ? measure.substring(1) : "万" + measure, "吨", "平方米", "%", "次");
        draft.row(row.code()).put(Field.MEASURE, other);
        BigDecimal done = new BigDecimal(Objects.requireNonNull(row.figure(Field.DONE)));
        @Nullable String converted = null;
        if (tenThousands && other.equals(measure.substring(1))) {
            converted = done.movePointLeft(4).toPlainString();
        } else if (other.equals("万" + measure)) {
            converted = done.movePointRight(4).toPlainString();
        }
        draft.judge(row.code(), Field.DONE, Verdict.doubted(converted));
        draft.verdicts.remove(new FigureKey(row.code(), Field.TARGET));
    }

    private static Stream<Habit> places() {
        return Stream.of(
                damage(
                                "a figure in another column",
                                Phase.CELLS,
                                draft -> draft.take(row -> row.isSum() || row.isMilestone())
                                        .ifPresent(row -> {
                                            RowDraft made = draft.row(row.code());
                                            Ink ink = Objects.requireNonNull(made.cells.remove(Field.DONE));
                                            Field other = draft.any(
                                                    Field.TARGET,
                                                    Field.NUMERATOR,
                                                    Field.DENOMINATOR,
                                                    Field.MEASURE,
                                                    Field.STAGE,
                                                    Field.STATUS,
                                                    Field.CODE,
                                                    Field.NUMBER);
                                            made.put(other, ink);
                                            draft.judge(row.code(), Field.DONE, Verdict.blank());
                                            draft.verdicts.remove(new FigureKey(row.code(), Field.TARGET));
                                        }))
                        .on(Slot.MEASURE, Slot.IDENTITY),
                damage(
                        "the figures of two rows exchanged",
                        Phase.CELLS,
                        draft -> draft.take(Facts.Row::isSum)
                                .ifPresent(one -> draft.take(Facts.Row::isSum).ifPresent(other -> {
                                    draft.row(one.code())
                                            .put(
                                                    Field.DONE,
                                                    Ink.number(Objects.requireNonNull(other.figure(Field.DONE))));
                                    draft.row(other.code())
                                            .put(
                                                    Field.DONE,
                                                    Ink.number(Objects.requireNonNull(one.figure(Field.DONE))));
                                    draft.judge(one.code(), Field.DONE, Verdict.doubted(other.figure(Field.DONE)));
                                    draft.judge(other.code(), Field.DONE, Verdict.doubted(one.figure(Field.DONE)));
                                }))),
                damage(
                                "a row's cells moved right",
                                Phase.TABLES,
                                draft -> draft.take(Facts.Row::owed).ifPresent(row -> moved(draft, row, 1)))
                        .on(Slot.IDENTITY, Slot.HEAD, Slot.MEASURE, Slot.TABLES, Slot.ORDER),
                damage(
                                "a row's cells moved left",
                                Phase.TABLES,
                                draft -> draft.take(Facts.Row::owed).ifPresent(row -> moved(draft, row, -1)))
                        .on(Slot.IDENTITY, Slot.HEAD, Slot.MEASURE, Slot.TABLES, Slot.ORDER),
                damage(
                                "a figure beside the table",
                                Phase.TOUCHES,
                                draft -> draft.touches.add(canvas -> {
                                    Canvas.Sheet sheet = canvas.sheets.get(0);
                                    sheet.put(
                                            4 + draft.chance.nextInt(Math.max(1, sheet.lastRow() - 4)),
                                            sheet.lastColumn() + 1 + draft.chance.nextInt(2),
                                            Dot.of(Ink.number("88")));
                                }))
                        .on(Slot.BOOK));
    }

    /** A cell was put in or taken out, and the rest of the row moved along. */
    private static void moved(Draft draft, Facts.Row row, int by) {
        TableDraft table = draft.progress();
        List<Field> fields = table.columns.stream().map(column -> column.field).toList();
        RowDraft made = draft.row(row.code());
        int from = draft.chance.nextInt(fields.indexOf(Field.DENOMINATOR));
        Map<Field, Ink> before = new EnumMap<>(made.cells);
        List<Field> late = fields.subList(from, fields.size());
        late.forEach(made.cells::remove);
        for (int i = 0; i < late.size(); i++) {
            Ink ink = before.get(late.get(i));
            int to = i + by;
            if (ink != null && to >= 0 && to < late.size()) {
                made.put(late.get(to), ink);
            }
        }
        slipped(draft, row);
    }

    /** Each quantity is read as what was meant, or not at all and a finding says so: the rest of the row shows that it slipped. */
    private static void slipped(Draft draft, Facts.Row row) {
        QUANTITIES.stream()
                .filter(field -> row.figure(field) != null)
                .forEach(field -> draft.judge(row.code(), field, Verdict.doubted(row.figure(field))));
        draft.verdicts.remove(new FigureKey(row.code(), Field.TARGET));
    }

    private static Stream<Habit> columns() {
        return Stream.of(
                damage("two columns exchanged with their headings", Phase.TABLES, draft -> {
                            List<ColumnDraft> columns = draft.progress().columns;
                            Collections.swap(
                                    columns,
                                    draft.chance.nextInt(columns.size()),
                                    draft.chance.nextInt(columns.size()));
                        })
                        .on(Slot.HEAD, Slot.TABLES),
                damage("two columns exchanged below their headings", Phase.TABLES, Damages::exchanged)
                        .on(Slot.HEAD, Slot.TABLES, Slot.IDENTITY, Slot.MEASURE, Slot.ORDER, Slot.TASKS),
                damage("a column deleted", Phase.TABLES, Damages::deleted)
                        .on(
                                Slot.HEAD,
                                Slot.TABLES,
                                Slot.IDENTITY,
                                Slot.MEASURE,
                                Slot.ORDER,
                                Slot.TASKS,
                                Slot.SYNONYMS,
                                Slot.DONE_HEADING),
                damage("a column of numbers without a heading", Phase.COLUMNS, draft -> {
                            TableDraft table = draft.progress();
                            int at = draft.chance.nextInt(table.columns.size());
                            table.columns.add(at, new ColumnDraft(Field.SECOND_EXTRA, ""));
                            table.figureRows()
                                    .forEach(row -> row.put(
                                            Field.SECOND_EXTRA, Ink.number(String.valueOf(draft.chance.nextInt(500)))));
                        })
                        .on(Slot.HEAD, Slot.BLANKS));
    }

    private static void exchanged(Draft draft) {
        List<Field> fields =
                draft.progress().columns.stream().map(column -> column.field).toList();
        Field one = draft.pick(fields);
        Field other = draft.pick(fields);
        for (Facts.Row row : draft.facts.rows()) {
            RowDraft made = draft.row(row.code());
            Ink left = made.cells.remove(one);
            Ink right = made.cells.remove(other);
            Optional.ofNullable(left).ifPresent(ink -> made.put(other, ink));
            Optional.ofNullable(right).ifPresent(ink -> made.put(one, ink));
            if (row.owed() && one != other) {
                Map<FigureKey, Verdict> before = Map.copyOf(draft.verdicts);
                readUnderHeading(draft, before, row, one, other);
                readUnderHeading(draft, before, row, other, one);
            }
        }
        all(draft, Set.of());
    }

    /** What stands under a heading now is that heading's. */
    private static void readUnderHeading(
            Draft draft, Map<FigureKey, Verdict> before, Facts.Row row, Field heading, Field source) {
        FigureKey key = new FigureKey(row.code(), heading);
        if (!before.containsKey(key)) {
            return;
        }
        Ink ink = draft.row(row.code()).cells.get(heading);
        Verdict moved = before.getOrDefault(new FigureKey(row.code(), source), Verdict.doubted(null));
        if (ink == null) {
            draft.judge(row.code(), heading, Verdict.blank());
        } else if (ink instanceof Ink.Digits digits) {
            draft.judge(row.code(), heading, moved.orValue(digits.decimal()).orValues(fraction(digits.decimal())));
        } else {
            draft.judge(row.code(), heading, moved);
        }
    }

    private static void deleted(Draft draft) {
        TableDraft table = draft.progress();
        ColumnDraft gone = draft.pick(table.columns);
        table.columns.remove(gone);
        draft.atLast((figure, verdict) -> figure.isMoney()
                ? verdict
                : figure.field() == gone.field
                        ? Verdict.doubted(null)
                        : Verdict.doubted(null).orValues(verdict.values()));
        draft.wordsUncertain = true;
    }

    private static Stream<Habit> heads() {
        return Stream.of(
                head("headings moved right by one", draft -> headsMoved(draft, 0, 1)),
                head("headings moved left by one", draft -> headsMoved(draft, 0, -1)),
                head(
                        "headings moved right by one from some column on",
                        draft -> headsMoved(draft, 1 + draft.chance.nextInt(9), 1)),
                head(
                        "headings moved left by one from some column on",
                        draft -> headsMoved(draft, 1 + draft.chance.nextInt(9), -1)),
                head("the head deleted", draft -> {
                    draft.tables(false).forEach(table -> table.withoutHead = true);
                    all(draft, Set.of());
                }),
                head("a heading blank", draft -> {
                    ColumnDraft column = draft.pick(draft.progress().columns);
                    column.rename("");
                    boolean figure = QUANTITIES.contains(column.field);
                    draft.atLast((key, verdict) ->
                            key.isMoney() ? verdict : Verdict.doubted(null).orValues(verdict.values()));
                    draft.wordsUncertain = !figure;
                }));
    }

    private static Habit head(String name, Consumer<Draft> change) {
        return damage(name, Phase.TABLES, change)
                .on(
                        Slot.HEAD,
                        Slot.TABLES,
                        Slot.SYNONYMS,
                        Slot.SPELLING,
                        Slot.DONE_HEADING,
                        Slot.IDENTITY,
                        Slot.MEASURE,
                        Slot.ROWS,
                        Slot.BLANKS);
    }

    /** Every figure is what it was or doubted; also what now stands under its heading, where that can pass for it. */
    private static void all(Draft draft, Set<FigureKey> asWritten) {
        draft.atLast((figure, verdict) -> figure.isMoney() || asWritten.contains(figure)
                ? verdict
                : Verdict.doubted(null).orValues(verdict.values()));
        draft.wordsUncertain = true;
    }

    private static void headsMoved(Draft draft, int from, int by) {
        List<ColumnDraft> columns = draft.progress().columns;
        List<List<String>> paths = columns.stream().map(column -> column.path).toList();
        for (int i = from; i < columns.size(); i++) {
            int source = i - by;
            boolean inside = source >= from && source < columns.size();
            columns.get(i).path = inside ? paths.get(source) : List.of("");
        }
        all(draft, Set.of());
        draft.verdicts.keySet().removeIf(figure -> figure.field() == Field.TARGET);
    }

    private static Stream<Habit> rows() {
        return Stream.of(
                damage(
                                "a row deleted",
                                Phase.ROWS,
                                draft -> draft.take(Facts.Row::owed).ifPresent(row -> {
                                    draft.tables(false)
                                            .forEach(table -> table.rows.removeIf(
                                                    made -> row.code().equals(made.key)));
                                    draft.atLast((figure, verdict) ->
                                            figure.row().equals(row.code()) ? Verdict.doubted(null) : verdict);
                                }))
                        .on(Slot.ORDER, Slot.ROWS),
                damage("the end of the table cut off", Phase.ROWS, draft -> {
                            List<RowDraft> rows = draft.progress().rows;
                            List<RowDraft> cut = rows.subList(1 + draft.chance.nextInt(rows.size()), rows.size());
                            Set<String> gone = new java.util.HashSet<>();
                            cut.stream()
                                    .map(row -> row.key)
                                    .filter(Objects::nonNull)
                                    .forEach(gone::add);
                            cut.clear();
                            draft.atLast(
                                    (figure, verdict) -> gone.contains(figure.row()) ? Verdict.doubted(null) : verdict);
                        })
                        .on(Slot.ORDER, Slot.ROWS, Slot.ITEMS),
                damage("a row of stray numbers", Phase.ROWS, draft -> {
                            RowDraft stray = new RowDraft(null);
                            draft.progress().columns.stream()
                                    .filter(column -> draft.chance.nextInt(3) == 0)
                                    .forEach(column -> stray.put(
                                            column.field, Ink.number(String.valueOf(draft.chance.nextInt(300)))));
                            insert(draft, stray);
                        })
                        .on(Slot.ROWS, Slot.ORDER),
                damage(
                                "a row twice",
                                Phase.ROWS,
                                draft -> draft.take(Facts.Row::owed).ifPresent(row -> {
                                    insert(draft, draft.row(row.code()).copy(row.code()));
                                    doubt(draft, row.code());
                                }))
                        .on(Slot.ROWS, Slot.ORDER),
                damage(
                                "a row twice with another figure",
                                Phase.ROWS,
                                draft -> draft.take(Facts.Row::isSum).ifPresent(row -> {
                                    RowDraft again = draft.row(row.code()).copy(row.code());
                                    again.put(Field.DONE, Ink.number(row.figure(Field.DONE) + "1"));
                                    insert(draft, again);
                                    draft.judge(row.code(), Field.DONE, Verdict.doubted(null));
                                }))
                        .on(Slot.ROWS, Slot.ORDER),
                damage(
                                "another indicator's name",
                                Phase.CELLS,
                                draft -> draft.take(Facts.Row::owed)
                                        .ifPresent(row -> other(draft, row).ifPresent(other -> {
                                            draft.row(row.code())
                                                    .put(
                                                            Field.NAME,
                                                            other.indicator().name());
                                            doubt(draft, row.code());
                                            doubt(draft, other.code());
                                        })))
                        .on(Slot.IDENTITY, Slot.ORDER),
                damage(
                                "another indicator's code and no name",
                                Phase.CELLS,
                                draft -> draft.take(Facts.Row::owed)
                                        .ifPresent(row -> other(draft, row).ifPresent(other -> {
                                            RowDraft made = draft.row(row.code());
                                            made.put(Field.CODE, other.code());
                                            made.cells.remove(Field.NAME);
                                            doubt(draft, row.code());
                                            doubt(draft, other.code());
                                        })))
                        .on(Slot.IDENTITY, Slot.ORDER),
                damage(
                                "figures merged over two rows",
                                Phase.TOUCHES,
                                draft -> draft.touches.add(canvas -> mergedDown(draft, canvas)))
                        .on(Slot.BLANKS, Slot.ROWS)
                        .needing(Feature.MERGES),
                damage(
                                "target and figure merged",
                                Phase.TOUCHES,
                                draft -> draft.touches.add(canvas -> mergedAcross(draft, canvas)))
                        .on(Slot.BLANKS, Slot.ROWS)
                        .needing(Feature.MERGES),
                damage(
                                "a code that lost its dash",
                                Phase.CELLS,
                                draft -> draft.take(Facts.Row::owed).ifPresent(row -> {
                                    RowDraft made = draft.row(row.code());
                                    made.put(Field.CODE, row.code().replace("-", ""));
                                    if (draft.chance.nextBoolean()) {
                                        made.cells.remove(Field.NAME);
                                    }
                                    doubt(draft, row.code());
                                }))
                        .on(Slot.IDENTITY, Slot.ORDER),
                damage(
                                "a code that became a day",
                                Phase.CELLS,
                                draft -> draft.take(Facts.Row::owed).ifPresent(row -> {
                                    RowDraft made = draft.row(row.code());
                                    made.put(
                                            Field.CODE,
                                            Ink.day(LocalDate.of(
                                                    2000 + draft.chance.nextInt(30),
                                                    1 + draft.chance.nextInt(12),
                                                    1 + draft.chance.nextInt(28))));
                                    doubt(draft, row.code());
                                }))
                        .on(Slot.IDENTITY, Slot.ORDER)
                        .needing(Feature.TYPES));
    }

    private static Optional<Facts.Row> other(Draft draft, Facts.Row row) {
        return draft.take(each -> each.owed() && !each.code().equals(row.code()));
    }

    private static void doubt(Draft draft, String key) {
        draft.atLast((figure, verdict) ->
                figure.row().equals(key) ? Verdict.doubted(null).orValues(verdict.values()) : verdict);
    }

    private static void insert(Draft draft, RowDraft row) {
        List<RowDraft> rows = draft.progress().rows;
        rows.add(draft.chance.nextInt(rows.size() + 1), row);
    }

    private static void mergedDown(Draft draft, Canvas canvas) {
        Canvas.Sheet sheet = canvas.sheets.get(0);
        List<int[]> pairs = new ArrayList<>();
        sheet.rows.forEach((row, cells) -> cells.forEach((column, dot) -> {
            Dot below = sheet.at(row + 1, column).orElse(null);
            if (isDone(dot) && below != null && isDone(below)) {
                pairs.add(new int[] {row, column});
            }
        }));
        if (!pairs.isEmpty()) {
            int[] at = draft.pick(pairs);
            FigureKey lower = Objects.requireNonNull(
                    sheet.at(at[0] + 1, at[1]).orElseThrow().figure());
            FigureKey upper =
                    Objects.requireNonNull(sheet.at(at[0], at[1]).orElseThrow().figure());
            sheet.merges.add(new Canvas.Area(at[0], at[1], at[0] + 1, at[1]));
            doubt(draft, upper.row());
            if (draft.chance.nextBoolean()) {
                sheet.clear(at[0] + 1, at[1]);
                draft.judge(lower.row(), Field.DONE, Verdict.doubted(null));
            } else {
                doubt(draft, lower.row());
            }
        }
    }

    private static boolean isDone(Dot dot) {
        FigureKey figure = dot.figure();
        return figure != null && figure.field() == Field.DONE;
    }

    private static void mergedAcross(Draft draft, Canvas canvas) {
        Canvas.Sheet sheet = canvas.sheets.get(0);
        List<int[]> places = new ArrayList<>();
        sheet.rows.forEach((row, cells) -> cells.forEach((column, dot) -> {
            if (isDone(dot) && column > 1 && sheet.mergeAt(row, column - 1).isEmpty()) {
                places.add(new int[] {row, column});
            }
        }));
        if (!places.isEmpty()) {
            int[] at = draft.pick(places);
            FigureKey hidden =
                    Objects.requireNonNull(sheet.at(at[0], at[1]).orElseThrow().figure());
            sheet.merges.add(new Canvas.Area(at[0], at[1] - 1, at[0], at[1]));
            sheet.clear(at[0], at[1]);
            draft.judge(hidden.row(), Field.DONE, Verdict.doubted(null));
            draft.verdicts.remove(new FigureKey(hidden.row(), Field.TARGET));
        }
    }

    private static Stream<Habit> types() {
        return Stream.of(
                figure(
                                "a day for a number",
                                (draft, key, field, value) -> write(
                                        draft, key, field, Ink.day(LocalDate.of(1905, 3, 7)), Verdict.doubted(null)))
                        .needing(Feature.TYPES),
                figure(
                                "an error for a number",
                                (draft, key, field, value) -> write(
                                        draft,
                                        key,
                                        field,
                                        new Ink.Fault(draft.any("#REF!", "#VALUE!", "#N/A", "#DIV/0!")),
                                        Verdict.doubted(null)))
                        .needing(Feature.TYPES),
                figure(
                                "a formula that lost its value",
                                (draft, key, field, value) -> write(
                                        draft, key, field, new Ink.Formula("SUM(B2:B3)", null), Verdict.doubted(null)))
                        .needing(Feature.TYPES, Feature.LINKS),
                figure(
                        "words for a number",
                        (draft, key, field, value) -> write(
                                draft,
                                key,
                                field,
                                Ink.words(draft.any(
                                        "已完成", "推进中", "见附件", "#", "？", "待核", "同上", "〃", "完成" + value + "，另有3个")),
                                Verdict.doubted(null))),
                damage(
                                "a percentage's format on a count",
                                Phase.CELLS,
                                draft -> draft.take(Facts.Row::isSum)
                                        .ifPresent(row -> write(
                                                draft,
                                                row.code(),
                                                Field.DONE,
                                                Ink.number(Objects.requireNonNull(row.figure(Field.DONE)), "0%"),
                                                Verdict.doubted(null))))
                        .needing(Feature.TYPES));
    }

    private static Habit amounts(String name, java.util.function.BiConsumer<Draft, Facts.Amounts> change) {
        return damage(name, Phase.CELLS, draft -> draft.takeMoney().ifPresent(row -> change.accept(draft, row)))
                .whereMoney()
                .needing(Feature.SHEETS)
                .on(Slot.MONEY_MEASURE, Slot.MONEY_IDENTITY);
    }

    private static Stream<Habit> money() {
        return Stream.of(
                amounts("an amount with a letter", (draft, row) -> {
                    String amount = Objects.requireNonNull(row.amounts().get(Field.PAID));
                    draft.row(row.key()).put(Field.PAID, amount + draft.any("l", "O", "x", "k"));
                    draft.judge(row.key(), Field.PAID, Verdict.doubted(null));
                }),
                amounts("an amount in another column", (draft, row) -> {
                    RowDraft made = draft.row(row.key());
                    made.put(Field.REMARK, Objects.requireNonNull(made.cells.remove(Field.PAID)));
                    draft.judge(row.key(), Field.PAID, Verdict.blank());
                }),
                amounts("a task's code of another task", (draft, row) -> {
                    draft.row(row.key()).put(Field.TASK_CODE, "23");
                    doubt(draft, row.key());
                }),
                amounts("a source misspelt", (draft, row) -> {
                    draft.row(row.key()).put(Field.SOURCE, row.source() + draft.any("央", "？", "市", "1"));
                    doubt(draft, row.key());
                }),
                amounts("a row of money twice", (draft, row) -> {
                            List<RowDraft> rows = draft.money().orElseThrow().rows;
                            rows.add(draft.row(row.key()).copy(row.key()));
                            doubt(draft, row.key());
                        })
                        .on(Slot.MONEY_ROWS));
    }

    /** Some damages, from the chance of a seed. */
    static List<Habit> some(List<Habit> damages, Random chance) {
        List<Habit> chosen = new ArrayList<>();
        int count = 1 + chance.nextInt(3);
        for (int i = 0; i < count; i++) {
            chosen.add(damages.get(chance.nextInt(damages.size())));
            if (chosen.stream().distinct().count() < chosen.size() || !Habit.goTogether(chosen)) {
                chosen.remove(chosen.size() - 1);
            }
        }
        return chosen;
    }
}
