package org.taizhang.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.taizhang.distribution.FetchLimits;
import org.taizhang.distribution.MailServer;
import org.taizhang.distribution.MailServer.Encryption;
import org.taizhang.distribution.Mailbox;
import org.taizhang.distribution.Sender;

class MailSettingsTests {

    private static final Map<String, Object> PASSWORD = Map.of("TAIZHANG_MAIL_PASSWORD", "s3cret");

    @TempDir
    Path folder;

    /** With these variables and the lines of taizhang.properties, and nothing of this machine's own. */
    private MailSettings read(Map<String, Object> variables, Map<String, Object> properties) {
        StandardEnvironment environment = new StandardEnvironment() {
            @Override
            protected void customizePropertySources(MutablePropertySources sources) {
                sources.addLast(new SystemEnvironmentPropertySource("variables", variables));
                sources.addLast(new MapPropertySource("properties", properties));
            }
        };
        return MailSettings.of(environment, new Folders(folder.resolve("project")));
    }

    private static Map<String, Object> usual(String... more) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "taizhang.mail.imap.host", "imap.river.example",
                "taizhang.mail.smtp.host", "smtp.river.example",
                "taizhang.mail.user", "office@river.example"));
        for (int i = 0; i < more.length; i += 2) {
            settings.put("taizhang.mail." + more[i], more[i + 1]);
        }
        return settings;
    }

    private static void refused(ThrowingCallable reading, Refusal.Reason reason) {
        assertThatThrownBy(reading)
                .hasMessageNotContaining("s3cret")
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    @Test
    void encryptUnlessToldOtherwise() {
        MailSettings settings = read(PASSWORD, usual());

        Mailbox mailbox = settings.mailbox();
        assertThat(mailbox.folder()).isEqualTo("INBOX");
        assertThat(mailbox.limits()).isEqualTo(FetchLimits.STANDARD);
        assertThat(mailbox.server().port()).isEqualTo(993);
        assertThat(mailbox.server().encryption()).isEqualTo(Encryption.TLS);
        assertThat(settings.outgoing().port()).isEqualTo(465);
        assertThat(settings.sender("督查室")).isEqualTo(new Sender("office@river.example", "督查室"));
        assertThat(settings.outgoing().toString()).doesNotContain("s3cret");
    }

    @Test
    void sayWhatIsMissing() {
        refused(() -> read(PASSWORD, Map.of()).mailbox(), Refusal.Reason.MAIL_NOT_SET);
        refused(() -> read(Map.of(), usual()).mailbox(), Refusal.Reason.MAIL_NO_PASSWORD);
        refused(() -> read(PASSWORD, usual("user", "office")).sender("督查室"), Refusal.Reason.MAIL_NOT_SET);
    }

    @Test
    void letARelayAskForNoUser() {
        MailServer relay = read(
                        Map.of(),
                        Map.of("taizhang.mail.smtp.host", "localhost", "taizhang.mail.smtp.encryption", "none"))
                .outgoing();

        assertThat(relay.login()).isEmpty();
        assertThat(relay.port()).isEqualTo(25);
    }

    @Test
    void refuseUnencryptedMailToAnotherMachineUnlessAllowed() {
        refused(() -> read(PASSWORD, usual("smtp.encryption", "none")).outgoing(), Refusal.Reason.MAIL_UNENCRYPTED);
        assertThat(read(PASSWORD, usual("smtp.encryption", "none", "allow-unencrypted", "true"))
                        .outgoing()
                        .encryption())
                .isEqualTo(Encryption.NONE);
    }

    @ParameterizedTest
    @CsvSource({"password", "imap.password", "smtp.password", "trust-store-password"})
    void refuseAPasswordAmongThem(String name) {
        refused(() -> read(PASSWORD, usual(name, "s3cret")), Refusal.Reason.MAIL_PASSWORD_SET);
    }

    @Test
    void refuseMisspeltNamesAndValues() {
        refused(() -> read(PASSWORD, usual("imap.hots", "x")), Refusal.Reason.UNKNOWN_SETTING);
        refused(() -> read(Map.of("TAIZHANG_MAIL_IMAP_HOTS", "x"), usual()), Refusal.Reason.UNKNOWN_SETTING);
        refused(() -> read(PASSWORD, usual("imap.encryption", "ssl")).mailbox(), Refusal.Reason.MAIL_WRONG_SETTING);
        refused(() -> read(PASSWORD, usual("imap.port", "0")).mailbox(), Refusal.Reason.WRONG_SETTING);
        refused(() -> read(PASSWORD, usual("seconds", "0")).mailbox(), Refusal.Reason.WRONG_SETTING);
    }

    @Test
    void takeAPasswordFromAFileElsewhereAndFromNoneInTheProject() throws IOException {
        Path outside = Files.writeString(folder.resolve("secret"), "s3cret\n");
        Path inside = Files.createDirectories(folder.resolve("project/data")).resolve("secret");
        Files.writeString(inside, "s3cret");

        assertThat(read(Map.of(), usual("password-file", outside.toString()))
                        .mailbox()
                        .server()
                        .login())
                .isPresent();
        refused(
                () -> read(Map.of(), usual("password-file", inside.toString())).mailbox(),
                Refusal.Reason.MAIL_SECRET_IN_PROJECT);
        refused(
                () -> read(Map.of(), usual("password-file", "data/secret")).mailbox(),
                Refusal.Reason.MAIL_SECRET_IN_PROJECT);
        refused(
                () -> read(
                                Map.of(),
                                usual("password-file", folder.resolve("none").toString()))
                        .mailbox(),
                Refusal.Reason.MAIL_SECRET_UNREADABLE);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void sayWhichPasswordFileEveryoneCanRead() throws IOException {
        Files.createDirectories(folder.resolve("project"));
        Path secret = Files.writeString(folder.resolve("secret"), "s3cret\n");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
        MailSettings settings = read(Map.of(), usual("password-file", secret.toString()));
        settings.mailbox();
        assertThat(settings.readableByAll()).containsExactly(secret);

        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        MailSettings kept = read(Map.of(), usual("password-file", secret.toString()));
        kept.mailbox();
        assertThat(kept.readableByAll()).isEmpty();
    }
}
