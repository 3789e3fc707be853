package org.taizhang.distribution;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The name of an attachment (附件名) as every system can bear it: one step, never a path, whatever the mail says. */
final class AttachmentName {

    private static final Set<String> LEDGERS =
            Set.of("xlsx", "xlsm", "xlsb", "xltx", "xltm", "xls", "xlt", "et", "ett", "ods", "csv", "tsv", "zip");
    private static final Set<String> PICTURES =
            Set.of("png", "jpg", "jpeg", "gif", "bmp", "webp", "tif", "tiff", "svg", "ico");

    /** Of attachments that bear no name. */
    private static final Map<String, String> BY_TYPE = Map.of(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx",
            "application/vnd.ms-excel", "xls",
            "application/wps-office.et", "et",
            "application/vnd.oasis.opendocument.spreadsheet", "ods",
            "text/csv", "csv");

    private static final int LONGEST = 60;
    private static final Pattern UNFIT = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]+");

    /** Names that Windows keeps for devices, whatever their extension. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private AttachmentName() {}

    /** The safe form of a name that a mail gives; one without a name is called by its type. */
    static String safe(String told, String type, String nameless) {
        String own = told.substring(Math.max(told.lastIndexOf('/'), told.lastIndexOf('\\')) + 1);
        String name = step(own);
        if (!extension(name).isEmpty()) {
            return name;
        }
        return Optional.ofNullable(BY_TYPE.get(type.toLowerCase(Locale.ROOT)))
                .map(extension -> (name.equals("_") ? nameless : name) + "." + extension)
                .orElse(name);
    }

    /** A text as one step of a path. */
    static String step(String text) {
        String plain = UNFIT.matcher(text).replaceAll("_").strip();
        String extension = extension(plain);
        String stem = extension.isEmpty() ? plain : plain.substring(0, plain.length() - extension.length() - 1);
        // A leading dot or ~$ would make it one of the files that are passed over; Windows drops dots and blanks at the
        // end.
        String bare = stem.replaceAll("^[.~$\\s]+", "").replaceAll("[.\\s]+$", "");
        String cut = bare.codePointCount(0, bare.length()) > LONGEST
                ? bare.substring(0, bare.offsetByCodePoints(0, LONGEST)).strip()
                : bare;
        String named = cut.isEmpty() ? "_" : cut;
        String safe = DEVICE.matcher(named).matches() ? "_" + named : named;
        return extension.isEmpty() ? safe : safe + "." + extension;
    }

    /** What stands after the last dot, if it can be an extension. */
    static String extension(String name) {
        String after = name.substring(name.lastIndexOf('.') + 1).strip();
        return name.lastIndexOf('.') >= 0 && after.matches("[A-Za-z0-9]{1,5}") ? after : "";
    }

    static boolean mayBeLedger(String name) {
        return LEDGERS.contains(extension(name).toLowerCase(Locale.ROOT));
    }

    static boolean isPicture(String name) {
        return PICTURES.contains(extension(name).toLowerCase(Locale.ROOT));
    }

    /** A number before the extension. */
    static String numbered(String name, int number) {
        String extension = extension(name);
        String stem = extension.isEmpty() ? name : name.substring(0, name.length() - extension.length() - 1);
        return stem + "-" + number + (extension.isEmpty() ? "" : "." + extension);
    }

    /** Names that a register of receipts could not tell apart have the same form. */
    static String form(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toLowerCase(Locale.ROOT);
    }
}
