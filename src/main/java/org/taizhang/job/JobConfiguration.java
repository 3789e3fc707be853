package org.taizhang.job;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.transaction.PlatformTransactionManager;
import org.taizhang.spreadsheet.ReadLimits;

/** Puts the job together from Spring Boot's database, migrations and batch repository. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class JobConfiguration {

    @Bean
    JavaMigration batchRepositoryMigration() {
        return new BatchRepositoryMigration();
    }

    @Bean
    ReadLimits readLimits(ConfigurableEnvironment environment) {
        return LimitSettings.of(environment);
    }

    @Bean
    Workshop workshop(
            DataSource source,
            PlatformTransactionManager transactions,
            JobRepository repository,
            JobOperator operator,
            ObjectProvider<StepExecutionListener> watchers,
            ReadLimits limits) {
        List<StepExecutionListener> all = watchers.orderedStream().toList();
        return Workshop.of(source, transactions, repository, operator, limits, all);
    }

    @Bean
    QuarterlyRuns quarterlyRuns(
            Workshop workshop,
            ObjectProvider<Clock> clock,
            @Value("${taizhang.home}") Path home,
            @Value("${taizhang.lang:zh}") String language) {
        return new QuarterlyRuns(workshop, new Folders(home), clockOf(clock), Locale.forLanguageTag(language));
    }

    @Bean
    Closings closings(Workshop workshop, ObjectProvider<Clock> clock, @Value("${taizhang.home}") Path home) {
        return new Closings(workshop, new Folders(home), clockOf(clock));
    }

    private static Clock clockOf(ObjectProvider<Clock> clock) {
        return clock.getIfAvailable(Clock::systemDefaultZone);
    }
}
