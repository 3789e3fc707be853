package org.taizhang.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;

/**
 * Which file a register's line means. Names are compared exactly, blanks, width and case aside: the whole path, else the file's own
 * name, each with its extension or without. A line that names an archive is about every file in it.
 */
final class RegisterMatching {

    private static final Pattern ARCHIVE = Pattern.compile("(.*?\\.(?:zip|rar|7z))/.*");
    private static final Pattern EXTENSION = Pattern.compile("\\.[a-z0-9]{1,5}$");

    /** The ways to say a file, the most telling first. */
    private static final List<Reading> READINGS = List.of(
            new Reading(path -> path, true),
            new Reading(RegisterMatching::archive, false),
            new Reading(RegisterMatching::bare, true),
            new Reading(RegisterMatching::ownName, true),
            new Reading(path -> ownName(archive(path)), false),
            new Reading(path -> bare(ownName(path)), true),
            new Reading(path -> bare(ownName(archive(path))), false));

    /** @param direct whether it names the file itself, not the archive it came in */
    private record Reading(Function<String, String> name, boolean direct) {}

    private record Claim(RegisterLine line, boolean direct) {}

    private final List<String> files;
    private final Consumer<Finding> findings;

    RegisterMatching(List<String> files, Consumer<Finding> findings) {
        this.files = files;
        this.findings = findings;
    }

    /**
     * The receipts of the files that lines name. Of several lines one for the file itself counts before one for its archive, and a
     * later one before an earlier: what lies under a name is what came last under it.
     */
    List<Receipt> match(List<RegisterLine> lines) {
        Map<String, List<Claim>> claims = new LinkedHashMap<>();
        lines.forEach(line -> claim(line, claims));
        List<Receipt> receipts = new ArrayList<>();
        claims.forEach((file, own) -> receipts.add(best(own).receipt(file)));
        return receipts;
    }

    private static RegisterLine best(List<Claim> claims) {
        Comparator<Claim> direct = Comparator.comparing(Claim::direct);
        Comparator<Claim> latest = Comparator.comparing(
                claim -> claim.line().day(), Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()));
        return claims.stream().max(direct.thenComparing(latest)).orElseThrow().line();
    }

    private void claim(RegisterLine line, Map<String, List<Claim>> claims) {
        String wanted = normal(line.name());
        for (Reading reading : READINGS) {
            List<String> named = files.stream()
                    .filter(file -> reading.name().apply(normal(file)).equals(wanted))
                    .toList();
            if (!named.isEmpty()) {
                certain(line, named)
                        .forEach(file -> claims.computeIfAbsent(file, none -> new ArrayList<>())
                                .add(new Claim(line, reading.direct())));
                return;
            }
        }
        say(FindingKind.REGISTER_WITHOUT_FILE, line);
    }

    /** Several files under one name are not told apart, unless they came in one archive. */
    private List<String> certain(RegisterLine line, List<String> named) {
        boolean one = named.size() == 1
                || (named.stream()
                                .allMatch(file -> ARCHIVE.matcher(normal(file)).matches())
                        && named.stream()
                                        .map(file -> archive(normal(file)))
                                        .distinct()
                                        .count()
                                == 1);
        if (!one) {
            say(FindingKind.REGISTER_UNREADABLE, line);
        }
        return one ? named : List.of();
    }

    private void say(FindingKind kind, RegisterLine line) {
        findings.accept(Finding.of(kind, line.place(), line.name()).seeing(line.name()));
    }

    private static String normal(String name) {
        return Wording.normal(name).toLowerCase(Locale.ROOT).replace('\\', '/');
    }

    private static String archive(String path) {
        Matcher archive = ARCHIVE.matcher(path);
        return archive.matches() ? archive.group(1) : "";
    }

    private static String ownName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String bare(String path) {
        return EXTENSION.matcher(path).replaceFirst("");
    }
}
