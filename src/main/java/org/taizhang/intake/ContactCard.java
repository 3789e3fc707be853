package org.taizhang.intake;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Contact;
import org.taizhang.terms.Place;

/** What is known of one contact while a ledger is read. What says nothing, or stands whole in brackets such as （示例）, is not known. */
final class ContactCard {

    private static final int LONGEST_NAME = 20;
    private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[【〔][^)\\]】〕]*[)\\]】〕]");
    private static final Pattern ENDS = Pattern.compile("^[\\s,;、。:]+|[\\s,;、。:]+$");
    private static final Pattern NUMBER_BEHIND =
            Pattern.compile("^(.*?)[\\s,;、:/(]*(\\+?\\d[\\d\\-—–() 转]{4,}\\d)\\)?$");
    private static final String SEVERAL = "；";

    private final String file;
    private final String sheet;
    private final Map<ContactColumn, String> known = new EnumMap<>(ContactColumn.class);
    private @Nullable CellPosition cell;

    ContactCard(String file, String sheet) {
        this.file = file;
        this.sheet = sheet;
    }

    /** Puts down what a cell says; a second number joins the first, all else stays as it was. */
    void put(ContactColumn column, String raw, CellPosition position) {
        String text = ENDS.matcher(Wording.spaced(raw)).replaceAll("");
        if (Wording.saysNothing(text) || IN_BRACKETS.matcher(text).matches()) {
            return;
        }
        Matcher numbered = NUMBER_BEHIND.matcher(text);
        if (column == ContactColumn.NAME && numbered.matches()) {
            put(ContactColumn.NAME, numbered.group(1), position);
            put(ContactColumn.TELEPHONE, numbered.group(2), position);
            return;
        }
        if (cell == null || column == ContactColumn.NAME) {
            cell = position;
        }
        known.merge(
                column,
                text,
                (first, next) ->
                        column == ContactColumn.TELEPHONE && !first.contains(next) ? first + SEVERAL + next : first);
    }

    boolean knows(ContactColumn column) {
        return known.containsKey(column);
    }

    /** Whether there is a person or a number; a name that is a sentence is none. */
    Optional<Contact> contact() {
        boolean named = knows(ContactColumn.NAME) && said(ContactColumn.NAME).length() <= LONGEST_NAME;
        if (cell == null || (!named && !knows(ContactColumn.TELEPHONE)) || (knows(ContactColumn.NAME) && !named)) {
            return Optional.empty();
        }
        return Optional.of(new Contact(
                said(ContactColumn.NAME),
                said(ContactColumn.DEPARTMENT),
                said(ContactColumn.OFFICE),
                said(ContactColumn.TELEPHONE),
                said(ContactColumn.MAIL),
                said(ContactColumn.DUTY),
                Place.ofCell(file, sheet, cell)));
    }

    private String said(ContactColumn column) {
        return known.getOrDefault(column, "");
    }
}
