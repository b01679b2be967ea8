package org.yichuang.intake.web;

import gg.jte.models.runtime.JteModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.kernel.CaseNo;
import org.yichuang.pages.Page;

/// The form of an application, section by section.
@Controller
@Allowed(Role.APPLICANT)
class SectionController {

    private static final String SECTION = Drafts.PATH + "/form/{section}";

    private final Drafts drafts;
    private final SectionPages sections;

    SectionController(Drafts drafts, SectionPages sections) {
        this.drafts = drafts;
        this.sections = sections;
    }

    @GetMapping(SECTION)
    JteModel show(
            Page page, Account account, @PathVariable CaseNo no, @PathVariable String section) {
        return sections.show(page, drafts.editor(account, no), section);
    }

    @PostMapping(SECTION)
    Object save(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> parameters) {
        return sections.save(page, drafts.editor(account, no), section, parameters);
    }

    @PostMapping(SECTION + "/autosave")
    ResponseEntity<SectionPages.Saved> autosave(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> parameters) {
        return sections.autosave(page, drafts.editor(account, no), section, parameters);
    }

    @PostMapping(SECTION + "/fields")
    JteModel fields(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> parameters) {
        return sections.fields(page, drafts.editor(account, no), section, parameters);
    }
}
