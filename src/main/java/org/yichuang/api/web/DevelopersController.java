package org.yichuang.api.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.yichuang.identity.Open;
import org.yichuang.pages.Page;
import tools.jackson.databind.json.JsonMapper;

/// The page for developers: the published description in readable form.
@Controller
@Open
class DevelopersController {

    static final String PATH = "/developers";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DESCRIPTION = "/v3/api-docs";

    private final Templates templates;
    private final OpenApiWebMvcResource description;

    DevelopersController(Templates templates, OpenApiWebMvcResource description) {
        this.templates = templates;
        this.description = description;
    }

    @GetMapping(PATH)
    JteModel developers(Page page, HttpServletRequest request) throws JsonProcessingException {
        byte[] document = description.openapiJson(request, DESCRIPTION, Locale.ENGLISH);
        return templates.apiDevelopers(
                page, DevelopersPage.of(JSON.readTree(document), site(request), DESCRIPTION));
    }

    private static String site(HttpServletRequest request) {
        StringBuffer url = request.getRequestURL();
        return url.substring(0, url.length() - PATH.length());
    }
}
