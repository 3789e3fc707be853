package org.taizhang.job;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;

/** Waits for a file that a process writes, told by the file system, or for the process to end without it. */
final class Await {

    private Await() {}

    static void file(Path file, Process writer) throws IOException, InterruptedException {
        try (WatchService watch = FileSystems.getDefault().newWatchService()) {
            file.toAbsolutePath().resolveSibling("").register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            while (!Files.exists(file)) {
                if (!writer.isAlive()) {
                    throw new AssertionError("the process ended before it wrote " + file.getFileName());
                }
                var key = watch.poll(1, TimeUnit.SECONDS);
                if (key != null) {
                    key.pollEvents();
                    key.reset();
                }
            }
        }
    }
}
