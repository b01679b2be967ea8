package org.yichuang.letters.web;

import gg.jte.generated.precompiled.Templates;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yichuang.casework.Capacity;
import org.yichuang.directory.Authority;
import org.yichuang.directory.Directory;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.kernel.CaseNo;
import org.yichuang.letters.Letters.Making;
import org.yichuang.letters.web.LetterCounter.Found;
import org.yichuang.pages.Page;

/// Opens a letter, or says why there is none yet and what to do.
@Controller
@Allowed
class LetterController {

    private final Templates templates;
    private final LetterCounter counter;
    private final Directory directory;

    LetterController(Templates templates, LetterCounter counter, Directory directory) {
        this.templates = templates;
        this.counter = counter;
        this.directory = directory;
    }

    @GetMapping("/letters/{no}/{seq}")
    ResponseEntity<?> letter(
            Page page, Account account, @PathVariable CaseNo no, @PathVariable int seq)
            throws IOException {
        Found found = counter.find(account, no);
        return answer(page, account, found, counter.letter(found, seq));
    }

    @GetMapping("/letters/{no}/latest")
    ResponseEntity<?> latest(Page page, Account account, @PathVariable CaseNo no)
            throws IOException {
        Found found = counter.find(account, no);
        return answer(page, account, found, counter.latest(found));
    }

    private ResponseEntity<?> answer(Page page, Account account, Found found, Making making)
            throws IOException {
        return switch (making) {
            case Making.Made made -> counter.pdf(account, found, made);
            case Making.NoSeal(var authority) ->
                    ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                            .body(
                                    templates.lettersNoSeal(
                                            page,
                                            page.pick(directory.authorityName(authority)),
                                            directory
                                                    .authority(authority)
                                                    .map(Authority::phone)
                                                    .orElse(null),
                                            back(found)));
        };
    }

    private static String back(Found found) {
        String no = found.seen().file().summary().no().text();
        if (found.own()) {
            return "/my/cases/" + no;
        }
        if (found.seen().as(Capacity.WINDOW)) {
            return "/desk/" + no;
        }
        return found.seen().as(Capacity.REVIEW) ? "/review/" + no : "/supervision";
    }
}
