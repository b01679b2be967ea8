package org.yichuang.api.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.Set;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.yichuang.identity.Account;
import org.yichuang.pages.NavigationLink;
import org.yichuang.pages.Page;

/// The frame of the description at `/v3/api-docs`; the operations are read from the handlers.
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    static final String BASIC = "basic";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Page.class, Account.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Yichuang 一窗")
                                .version("v1")
                                .description(
                                        "Service items, applications, cases, tracking, licences and"
                                                + " the working-day calendar of a government service"
                                                + " platform. What may be done is decided by the same"
                                                + " rules as on the pages; a refusal is a problem"
                                                + " (RFC 9457) that names its ground and the article of"
                                                + " law. Texts come in Chinese, or in English with"
                                                + " `Accept-Language: en`.")
                                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/").description("This installation")))
                .tags(
                        List.of(
                                tag("items", "Service items: search, facts"),
                                tag("applications", "Preparing and submitting an application"),
                                tag("cases", "Cases: state, journal, commands, work queue"),
                                tag("journal", "What happens in all cases, as a stream of events"),
                                tag("tracking", "Following a case without an account"),
                                tag("licences", "Verifying a licence"),
                                tag("calendar", "Working days and limits"),
                                tag("catalogue", "Taking over items of other catalogues")))
                .components(components());
    }

    private static Tag tag(String name, String description) {
        return new Tag().name(name).description(description);
    }

    private static Components components() {
        Components components =
                new Components()
                        .addSecuritySchemes(
                                BASIC,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")
                                        .description(
                                                "Name and password of an account, with every"
                                                        + " request. There is no session."))
                        .addParameters(
                                "IdempotencyKey",
                                header(
                                        Conditions.KEY,
                                        "Drawn by the sender for each act, such as a UUID. Sending"
                                                + " it again gives the first answer and changes"
                                                + " nothing; with another act, or by somebody else,"
                                                + " it is refused with 422 and `KEY_REUSED`.",
                                        "3f6c1a52-8d0e-4f6b-9a53-0c8a4a6f2d10"))
                        .addParameters(
                                "IfMatch",
                                header(
                                        HttpHeaders.IF_MATCH,
                                        "The version that the sender had before their eyes, as its"
                                                + " `ETag` said; `*` for whatever there is now.",
                                        "\"4\""));
        ProblemResponses.addTo(components);
        return components;
    }

    private static Parameter header(String name, String description, String example) {
        JsonSchema text = new JsonSchema();
        text.addType("string");
        return new HeaderParameter()
                .name(name)
                .required(true)
                .description(description)
                .schema(text)
                .example(example);
    }

    @Bean
    NavigationLink developersLink() {
        return new NavigationLink(
                NavigationLink.Area.FOOTER,
                "developers",
                "api.navigation",
                DevelopersController.PATH,
                90,
                Set.of());
    }
}
