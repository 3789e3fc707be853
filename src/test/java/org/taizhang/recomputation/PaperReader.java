package org.taizhang.recomputation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.taizhang.recomputation.PrintedPage.Block;
import org.taizhang.recomputation.PrintedPage.Grid;

/** Puts a paper together again from its pages: lines to paragraphs, over pages too, and headings to what stands below them. */
final class PaperReader {

    private static final Pattern PAGE_NUMBER = Pattern.compile("—(\\d+)—");
    private static final Pattern ANNEX = Pattern.compile("附件\\d*");
    private static final List<List<String>> STAMP = List.of(List.of("示例数据"));

    /** Lines that are farther apart, measured in characters, are not of one paragraph. */
    private static final double LEADING = 2.05;

    /** Points; smaller print has no indent, so that only a full line goes on in the next. */
    private static final double SMALL = 12;

    /** Points that a full line may leave free, since numbers and their units are not parted. */
    private static final double FREE_AT_END = 80;

    /** Characters that a first line may stand in. */
    private static final double INDENT = 3.5;

    private static final double NEAR = 1;

    private final Contents contents = new Contents();
    private final List<String> misnumbered = new ArrayList<>();

    private PaperReader() {}

    static Paper read(Path pdf) {
        PaperReader reader = new PaperReader();
        List<List<Block>> pages = reader.blocks(PageReader.of(pdf));
        for (int page = 0; page < pages.size(); page++) {
            reader.add(page + 1, pages.get(page));
        }
        return reader.contents.paper(reader.misnumbered);
    }

    /** A text as far as it is of one paragraph; it belongs to the page that it begins on. */
    private record Lines(int page, List<Run> lines) implements Block {

        @Override
        public double level() {
            return first().level();
        }

        String text() {
            return lines.stream().map(Run::text).collect(Collectors.joining());
        }

        Run first() {
            return lines.get(0);
        }

        Run last() {
            return lines.get(lines.size() - 1);
        }
    }

    /** How far left and right a page is written upon. */
    private record Edges(double left, double right) {

        static Edges of(List<Run> runs) {
            return new Edges(
                    runs.stream().mapToDouble(Run::from).min().orElse(0),
                    runs.stream().mapToDouble(Run::to).max().orElse(0));
        }
    }

    /** What stands on each page, from the top down. */
    private List<List<Block>> blocks(List<PrintedPage> pages) {
        List<List<Block>> blocks = new ArrayList<>();
        Lines open = new Lines(0, List.of());
        for (PrintedPage page : pages) {
            List<Block> here = new ArrayList<>(page.grids());
            List<Run> content = content(page);
            Edges edges = Edges.of(content);
            for (Run run : content) {
                if (goesOn(open, page.number(), run, edges)) {
                    open.lines().add(run);
                } else {
                    open = new Lines(page.number(), new ArrayList<>(List.of(run)));
                    here.add(open);
                }
            }
            here.sort(Comparator.comparingDouble(Block::level));
            blocks.add(here);
        }
        return blocks;
    }

    /** Without the page's number, which must be its own. */
    private List<Run> content(PrintedPage page) {
        List<Run> content = new ArrayList<>();
        for (Run run : page.free()) {
            Matcher number = PAGE_NUMBER.matcher(run.text());
            if (!number.matches()) {
                content.add(run);
            } else if (Integer.parseInt(number.group(1)) != page.number()) {
                misnumbered.add("page " + page.number() + " is numbered " + number.group(1));
            }
        }
        return content;
    }

    /** A paragraph of the body goes on where a line is not indented, on the next page too; a note, where the line before is full. */
    private static boolean goesOn(Lines open, int page, Run run, Edges edges) {
        if (open.lines().isEmpty() || ANNEX.matcher(run.text()).matches()) {
            return false;
        }
        Run last = open.last();
        boolean alike = Math.abs(last.size() - run.size()) < NEAR && !run.isTurned() && !last.isTurned();
        double drop = run.level() - last.level();
        boolean below = page == open.page() ? drop > 0 && drop < LEADING * run.size() : run.size() > SMALL;
        double indent = open.first().from() - run.from();
        boolean indented = indent > NEAR && indent < INDENT * run.size();
        boolean full = run.size() < SMALL && Math.abs(indent) < NEAR && last.to() > edges.right() - FREE_AT_END;
        return alike && below && run.from() < edges.left() + NEAR && (indented || full);
    }

    private void add(int page, List<Block> blocks) {
        contents.turnTo(page);
        for (Block block : blocks) {
            if (block instanceof Lines lines) {
                contents.say(lines.text());
            } else if (block instanceof Grid grid && !grid.rows().equals(STAMP)) {
                contents.show(grid.rows());
            }
        }
    }
}
