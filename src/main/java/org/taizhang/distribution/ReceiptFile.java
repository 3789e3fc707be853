package org.taizhang.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The register of receipts (收件登记) that a fetch writes into the drop folder, where the job looks for such registers: who sent a file and
 * on which day, by mail. The mark at its beginning lets Excel and WPS read it as UTF-8.
 */
final class ReceiptFile {

    private static final String MARK = "\uFEFF";
    private static final String NAME = "收件登记-邮件";
    private static final List<String> HEAD = List.of("文件名", "收到日期", "收到时刻", "报送单位", "发件邮箱", "方式");
    private static final String WAY = "邮件";

    private ReceiptFile() {}

    /** A file that came. */
    record Line(String file, LocalDate day, String time, String unit, String sender) {

        private String text() {
            return csv(List.of(file, day.toString(), time, unit, sender, WAY));
        }
    }

    /**
     * Enters the line, unless it stands there. A register that somebody else has saved since, in another form, is left as it is, and the
     * line goes into one more.
     */
    static void add(Path dropFolder, Line line) {
        try {
            for (int number = 1; ; number++) {
                Path register = dropFolder.resolve(NAME + (number == 1 ? "" : "-" + number) + ".csv");
                if (!Files.exists(register) || isOurs(register)) {
                    write(register, line);
                    return;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOurs(Path register) throws IOException {
        String text = new String(Files.readAllBytes(register), StandardCharsets.UTF_8);
        return text.startsWith(MARK + csv(HEAD)) && text.endsWith("\r\n") && text.indexOf('\uFFFD') < 0;
    }

    private static void write(Path register, Line line) throws IOException {
        Set<String> lines = new LinkedHashSet<>(
                Files.exists(register) ? Files.readString(register).lines().toList() : List.of(MARK + csv(HEAD)));
        if (lines.add(line.text())) {
            Path draft = register.resolveSibling("." + register.getFileName() + ".part");
            Files.writeString(draft, String.join("\r\n", lines) + "\r\n", StandardCharsets.UTF_8);
            Files.move(draft, register, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String csv(List<String> cells) {
        return cells.stream().map(ReceiptFile::quoted).collect(Collectors.joining(","));
    }

    /** As RFC 4180 has it; names and addresses hold no line ends. */
    private static String quoted(String cell) {
        return cell.contains(",") || cell.contains("\"") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }
}
