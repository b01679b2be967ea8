package org.yichuang.database.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/// Gives every Spring test context an empty database on the shared server, and a data folder below
/// `target`.
public final class FreshDatabaseCustomizer implements ContextCustomizerFactory {

    private record FreshDatabase() implements ContextCustomizer {

        @Override
        public void customizeContext(
                ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            var properties = new java.util.HashMap<>(TestDatabases.fresh());
            properties.put(
                    "yichuang.data",
                    "target/test-data/context-" + System.identityHashCode(configuration));
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("fresh database", properties));
        }
    }

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        return new FreshDatabase();
    }
}
