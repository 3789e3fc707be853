package org.taizhang.recomputation;

/**
 * Where in a paper something stands.
 *
 * @param page from 1
 * @param chapter the title of the annex or the heading of the chapter, such as 滞后事项; empty before the first
 * @param section the heading below that, such as 县区排名; empty before the first
 */
record Place(int page, String chapter, String section) {

    /** At a page's top. */
    Place on(int number) {
        return new Place(number, chapter, section);
    }

    Place inChapter(String title) {
        return new Place(page, title, "");
    }

    Place inSection(String title) {
        return new Place(page, chapter, title);
    }

    @Override
    public String toString() {
        return "第" + page + "页 " + chapter + " " + section;
    }
}
