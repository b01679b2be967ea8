package org.yichuang.desk.web;

import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yichuang.cases.Answer;
import org.yichuang.cases.Cases;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Lifecycle;
import org.yichuang.casework.Officers;
import org.yichuang.desk.Worksheets;
import org.yichuang.identity.Account;
import org.yichuang.kernel.CaseNo;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Page;
import org.yichuang.wording.ToldRefusal;

/// Carries out an act of the window, with the version that the clerk had before their eyes and a
/// key.
@Component
class Acting {

    private final Cases cases;
    private final DeskController desk;
    private final Worksheets worksheets;

    Acting(Cases cases, DeskController desk, Worksheets worksheets) {
        this.cases = cases;
        this.desk = desk;
        this.worksheets = worksheets;
    }

    /// Does it and shows the queue, or says on the file why not.
    Object act(
            Page page,
            Account account,
            CaseNo no,
            Command command,
            int version,
            UUID key,
            RedirectAttributes flash) {
        Answer answer = handle(account, no, command, version, key);
        return answer instanceof Answer.Refused refused
                ? desk.again(page, account, no, null, reasons(page, account, no, refused, "acts"))
                : done(page, account, no, Lifecycle.inWords(command.getClass()), flash);
    }

    Answer handle(Account account, CaseNo no, Command command, int version, UUID key) {
        return cases.handle(
                no, command, Enclosure.NOTHING, Officers.of(account), key, OptionalInt.of(version));
    }

    /// Why it was refused, at a field of the page.
    List<FieldError> reasons(
            Page page, Account account, CaseNo no, Answer.Refused refused, String field) {
        return List.of(ToldRefusal.of(desk.visible(page, account, no).words(), refused).at(field));
    }

    /// Forgets what the clerk had noted, and goes back to the queue.
    String done(Page page, Account account, CaseNo no, String act, RedirectAttributes flash) {
        worksheets.remove(no, account.login());
        DoneAct.notice(page, no, act).after(flash);
        return "redirect:" + DeskController.BASE;
    }
}
