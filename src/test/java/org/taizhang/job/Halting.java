package org.taizhang.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.taizhang.terms.PlanId;

/**
 * A process that runs the job and dies, as by kill -9, just before or after the step that its arguments name; or stands still there
 * until its input ends.
 */
public final class Halting {

    /** What a killed process ends with. */
    static final int KILLED = 137;

    private Halting() {}

    /** Arguments: home, plan, round, before|after|wait, step, a file that is written when the step is reached. */
    public static void main(String[] arguments) {
        System.setProperty("halting.point", arguments[3] + " " + arguments[4]);
        System.setProperty("halting.sign", arguments[5]);
        Folders folders = new Folders(Path.of(arguments[0]));
        try (JobSession session =
                JobSession.open(folders, Locale.ENGLISH, JobConfiguration.class, HaltingConfiguration.class)) {
            session.quarterly().run(PlanId.of(arguments[1]), arguments[2], QuarterlyRuns.Mode.ORDINARY, Progress.NONE);
        }
    }

    /** Adds the listener that dies. */
    @Configuration(proxyBeanMethods = false)
    static class HaltingConfiguration {

        @Bean
        StepExecutionListener halt() {
            return new StepExecutionListener() {
                @Override
                public void beforeStep(StepExecution step) {
                    reach("before " + step.getStepName());
                    reach("wait " + step.getStepName());
                }

                @Override
                public ExitStatus afterStep(StepExecution step) {
                    reach("after " + step.getStepName());
                    return step.getExitStatus();
                }
            };
        }

        private static void reach(String point) {
            if (!point.equals(System.getProperty("halting.point"))) {
                return;
            }
            try {
                Files.writeString(Path.of(System.getProperty("halting.sign")), point);
                if (point.startsWith("wait ")) {
                    System.in.read();
                } else {
                    Runtime.getRuntime().halt(KILLED);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Starts such a process; its output goes into the sign's folder. */
    static Process start(ProjectCopy project, String round, String when, String step, Path sign) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djava.awt.headless=true",
                        "-Dtaizhang.home=" + project.home(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Halting.class.getName(),
                        project.home().toString(),
                        project.plan().value(),
                        round,
                        when,
                        step,
                        sign.toString())
                .redirectErrorStream(true)
                .redirectOutput(sign.resolveSibling(sign.getFileName() + ".log").toFile())
                .start();
    }
}
