package org.yichuang.licences.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.yichuang.identity.Open;
import org.yichuang.kernel.Checked;
import org.yichuang.kernel.Problem;
import org.yichuang.licences.Licence;
import org.yichuang.licences.LicenceVerification;
import org.yichuang.licences.Licences;
import org.yichuang.licences.VerificationCode;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Page;

/// Lets anybody find out whether a licence is genuine and what it is worth today. The verification
/// code is what a stranger has to hold; it has 80 random bits, so it cannot be tried out.
@Controller
@Open
class VerificationController {

    private static final String BASE = "/verify";
    private static final long LARGEST_FILE = 10_000_000;

    private final Templates templates;
    private final Licences licences;
    private final LicenceVerification verification;
    private final VerdictWords words;

    VerificationController(
            Templates templates,
            Licences licences,
            LicenceVerification verification,
            VerdictWords words) {
        this.templates = templates;
        this.licences = licences;
        this.verification = verification;
        this.words = words;
    }

    @GetMapping(BASE)
    JteModel form(Page page) {
        return templates.licencesVerify(page, VerifyForm.EMPTY);
    }

    @PostMapping(BASE)
    Object verify(
            Page page,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code) {
        VerifyForm form = new VerifyForm(number.strip(), code.strip(), List.of());
        List<FieldError> errors = new ArrayList<>();
        if (form.number().isEmpty()) {
            errors.add(new FieldError("number", page.text("licences.number.missing")));
        }
        Checked<VerificationCode> read = VerificationCode.parse(code);
        if (read instanceof Checked.Invalid<VerificationCode>(Problem problem)) {
            errors.add(
                    new FieldError(
                            "code", page.text(problem.key(), problem.arguments().toArray())));
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return templates.licencesVerify(page, form.with(errors));
        }
        VerificationCode held = read.orThrow();
        if (find(held, form.number()).isPresent()) {
            return "redirect:" + BASE + "/" + held.text();
        }
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return templates.licencesVerification(page, words.unknown(page));
    }

    private Optional<Licence> find(VerificationCode code, String number) {
        String wanted = VerifyForm.comparable(number);
        return licences.byCode(code)
                .filter(
                        licence ->
                                VerifyForm.comparable(licence.number()).equals(wanted)
                                        || VerifyForm.comparable(licence.identifier().text())
                                                .equals(wanted));
    }

    @GetMapping(BASE + "/{code}")
    JteModel result(Page page, HttpServletResponse response, @PathVariable String code) {
        Optional<Licence> licence =
                VerificationCode.parse(code).toOptional().flatMap(licences::byCode);
        if (licence.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return templates.licencesVerification(page, words.unknown(page));
        }
        return templates.licencesVerification(
                page, words.of(page, verification.standing(licence.get())));
    }

    @PostMapping(BASE + "/file")
    JteModel file(Page page, HttpServletResponse response, @RequestParam MultipartFile file)
            throws IOException {
        String wrong =
                file.isEmpty()
                        ? "licences.file.missing"
                        : file.getSize() > LARGEST_FILE ? "licences.file.too-large" : "";
        if (!wrong.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return templates.licencesVerify(
                    page, VerifyForm.EMPTY.with(List.of(new FieldError("file", page.text(wrong)))));
        }
        return templates.licencesVerification(
                page, words.of(page, verification.check(file.getBytes())));
    }
}
