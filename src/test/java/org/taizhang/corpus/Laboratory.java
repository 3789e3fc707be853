package org.taizhang.corpus;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.taizhang.intake.Intake;
import org.taizhang.intake.ReceivedFile;
import org.taizhang.plan.Plan;
import org.taizhang.plan.PlanWorkbook;
import org.taizhang.spreadsheet.ReadLimits;

/** Has made ledgers read by the program and looks at what comes of it. */
final class Laboratory {

    static final Plan PLAN = PlanWorkbook.read(Path.of("jobs", "haidong-2024", "plan.xlsx"))
            .plan()
            .orElseThrow();
    private static final String NO_HASH = "0".repeat(64);

    private final Intake intake = new Intake(PLAN, ReadLimits.STANDARD);
    private final Path folder;

    Laboratory(Path folder) {
        this.folder = folder;
    }

    /** Everything that went wrong with the case. */
    List<Failure> examine(Case made) {
        return made.draft(PLAN).map(this::examine).orElse(List.of());
    }

    List<Failure> examine(Draft draft) {
        Canvas canvas = draft.layOut();
        Path file = write(draft, canvas, folder.resolve("case." + draft.format.extension()));
        try {
            ReceivedFile received = new ReceivedFile(FactsMaker.ROUND, draft.fileName(), NO_HASH, file);
            return Checking.check(draft, canvas, Reading.of(PLAN, intake.read(received)));
        } catch (RuntimeException crash) {
            StringWriter trace = new StringWriter();
            crash.printStackTrace(new PrintWriter(trace));
            String top = trace.toString().lines().limit(6).toList().toString();
            return List.of(new Failure(Failure.Sort.CRASH, top));
        }
    }

    static Path write(Draft draft, Canvas canvas, Path file) {
        try {
            return Files.write(file, draft.format.write(canvas));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
