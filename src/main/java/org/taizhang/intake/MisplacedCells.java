package org.taizhang.intake;

import java.util.Optional;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.spreadsheet.CellContent;
import org.taizhang.spreadsheet.GridCell;
import org.taizhang.terms.Place;

/**
 * Notices a row whose cells stand one column off their headings (错位): a unit of measure alone under 本单位目标 while none stands
 * under 计量单位. What stands under 累计完成 in such a row is likely its target. A cell put in pushes its row along, a heading taken
 * out pulls the head along; both look the same.
 */
record MisplacedCells(Table table, RowCells cells, Measures measures, String file) {

    Optional<Finding> find(int row) {
        return table.cell(LedgerColumn.OWN_TARGET, row)
                .filter(this::isMeasure)
                .filter(target -> cells.spoken(LedgerColumn.MEASURE, row)
                        .filter(this::isMeasure)
                        .isEmpty())
                .map(target -> Finding.of(
                                FindingKind.MISPLACED_CELLS,
                                Place.ofCell(file, table.grid().name(), target.position()),
                                LedgerColumn.OWN_TARGET.heading(),
                                Wording.spaced(target.raw()))
                        .seeing(target.raw()));
    }

    private boolean isMeasure(GridCell cell) {
        return cell.content() instanceof CellContent.Text text && measures.isMeasure(Wording.normal(text.raw()));
    }
}
