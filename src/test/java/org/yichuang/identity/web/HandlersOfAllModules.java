package org.yichuang.identity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.objenesis.SpringObjenesis;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;

/// Registers the controllers of every module, without what they work with: nothing calls into them,
/// because [ReachedInterceptor] stops right before.
@TestComponent
class HandlersOfAllModules implements BeanDefinitionRegistryPostProcessor {

    private static final String PLATFORM = "org.yichuang";

    private final SpringObjenesis objenesis = new SpringObjenesis();

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        scanner.addExcludeFilter(new AnnotationTypeFilter(TestComponent.class));
        scanner.findCandidateComponents(PLATFORM).stream()
                .map(found -> type(found.getBeanClassName()))
                .filter(type -> !isRegistered(registry, type))
                .forEach(type -> register(registry, type));
    }

    private static boolean isRegistered(BeanDefinitionRegistry registry, Class<?> type) {
        for (String name : registry.getBeanDefinitionNames()) {
            if (type.getName().equals(registry.getBeanDefinition(name).getBeanClassName())) {
                return true;
            }
        }
        return false;
    }

    private <T> void register(BeanDefinitionRegistry registry, Class<T> type) {
        RootBeanDefinition definition =
                new RootBeanDefinition(type, () -> objenesis.newInstance(type, false));
        definition.setSynthetic(true);
        registry.registerBeanDefinition(type.getName(), definition);
    }

    private static Class<?> type(@Nullable String name) {
        if (name == null) {
            throw new AssertionError("a controller without a class");
        }
        return ClassUtils.resolveClassName(name, HandlersOfAllModules.class.getClassLoader());
    }
}
