package org.yichuang.intake.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yichuang.identity.Account;
import org.yichuang.kernel.CaseNo;
import org.yichuang.pages.Page;

/// The pages of a form, section by section, and of materials, one by one: of an application and of
/// a correction.
abstract class PartsController {

    private static final String SECTION = "/form/{section}";
    private static final String MATERIAL = "/materials/{material}";
    private static final String FILE = MATERIAL + "/files/{file}";

    private final SectionPages sections;
    private final UploadPages uploads;

    PartsController(SectionPages sections, UploadPages uploads) {
        this.sections = sections;
        this.uploads = uploads;
    }

    /// For the pages of the form.
    abstract Editor formEditor(Account account, CaseNo no);

    /// For the pages of materials.
    abstract Editor editor(Account account, CaseNo no);

    @GetMapping(SECTION)
    JteModel section(
            Page page, Account account, @PathVariable CaseNo no, @PathVariable String section) {
        return sections.show(page, formEditor(account, no), section);
    }

    @PostMapping(SECTION)
    Object save(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> parameters) {
        return sections.save(page, formEditor(account, no), section, parameters);
    }

    @PostMapping(SECTION + "/autosave")
    ResponseEntity<SectionPages.Saved> autosave(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> parameters) {
        return sections.autosave(page, formEditor(account, no), section, parameters);
    }

    @PostMapping(SECTION + "/fields")
    JteModel fields(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> parameters) {
        return sections.fields(page, formEditor(account, no), section, parameters);
    }

    @GetMapping(MATERIAL)
    JteModel material(
            Page page, Account account, @PathVariable CaseNo no, @PathVariable String material) {
        return uploads.show(page, editor(account, no), material);
    }

    @PostMapping(MATERIAL)
    Object receive(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @PathVariable String material,
            @RequestParam(name = UploadPages.FILES, required = false) List<MultipartFile> files,
            RedirectAttributes flash) {
        return uploads.receive(
                page,
                account,
                editor(account, no),
                material,
                files == null ? List.of() : files,
                flash);
    }

    @PostMapping(FILE + "/removal")
    String remove(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @PathVariable String material,
            @PathVariable UUID file,
            RedirectAttributes flash) {
        return uploads.remove(page, editor(account, no), material, file, flash);
    }

    @PostMapping(FILE + "/return")
    String putBack(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @PathVariable String material,
            @PathVariable UUID file,
            RedirectAttributes flash) {
        return uploads.putBack(page, editor(account, no), material, file, flash);
    }
}
