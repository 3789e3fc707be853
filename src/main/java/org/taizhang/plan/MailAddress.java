package org.taizhang.plan;

import java.util.Optional;
import java.util.regex.Pattern;
import org.taizhang.findings.FindingKind;

/** The mail address in a row of the plan; only its form is checked. */
final class MailAddress {

    private static final Pattern FORM = Pattern.compile("[^@\\s<>,;]+@[^@\\s<>,;]+\\.[^@\\s<>,;]+");

    private MailAddress() {}

    static Optional<String> in(PlanRow row) {
        Optional<String> text = row.someText(Column.MAIL);
        Optional<String> address = text.filter(mail -> FORM.matcher(mail).matches());
        if (text.isPresent() && address.isEmpty()) {
            row.report(FindingKind.PLAN_NOT_AN_ADDRESS, Column.MAIL, text.get());
        }
        return address;
    }
}
