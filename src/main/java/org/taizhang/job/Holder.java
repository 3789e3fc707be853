package org.taizhang.job;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Who this process is, in words that another user of the same plan understands. */
final class Holder {

    private Holder() {}

    static String describe() {
        ProcessHandle process = ProcessHandle.current();
        String since = process.info()
                .startInstant()
                .map(start -> LocalDateTime.ofInstant(start, ZoneId.systemDefault())
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString()
                        .replace('T', ' '))
                .orElse("?");
        return System.getProperty("user.name") + "@" + host() + ", PID " + process.pid() + ", " + since;
    }

    static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
