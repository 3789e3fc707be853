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
    QuarterlyRuns quarterlyRuns(
            DataSource source,
            PlatformTransactionManager transactions,
            JobRepository repository,
            JobOperator operator,
            ObjectProvider<StepExecutionListener> watchers,
            ObjectProvider<Clock> clock,
            ReadLimits limits,
            @Value("${taizhang.home}") Path home,
            @Value("${taizhang.lang:zh}") String language) {
        List<StepExecutionListener> all = watchers.orderedStream().toList();
        Workshop workshop = Workshop.of(source, transactions, repository, operator, limits, all);
        return new QuarterlyRuns(
                workshop,
                new Folders(home),
                clock.getIfAvailable(Clock::systemDefaultZone),
                Locale.forLanguageTag(language));
    }
}
