package org.taizhang.recomputation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a paper says and shows, from its beginning on: headings tell where the rest stands. */
final class Contents {

    private static final Pattern CHAPTER = Pattern.compile("[一二三四五六七八九十]+、(.*)");
    private static final Pattern SECTION = Pattern.compile("（[一二三四五六七八九十]+）([^。]*)");
    private static final Pattern ANNEX = Pattern.compile("附件\\d*");
    private static final Pattern TITLED_ANNEX = Pattern.compile("附件\\d*(\\D+)");

    private final List<Passage> passages = new ArrayList<>();
    private final List<PrintedTable> tables = new ArrayList<>();
    private Place place = new Place(1, "", "");
    private boolean afterAnnex;

    void turnTo(int page) {
        place = place.on(page);
    }

    /** What follows 附件 is the annex's title, unless it says so itself. */
    void say(String text) {
        Matcher chapter = CHAPTER.matcher(text);
        Matcher section = SECTION.matcher(text);
        Matcher annex = TITLED_ANNEX.matcher(text);
        if (afterAnnex) {
            place = place.inChapter(text);
        } else if (chapter.matches()) {
            place = place.inChapter(chapter.group(1));
        } else if (section.matches()) {
            place = place.inSection(section.group(1));
        } else if (annex.matches() && !annex.group(1).equals(place.chapter()) && !text.startsWith("附件：")) {
            place = place.inChapter(annex.group(1));
        }
        afterAnnex = ANNEX.matcher(text).matches();
        passages.add(new Passage(place, text));
    }

    void show(List<List<String>> rows) {
        tables.add(new PrintedTable(place, rows));
    }

    Paper paper(List<String> misnumbered) {
        return new Paper(passages, tables, misnumbered);
    }
}
