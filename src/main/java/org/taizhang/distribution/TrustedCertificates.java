package org.taizhang.distribution;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** The certificates of an office's own authority (自建证书), in place of those that Java itself trusts. */
final class TrustedCertificates {

    private static final String PEM = "-----BEGIN";

    private TrustedCertificates() {}

    /** Makes connections that trust these certificates and no others. */
    static SSLSocketFactory sockets(MailServer.Trusted trusted) {
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store(trusted));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (IOException | GeneralSecurityException e) {
            throw unreadable(trusted, String.valueOf(e.getMessage()));
        }
    }

    private static KeyStore store(MailServer.Trusted trusted) throws IOException, GeneralSecurityException {
        byte[] bytes = Files.readAllBytes(trusted.file());
        KeyStore store = isPem(bytes) ? ofCertificates(bytes) : opened(bytes, trusted);
        if (store.size() == 0) {
            throw unreadable(trusted, "0");
        }
        return store;
    }

    private static boolean isPem(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(PEM);
    }

    private static KeyStore ofCertificates(byte[] pem) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int number = 0;
        try (InputStream in = new ByteArrayInputStream(pem)) {
            for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry(String.valueOf(number++), each);
            }
        }
        return store;
    }

    private static KeyStore opened(byte[] bytes, MailServer.Trusted trusted)
            throws IOException, GeneralSecurityException {
        // Java's own PKCS12 reader opens its old JKS stores too.
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = new ByteArrayInputStream(bytes)) {
            store.load(in, trusted.password().reveal().toCharArray());
        }
        return store;
    }

    private static MailFailure unreadable(MailServer.Trusted trusted, String why) {
        return new MailFailure(
                MailFailure.Reason.CERTIFICATES_UNREADABLE, trusted.file().toString(), why);
    }
}
