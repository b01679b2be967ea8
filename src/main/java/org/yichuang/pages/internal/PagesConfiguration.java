package org.yichuang.pages.internal;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import org.yichuang.pages.Pages;

/// Teaches Spring MVC pages: what controllers may take, what they may return, where files are.
@Configuration(proxyBeanMethods = false)
class PagesConfiguration implements WebMvcConfigurer {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Pages pages;
    private final ModelConverter converter;
    private final FingerprintedAssets assets;

    PagesConfiguration(Pages pages, ModelConverter converter, FingerprintedAssets assets) {
        this.pages = pages;
        this.converter = converter;
        this.assets = assets;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PageArgumentResolver(pages));
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(new ModelReturnValueHandler(converter));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(FingerprintedAssets.ROOT + "/**")
                .addResourceLocations(assets.locations())
                .setCacheControl(FOR_EVER)
                .resourceChain(true)
                .addResolver(
                        new VersionResourceResolver()
                                .addFixedVersionStrategy(assets.fingerprint(), "/**"))
                .addTransformer(new StyleBundles());
    }

    @Configuration(proxyBeanMethods = false)
    static class TemplatesConfiguration {

        @Bean
        Templates templates() {
            return new StaticTemplates();
        }
    }
}
