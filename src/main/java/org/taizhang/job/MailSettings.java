package org.taizhang.job;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.taizhang.distribution.FetchLimits;
import org.taizhang.distribution.MailServer;
import org.taizhang.distribution.MailServer.Encryption;
import org.taizhang.distribution.Mailbox;
import org.taizhang.distribution.Secret;
import org.taizhang.distribution.Sender;

/**
 * The mail servers of this installation (邮件设置): {@code taizhang.mail.*} in taizhang.properties, or the same names as environment
 * variables, {@code TAIZHANG_MAIL_*}. Passwords come from the environment or from a file outside the project folder, and from nowhere
 * else.
 */
public final class MailSettings {

    private static final String FAMILY = "taizhang.mail.";
    private static final String PASSWORD = "password";
    private static final String PASSWORD_FILE = "password-file";
    private static final int SECONDS = 30;
    private static final int LONGEST = 600;
    private static final int LAST_PORT = 65_535;
    private static final String STORE_PASSWORD = "changeit";

    /** What can be set for both servers at once, or for one of them. */
    private static final Set<String> OF_A_SERVER = Set.of("host", "port", "encryption", "user", PASSWORD_FILE);

    private static final Set<String> OF_ALL = Set.of(
            "user",
            PASSWORD_FILE,
            "imap.folder",
            "sender",
            "sender-name",
            "seconds",
            "trust-store",
            "allow-unencrypted",
            "attachments",
            "attachment-bytes",
            "message-bytes");

    private static final Map<String, Encryption> ENCRYPTIONS =
            Map.of("tls", Encryption.TLS, "starttls", Encryption.STARTTLS, "none", Encryption.NONE);

    private final ConfigurableEnvironment environment;
    private final Path home;
    private final List<Path> readable = new ArrayList<>();

    private MailSettings(ConfigurableEnvironment environment, Path home) {
        this.environment = environment;
        this.home = home;
    }

    /** The settings of that project folder and of the environment; a misspelt one is refused, and so is a password among them. */
    public static MailSettings of(Folders folders) {
        return of(LimitSettings.environment(folders), folders);
    }

    static MailSettings of(ConfigurableEnvironment environment, Folders folders) {
        MailSettings settings = new MailSettings(environment, folders.home());
        settings.refusePasswords();
        settings.refuseUnknown();
        return settings;
    }

    /** Files with a password that every user of this machine can read; known once a server was asked for. */
    public List<Path> readableByAll() {
        return List.copyOf(readable);
    }

    /** Where ledgers come in. */
    public Mailbox mailbox() {
        FetchLimits standard = FetchLimits.STANDARD;
        FetchLimits limits = new FetchLimits(
                (int) number("attachments", standard.attachments(), 1, 1_000),
                number("attachment-bytes", standard.attachmentBytes(), 1_000, 1_000_000_000),
                number("message-bytes", standard.messageBytes(), 1_000, 10_000_000_000L));
        return new Mailbox(server("imap", true), text("imap.folder").orElse("INBOX"), limits);
    }

    /** Where letters go out. A relay that knows this machine asks for no user. */
    public MailServer outgoing() {
        return server("smtp", false);
    }

    /**
     * Who sends.
     *
     * @param office whose name stands beside the address unless another is set
     */
    public Sender sender(String office) {
        String address = text("sender")
                .or(() -> user("smtp").filter(user -> user.contains("@")))
                .orElseThrow(() -> missing("sender"));
        if (!address.matches("[^@\\s<>,;\"]+@[^@\\s<>,;\"]+")) {
            throw wrong("sender", address, "name@example.cn");
        }
        return new Sender(address, text("sender-name").orElse(office));
    }

    private MailServer server(String family, boolean needsUser) {
        String host = text(family + ".host").orElseThrow(() -> missing(family + ".host"));
        Encryption encryption = encryption(family, host);
        Optional<String> user = user(family);
        if (needsUser && user.isEmpty()) {
            throw missing("user");
        }
        return new MailServer(
                host,
                (int) number(family + ".port", port(family, encryption), 1, LAST_PORT),
                encryption,
                user.map(name -> new MailServer.Login(name, password(family))),
                (int) number("seconds", SECONDS, 1, LONGEST),
                text("trust-store").map(file -> new MailServer.Trusted(home.resolve(file), storePassword())));
    }

    private static int port(String family, Encryption encryption) {
        boolean imap = family.equals("imap");
        return switch (encryption) {
            case TLS -> imap ? 993 : 465;
            case STARTTLS -> imap ? 143 : 587;
            case NONE -> imap ? 143 : 25;
        };
    }

