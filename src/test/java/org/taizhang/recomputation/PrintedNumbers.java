package org.taizhang.recomputation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Every number that a finished PDF shows, read from the file alone. Running heads and page numbers are left out. */
final class PrintedNumbers {

    /** Days, cells, codes and numbers. */
    static final Pattern TOKEN = Pattern.compile("\\d{4}-\\d{2}-\\d{2}|\\d{4}年\\d{1,2}月\\d{1,2}日|[A-Z]{1,3}\\d+"
            + "|(?<![\\d.])\\d{1,3}-\\d{1,2}(?![\\d.%])|[+-]?\\d+(?:,\\d{3})*(?:\\.\\d+)?%?");

    private static final Pattern ITEM = Pattern.compile("\\d{1,3}-\\d{1,2}[ \\u3000].*");
    private static final Pattern CHAPTER = Pattern.compile("([一二三四五六七八九十]+、|附件).*");
    private static final Pattern PAGE_NUMBER = Pattern.compile("— \\d+ —");
    private static final int NEAR = 60;
    private static final int LINES_AROUND = 3;

    private final List<String> lines = new ArrayList<>();
    private final List<Integer> pages = new ArrayList<>();
    private final List<PrintedNumber> numbers = new ArrayList<>();

    private PrintedNumbers(Path pdf) {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setLineSeparator("\n");
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                add(page, stripper.getText(document).strip().split("\n"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<PrintedNumber> in(Path pdf) {
        PrintedNumbers printed = new PrintedNumbers(pdf);
        printed.find();
        return printed.numbers;
    }

    /** The last line is the page's number, the first ones its running head but on the first page. */
    private void add(int page, String[] printed) {
        for (int i = 0; i < printed.length; i++) {
            boolean head = page > 1 && i < 2 && printed[i].contains("〕第");
            if (!head && !PAGE_NUMBER.matcher(printed[i].strip()).matches()) {
                lines.add(printed[i].strip());
                pages.add(page);
            }
        }
    }

    private void find() {
        StringBuilder solid = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        for (String line : lines) {
            starts.add(solid.length());
            solid.append(Facts.solid(line));
        }
        String item = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (ITEM.matcher(line).matches()) {
                item = line;
            } else if (CHAPTER.matcher(line).matches()) {
                item = "";
            }
            find(i, line, item, solid, starts.get(i));
        }
    }

    private void find(int number, String line, String item, StringBuilder solid, int start) {
        int from = Math.max(0, number - LINES_AROUND);
        int to = Math.min(lines.size(), number + LINES_AROUND + 1);
        String around = Facts.solid(String.join("", lines.subList(from, to)));
        List<String> words = Stream.of(line.split("[ \\u3000/]+", -1))
                .map(word -> word.replaceAll("(^至少|^≥|\\*$)", ""))
                .filter(word -> TOKEN.matcher(word).matches())
                .map(PrintedNumber::plain)
                .toList();
        Matcher matcher = TOKEN.matcher(line);
        while (matcher.find()) {
            int begin = start + Facts.solid(line.substring(0, matcher.start())).length();
            int end = begin + Facts.solid(matcher.group()).length();
            numbers.add(new PrintedNumber(
                    pages.get(number),
                    matcher.group(),
                    solid.substring(Math.max(0, begin - NEAR), begin),
                    solid.substring(end, Math.min(solid.length(), end + NEAR)),
                    line,
                    around,
                    isWord(line, matcher),
                    without(words, PrintedNumber.plain(matcher.group())),
                    Facts.solid(item)));
        }
    }

    private static boolean isWord(String line, Matcher token) {
        return (token.start() == 0 || " \u3000/少*".indexOf(line.charAt(token.start() - 1)) >= 0)
                && (token.end() == line.length() || " \u3000/*".indexOf(line.charAt(token.end())) >= 0);
    }

    private static List<String> without(List<String> words, String one) {
        List<String> others = new ArrayList<>(words);
        others.remove(one);
        return others;
    }
}
