package org.taizhang.job;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.taizhang.aggregation.FiguresJson;
import org.taizhang.briefing.Briefings;
import org.taizhang.distribution.Publication;
import org.taizhang.distribution.SealBook;
import org.taizhang.distribution.SealedRound;
import org.taizhang.distribution.Sha256;
import org.taizhang.intake.Intake;
import org.taizhang.plan.Plan;
import org.taizhang.terms.PlanId;
import org.taizhang.terms.Round;

/**
 * Runs the quarterly job: takes the plan's lock, decides whether there is anything to do, goes on with a run that died, and tells
 * what came of it.
 */
public final class QuarterlyRuns {

    private final Workshop workshop;
    private final Folders folders;
    private final Clock clock;
    private final Locale language;

    QuarterlyRuns(Workshop workshop, Folders folders, Clock clock, Locale language) {
        this.workshop = workshop;
        this.folders = folders;
        this.clock = clock;
        this.language = language;
    }

    /** How a run is to be done. */
    public enum Mode {
        /** Whatever is new makes a new edition. */
        ORDINARY,
        /** The same, and the edition is made again even if nothing is new. */
        AGAIN,
        /** Up to validation; nothing is published. */
        DRY_RUN
    }

    /** Runs the job for a round and waits for its end. What stops it is a {@link Refusal} or a broken system. */
    public RunResult run(PlanId planId, String roundText, Mode mode, Progress progress) {
        Plans plans = new Plans(folders);
        String planHash = Sha256.ofFile(folders.planWorkbook(planId));
        Plan plan = plans.usable(planId);
        Round round = Plans.round(plan, roundText);
        RunLock lock = RunLock.acquire(workshop.source(), planId, round + ", " + Holder.describe());
        try {
            return new Launch(plan, planHash, round, mode, progress).go();
        } finally {
            lock.close();
        }
    }

    /** One launch under the lock. */
    private final class Launch {

        private final Plan plan;
        private final String planHash;
        private final Round round;
        private final Mode mode;
        private final Progress progress;
        private final Publication publication;
        private final SealedRound sealed;
        private final Run.Kind kind;

        Launch(Plan plan, String planHash, Round round, Mode mode, Progress progress) {
            this.plan = plan;
            this.planHash = planHash;
            this.round = round;
            this.mode = mode;
            this.progress = progress;
            this.publication = new Publication(folders.output(plan.id()), round);
            this.sealed = new SealedRound(folders.output(plan.id()), plan.id(), round);
            this.kind = mode == Mode.DRY_RUN ? Run.Kind.DRY_RUN : Run.Kind.QUARTERLY;
        }

        RunResult go() {
            publication.heal();
            Stock stock = Stock.take(folders, plan.id(), plan.roundsUpTo(round), workshop.limits());
            StableReading.requireSame(
                    folders.planWorkbook(plan.id()).getFileName().toString(), planHash, stock.planHash());
            String inputs = stock.hash(round, workshop.limits());
            Optional<SealBook.Closing> closing = sealed.book().standing();
            if (kind == Run.Kind.QUARTERLY
                    && closing.filter(it -> !it.inputsHash().equals(inputs)).isPresent()) {
                return closed(closing.get(), stock);
            }
            boolean readsMore = kind == Run.Kind.QUARTERLY && closing.isEmpty() && readsMore(stock, inputs);
            Optional<RunResult> standing = mode == Mode.ORDINARY && !readsMore ? standing(inputs) : Optional.empty();
            return standing.orElseGet(() -> work(stock, inputs, readsMore)).beside(closing, stock.late());
        }

        /** The closed edition, whatever became of the plan, the program and the earlier rounds since. */
        private RunResult closed(SealBook.Closing closing, Stock stock) {
            return publication
                    .current()
                    .filter(manifest -> manifest.inputsHash().equals(closing.inputsHash()) && publication.isIntact())
                    .map(manifest -> RunResult.standing(
                            plan,
                            manifest,
                            FiguresJson.readable(publication.folder().resolve("figures.json")),
                            publication.folder()))
                    .orElseThrow(() -> new Refusal(
                            Refusal.Reason.ROUND_CLOSED,
                            round.toString(),
                            closing.day().toString(),
                            String.valueOf(closing.edition())))
                    .beside(Optional.of(closing), stock.late());
        }

        /** Whether a file that these inputs' edition gave up for want of time can be read now. */
        private boolean readsMore(Stock stock, String inputs) {
            return workshop.runs()
                    .lastCompleted(plan.id(), round)
                    .filter(run -> run.inputsHash().equals(inputs))
                    .filter(run -> new Readings(workshop.submissions(), run)
                            .readMore(
                                    workshop.reconciliations().find(run.id()),
                                    stock.files(),
                                    file -> StableReading.read(new Intake(plan, workshop.limits()), file)))
                    .isPresent();
        }

