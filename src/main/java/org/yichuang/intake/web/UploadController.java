package org.yichuang.intake.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.kernel.CaseNo;
import org.yichuang.pages.Page;

/// The materials of an application, one by one.
@Controller
@Allowed(Role.APPLICANT)
class UploadController {

    private static final String MATERIAL = Drafts.PATH + "/materials/{material}";
    private static final String FILE = MATERIAL + "/files/{file}";

    private final Drafts drafts;
    private final UploadPages uploads;

    UploadController(Drafts drafts, UploadPages uploads) {
        this.drafts = drafts;
        this.uploads = uploads;
    }

    @GetMapping(MATERIAL)
    JteModel show(
            Page page, Account account, @PathVariable CaseNo no, @PathVariable String material) {
        return uploads.show(page, drafts.editor(account, no), material);
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
                drafts.editor(account, no),
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
        return uploads.remove(page, drafts.editor(account, no), material, file, flash);
    }

    @PostMapping(FILE + "/return")
    String putBack(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @PathVariable String material,
            @PathVariable UUID file,
            RedirectAttributes flash) {
        return uploads.putBack(page, drafts.editor(account, no), material, file, flash);
    }
}
