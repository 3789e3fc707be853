package org.taizhang.job;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.builder.TaskletStepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.taizhang.briefing.Document;
import org.taizhang.intake.ReceivedFile;
import org.taizhang.intake.SubmittedLedger;

/**
 * The steps of a run as a Spring Batch job: takeStock, read, reconcile, tally, tabulate, render, sendBack, overview, prove, publish.
 * Reading, rendering and sending back are split into partitions. The run page links to everything else, so it is written when all that
 * is there. The job's parameter is the run's number, so that starting a run again restarts its job.
 */
final class QuarterlyJob {

    /** The names of the jobs, by the kind of run. */
    static String name(Run.Kind kind) {
        return kind == Run.Kind.QUARTERLY ? "quarterly" : "dryRun";
    }

    private static final String PART = "part";

    private final Workshop workshop;
    private final RunWork work;
    private final Progress progress;
    private final int width;

    QuarterlyJob(Workshop workshop, RunWork work, Progress progress) {
        this.workshop = workshop;
        this.work = work;
        this.progress = progress;
        this.width = Math.min(4, Runtime.getRuntime().availableProcessors());
    }

    Job build() {
        SimpleJobBuilder job = new JobBuilder(name(work.run().kind()), workshop.repository())
                .start(single("takeStock", work::takeStock))
                .next(read())
                .next(single("reconcile", work::reconcile));
        if (work.run().kind() == Run.Kind.QUARTERLY) {
            job.next(single("tally", work::tally))
                    .next(tabulate())
                    .next(render())
                    .next(sendBack())
                    .next(single("overview", () -> work.render(Document.RUN_PAGE)))
                    .next(single("prove", work::prove))
                    .next(single("publish", work::publish));
        }
        return job.build();
    }

    private Step single(String name, Runnable piece) {
        TaskletStepBuilder step = new StepBuilder(name, workshop.repository())
                .tasklet(
                        (contribution, context) -> {
                            piece.run();
                            return RepeatStatus.FINISHED;
                        },
                        workshop.transactions());
        return watched(step, name).build();
    }

    private TaskletStepBuilder watched(TaskletStepBuilder step, String name) {
        step.listener(announcing(name, () -> Progress.ONE_PIECE));
        workshop.watchers().forEach(step::listener);
        return step;
    }

    private Step read() {
        Step part = new StepBuilder("readPart", workshop.repository())
                .<ReceivedFile, SubmittedLedger>chunk(1)
                .transactionManager(workshop.transactions())
                .reader(new UnreadFiles(work, width))
                .processor(work::read)
                .writer(ledgers -> ledgers.forEach(ledger -> {
                    work.keep(ledger);
                    progress.advance();
                }))
                .build();
        return spread("read", part, width, parts(width), () -> work.unread(0, 1).size());
    }

    /** Writes all units' notices first, as one piece since they share the work on their typefaces, and what goes into other documents. */
    private Step tabulate() {
        List<Runnable> pieces =
                new ArrayList<>(documents(document -> !document.carriesLedger() && document != Document.RUN_PAGE));
        int documents = pieces.size();
        pieces.add(0, () -> {
            work.notifyUnits();
            IntStream.range(0, work.notices()).forEach(notice -> progress.advance());
        });
        return pieces("tabulate", pieces, () -> documents + work.notices());
    }

    private Step render() {
        List<Runnable> pieces = documents(Document::carriesLedger);
        return pieces("render", pieces, pieces::size);
    }

    private List<Runnable> documents(Predicate<Document> which) {
        return Stream.of(Document.values())
                .filter(which)
                .<Runnable>map(document -> () -> {
                    work.render(document);
                    progress.advance();
                })
                .toList();
    }

    private Step pieces(String name, List<Runnable> pieces, IntSupplier count) {
        Step part = new StepBuilder(name + "Part", workshop.repository())
                .tasklet(
                        (contribution, context) -> {
                            pieces.get(number(contribution.getStepExecution())).run();
                            return RepeatStatus.FINISHED;
                        },
                        workshop.transactions())
                .build();
        return spread(name, part, pieces.size(), parts(pieces.size()), count);
    }

    private static int number(StepExecution part) {
        return part.getExecutionContext().getInt(PART);
    }

    private Step sendBack() {
        Step part = new StepBuilder("sendBackPart", workshop.repository())
                .tasklet(
                        (contribution, context) -> {
                            work.sendBack(number(contribution.getStepExecution()), width, progress::advance);
                            return RepeatStatus.FINISHED;
                        },
                        workshop.transactions())
                .build();
        return spread(
                "sendBack", part, width, parts(width), () -> work.returned().size());
    }

    private Step spread(String name, Step part, int parts, Partitioner partitioner, IntSupplier items) {
        SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor(name + "-");
        threads.setConcurrencyLimit(width);
        var step = new StepBuilder(name, workshop.repository())
                .partitioner(part.getName(), partitioner)
                .step(part)
                .gridSize(parts)
                .taskExecutor(threads);
        step.listener(announcing(name, items));
        workshop.watchers().forEach(step::listener);
        return step.build();
    }

    private static Partitioner parts(int count) {
        return ignored -> {
            Map<String, ExecutionContext> contexts = new HashMap<>();
            IntStream.range(0, count).forEach(number -> {
                ExecutionContext context = new ExecutionContext();
                context.putInt(PART, number);
                contexts.put("part" + number, context);
            });
            return contexts;
        };
    }

    private StepExecutionListener announcing(String name, IntSupplier items) {
        return new StepExecutionListener() {
            @Override
            public void beforeStep(StepExecution step) {
                progress.begin(name, items.getAsInt());
            }

            @Override
            public ExitStatus afterStep(StepExecution step) {
                progress.end();
                return step.getExitStatus();
            }
        };
    }

    /**
     * Hands each partition its files that are not yet read. Partitions of one step share this reader, so what it holds is kept by
     * thread: a partition runs on one thread from its opening to its end.
     */
    private static final class UnreadFiles implements ItemStreamReader<ReceivedFile> {

        private final RunWork work;
        private final int width;
        private final ThreadLocal<Queue<ReceivedFile>> files = ThreadLocal.withInitial(ArrayDeque::new);

        UnreadFiles(RunWork work, int width) {
            this.work = work;
            this.width = width;
        }

        @Override
        public void open(ExecutionContext context) {
            Queue<ReceivedFile> own = new ArrayDeque<>(work.unread(context.getInt(PART), width));
            files.set(own);
        }

        @Override
        public @Nullable ReceivedFile read() {
            return files.get().poll();
        }
    }
}
