package org.taizhang.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

class JdbcFrozenRunsTests {

    private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder()
            .setType(EmbeddedDatabaseType.H2)
            .generateUniqueName(true)
            .addScript("db/migration/V30__frozen_figures.sql")
            .build();
    private final FrozenRuns runs = FrozenRuns.in(JdbcClient.create(database));

    @AfterEach
    void close() {
        database.shutdown();
    }

    @Test
    void findsWhatARunFroze() {
        FrozenFigures figures = WorkedExample.frozen();
        runs.save(7, figures);
        runs.save(8, laterHash("other"));

        assertThat(runs.find(7)).contains(figures);
    }

    @Test
    void replacesWhatAnInterruptedAttemptLeft() {
        runs.save(7, WorkedExample.frozen());
        runs.save(7, laterHash("again"));

        assertThat(runs.find(7)).map(FrozenFigures::figuresHash).contains("again");
    }

    @Test
    void knowsNothingOfARunThatFrozeNothing() {
        assertThat(runs.find(9)).isEmpty();
    }

    private static FrozenFigures laterHash(String hash) {
        return Tally.freeze(
                SmallPlan.plan(),
                SmallPlan.Q3,
                List.of(WorkedExample.thirdQuarter().done()),
                hash);
    }
}
