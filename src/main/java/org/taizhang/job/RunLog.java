package org.taizhang.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What differs from run to run, written as run-log.json beside the edition: when, where, how long, how much memory.
 *
 * @param ledgersRead how many received files were opened; what an earlier run has read is not opened again
 * @param peakHeapBytes the sum of the heap pools' highest fillings, an upper bound of the heap in use at any time
 */
record RunLog(
        String started,
        String ended,
        long millis,
        String host,
        String java,
        int processors,
        long ledgersRead,
        long peakHeapBytes,
        List<StepTime> steps) {

    /** One step, or one part of a step that was split. */
    record StepTime(String step, long millis, String status) {}

    static RunLog of(JobExecution execution, Instant started, Instant ended, String host) {
        return new RunLog(
                started.toString(),
                ended.toString(),
                Duration.between(started, ended).toMillis(),
                host,
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                execution.getStepExecutions().stream()
                        .filter(step -> step.getStepName().startsWith("readPart:"))
                        .mapToLong(StepExecution::getWriteCount)
                        .sum(),
                peakHeap(),
                execution.getStepExecutions().stream().map(RunLog::time).toList());
    }

    private static StepTime time(StepExecution step) {
        LocalDateTime start = step.getStartTime();
        LocalDateTime end = step.getEndTime();
        long millis =
                start == null || end == null ? 0 : Duration.between(start, end).toMillis();
        return new StepTime(step.getStepName(), millis, step.getStatus().toString());
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    void write(Path folder) {
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        try {
            Files.writeString(
                    folder.resolve("run-log.json"), json.writeValueAsString(this) + "\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