        /** The edition that these inputs already made, when it lies there whole and the database knows of it. */
        private Optional<RunResult> standing(String inputs) {
            boolean published = publication
                    .current()
                    .filter(manifest -> manifest.inputsHash().equals(inputs))
                    .isPresent();
            return workshop.runs()
                    .lastCompleted(plan.id(), round)
                    .filter(run -> published && run.inputsHash().equals(inputs) && publication.isIntact())
                    .map(run -> result(run, RunResult.Kind.NOTHING_NEW));
        }

        private RunResult work(Stock stock, String inputs, boolean readsMore) {
            Plans plans = new Plans(folders);
            Briefings briefings = plans.briefings(plan);
            plans.requirePrintable(plan, briefings);
            Run run = unfinished(inputs).orElseGet(() -> start(stock, inputs, readsMore));
            publication.clearStages(publication.stage(run.id()));
            Intake intake = new Intake(plan, workshop.limits());
            RunWork work = new RunWork(workshop, folders, plan, run, stock, intake, briefings, language);
            Instant started = clock.instant();
            JobExecution execution = execute(run, work);
            if (kind == Run.Kind.DRY_RUN) {
                workshop.runs().mark(run, Run.State.COMPLETED);
                return RunResult.dryRun(plan, round, work.reconciliation());
            }
            RunLog.of(execution, started, clock.instant(), Holder.host()).write(publication.folder());
            return result(run, RunResult.Kind.PUBLISHED);
        }

        private RunResult result(Run run, RunResult.Kind kind) {
            return RunResult.published(
                    kind,
                    plan,
                    publication.current().orElseThrow(() -> new IllegalStateException("nothing was published")),
                    workshop.frozenRuns()
                            .find(run.id())
                            .orElseThrow(() -> new IllegalStateException("run " + run.id() + " has no figures")),
                    publication.folder());
        }

        /** A run of the same inputs that died, so that it can go on; those of other inputs are given up. */
        private Optional<Run> unfinished(String inputs) {
            List<Run> resumable = new ArrayList<>();
            for (Run run : workshop.runs().find(plan.id(), round, kind, Run.State.STARTED)) {
                boolean staged = kind == Run.Kind.DRY_RUN || Files.isDirectory(publication.stage(run.id()));
                if (resumable.isEmpty() && staged && run.inputsHash().equals(inputs)) {
                    resumable.add(run);
                } else {
                    workshop.runs().mark(run, Run.State.ABANDONED);
                }
            }
            return resumable.stream().findFirst();
        }

        private Run start(Stock stock, String inputs, boolean readsMore) {
            int edition = readsMore ? publication.nextEdition() : publication.editionFor(inputs);
            return workshop.runs().start(plan.id(), round, kind, inputs, stock.planHash(), edition);
        }

        private JobExecution execute(Run run, RunWork work) {
            Job job = new QuarterlyJob(workshop, work, progress).build();
            JobParameters parameters =
                    new JobParametersBuilder().addLong("run", run.id()).toJobParameters();
            recover(job, parameters);
            try {
                JobExecution execution = workshop.operator().start(job, parameters);
                if (execution.getStatus() != BatchStatus.COMPLETED) {
                    throw failure(execution);
                }
                return execution;
            } catch (JobExecutionException e) {
                throw new IllegalStateException("the job does not start", e);
            }
        }

        /** A killed run leaves its execution behind as if it were working; the lock proves that it is not. */
        private void recover(Job job, JobParameters parameters) {
            JobExecution last = workshop.repository().getLastJobExecution(job.getName(), parameters);
            if (last != null && last.getStatus().isRunning()) {
                workshop.operator().recover(last);
            }
        }

        private RuntimeException failure(JobExecution execution) {
            List<Throwable> causes = execution.getAllFailureExceptions().stream()
                    .flatMap(thrown -> Stream.iterate(thrown, it -> it != null, Throwable::getCause))
                    .toList();
            Optional<Refusal> refusal = causes.stream()
                    .filter(Refusal.class::isInstance)
                    .map(Refusal.class::cast)
                    .findFirst();
            if (refusal.isPresent()) {
                return refusal.get();
            }
            Throwable cause = causes.isEmpty() ? null : causes.get(0);
            return new IllegalStateException("the job ended " + execution.getStatus(), cause);
        }
    }
}
