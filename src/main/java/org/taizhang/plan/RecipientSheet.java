package org.taizhang.plan;

import java.util.List;
import java.util.Optional;
import org.taizhang.findings.FindingKind;

/** The sheet 分发: who gets which document, a recipient a row. */
final class RecipientSheet {

    private RecipientSheet() {}

    static List<Recipient> read(PlanTable table, UnitNames names) {
        Claims claims = new Claims();
        return table.rows().stream().map(row -> recipient(row, names, claims)).toList();
    }

    private static Recipient recipient(PlanRow row, UnitNames names, Claims claims) {
        String document = row.word(Column.DOCUMENT, Vocabulary.DOCUMENTS).orElse("");
        String reader = row.text(Column.READER);
        Optional<String> mail = MailAddress.in(row);
        if (row.has(Column.READER) && !row.has(Column.MAIL) && !names.knows(reader)) {
            row.report(FindingKind.RECIPIENT_UNREACHABLE, Column.READER, reader);
        }
        claims.take(document + " " + reader, row, Column.READER);
        return new Recipient(document, reader, mail);
    }
}