    private Encryption encryption(String family, String host) {
        String name = family + ".encryption";
        String word = text(name).orElse("tls").toLowerCase(Locale.ROOT);
        Encryption encryption = Optional.ofNullable(ENCRYPTIONS.get(word))
                .orElseThrow(() -> wrong(name, word, String.join(" / ", new TreeSet<>(ENCRYPTIONS.keySet()))));
        if (encryption == Encryption.NONE && !isThisMachine(host) && !allowsUnencrypted()) {
            throw new Refusal(Refusal.Reason.MAIL_UNENCRYPTED, FAMILY + name, host, FAMILY + "allow-unencrypted=true");
        }
        return encryption;
    }

    private boolean allowsUnencrypted() {
        return text("allow-unencrypted").filter("true"::equals).isPresent();
    }

    private static boolean isThisMachine(String host) {
        return host.equals("localhost") || host.equals("::1") || host.matches("127(\\.\\d{1,3}){3}");
    }

    private Optional<String> user(String family) {
        return text(family + ".user").or(() -> text("user"));
    }

    private Secret password(String family) {
        return variable(family + "." + PASSWORD)
                .or(() -> text(family + "." + PASSWORD_FILE).map(this::inFile))
                .or(() -> variable(PASSWORD))
                .or(() -> text(PASSWORD_FILE).map(this::inFile))
                .map(Secret::new)
                .orElseThrow(
                        () -> new Refusal(Refusal.Reason.MAIL_NO_PASSWORD, spelt(PASSWORD), FAMILY + PASSWORD_FILE));
    }

    private Secret storePassword() {
        return new Secret(variable("trust-store-" + PASSWORD).orElse(STORE_PASSWORD));
    }

    private String inFile(String named) {
        Path file = home.resolve(named);
        try {
            if (file.toRealPath().startsWith(home.toRealPath())) {
                throw new Refusal(Refusal.Reason.MAIL_SECRET_IN_PROJECT, file.toString());
            }
            noteReadable(file);
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Refusal(Refusal.Reason.MAIL_SECRET_UNREADABLE, file.toString());
        }
    }

    private void noteReadable(Path file) throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        if (posix
                && !readable.contains(file)
                && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)) {
            readable.add(file);
        }
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(environment.getProperty(FAMILY + name))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** Only from the environment, which no file in the project folder is. */
    private Optional<String> variable(String name) {
        return environment.getPropertySources().stream()
                .filter(SystemEnvironmentPropertySource.class::isInstance)
                .map(source -> source.getProperty(spelt(name)))
                .filter(value -> value != null && !value.toString().isEmpty())
                .map(Object::toString)
                .findFirst();
    }

    private long number(String name, long standard, long least, long most) {
        return text(name)
                .map(text -> LimitSettings.number(FAMILY + name, text, least, most))
                .orElse(standard);
    }

    private void refusePasswords() {
        names(false)
                .filter(name -> canonical(name).endsWith("_PASSWORD"))
                .findFirst()
                .ifPresent(name -> {
                    throw new Refusal(Refusal.Reason.MAIL_PASSWORD_SET, name, canonical(name), FAMILY + PASSWORD_FILE);
                });
    }

    private void refuseUnknown() {
        Set<String> known = new TreeSet<>();
        OF_ALL.forEach(name -> known.add(FAMILY + name));
        for (String family : List.of("imap", "smtp")) {
            OF_A_SERVER.forEach(name -> known.add(FAMILY + family + "." + name));
        }
        List<String> spellings = known.stream().map(LimitSettings::variable).toList();
        names(true)
                .filter(name -> !canonical(name).endsWith("_PASSWORD"))
                .filter(name -> !spellings.contains(canonical(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw new Refusal(Refusal.Reason.UNKNOWN_SETTING, name, String.join(", ", known));
                });
    }

    /** The names of the family that are set anywhere, or anywhere but in the environment. */
    private Stream<String> names(boolean variablesToo) {
        return environment.getPropertySources().stream()
                .filter(source -> variablesToo || !(source instanceof SystemEnvironmentPropertySource))
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(MailSettings::names)
                .filter(name -> canonical(name).startsWith(canonical(FAMILY)));
    }

    private static Stream<String> names(PropertySource<?> source) {
        return List.of(((EnumerablePropertySource<?>) source).getPropertyNames()).stream();
    }

    private static String canonical(String name) {
        return LimitSettings.variable(name);
    }

    private static String spelt(String name) {
        return LimitSettings.variable(FAMILY + name);
    }

    private static Refusal missing(String name) {
        return new Refusal(Refusal.Reason.MAIL_NOT_SET, FAMILY + name, spelt(name));
    }

    private static Refusal wrong(String name, String value, String expected) {
        return new Refusal(Refusal.Reason.MAIL_WRONG_SETTING, FAMILY + name, value, expected);
    }
}
