package org.taizhang.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import org.taizhang.spreadsheet.OpenedWorkbook.Reason;

/** What the main part of a workbook says: its tabs in order, and where its calendar begins. */
record WorkbookPart(boolean from1904, List<Tab> sheets) {

    /**
     * A tab.
     *
     * @param key of the part that holds the sheet, among the relationships of this part
     */
    record Tab(String name, boolean hidden, String key) {}

    static WorkbookPart of(XmlPart xml) {
        String root = xml.root();
        if (!root.equals("workbook")) {
            throw new Refusal(Reason.NOT_A_WORKBOOK, "Office Open XML: " + XmlPart.brief(root));
        }
        boolean[] from1904 = {false};
        List<Tab> tabs = new ArrayList<>();
        xml.children(child -> {
            switch (child) {
                case "workbookPr" -> from1904[0] = xml.flag("date1904");
                case "sheets" -> xml.each("sheet", () -> tabs.add(tab(xml)));
                default -> {}
            }
        });
        if (tabs.isEmpty()) {
            throw Refusal.damaged(xml.name(), "no sheets");
        }
        return new WorkbookPart(from1904[0], List.copyOf(tabs));
    }

    private static Tab tab(XmlPart xml) {
        String state = xml.attribute("state");
        boolean hidden = "hidden".equals(state) || "veryHidden".equals(state);
        return new Tab(CellTexts.decode(xml.needed("name")), hidden, xml.needed("id"));
    }
}
