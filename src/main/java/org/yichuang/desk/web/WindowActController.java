package org.yichuang.desk.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yichuang.cases.Answer;
import org.yichuang.cases.Cases;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Lifecycle;
import org.yichuang.cases.lifecycle.Promising;
import org.yichuang.casework.ActKey;
import org.yichuang.casework.Holders;
import org.yichuang.casework.Officers;
import org.yichuang.desk.Worksheets;
import org.yichuang.desk.Worksheets.Worksheet;
import org.yichuang.desk.web.ActForms.Read;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.kernel.CaseNo;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.NotThere;
import org.yichuang.pages.Notice;
import org.yichuang.pages.Page;
import org.yichuang.wording.ToldRefusal;

/// The seldom acts of the window, each on a page of its own: to accept although something is to
/// follow, to take what followed, and what an applicant asks for at the window.
@Controller
@Allowed(Role.CLERK)
class WindowActController {

    private static final String ACT = DeskController.BASE + "/{no}/acts/{act}";

    private final Templates templates;
    private final Cases cases;
    private final DeskController desk;
    private final ActForms forms;
    private final Originals originals;
    private final Worksheets worksheets;
    private final Holders holders;

    WindowActController(
            Templates templates,
            Cases cases,
            DeskController desk,
            ActForms forms,
            Originals originals,
            Worksheets worksheets,
            Holders holders) {
        this.templates = templates;
        this.cases = cases;
        this.desk = desk;
        this.forms = forms;
        this.originals = originals;
        this.worksheets = worksheets;
        this.holders = holders;
    }

    @GetMapping(ACT)
    JteModel ask(Page page, Account account, @PathVariable CaseNo no, @PathVariable String act) {
        FileView file = desk.visible(page, account, no);
        ActForm form =
                forms.of(ActKinds.WINDOW, page, file, account, act).stream()
                        .findFirst()
                        .orElseThrow(() -> new NotThere("not offered now: " + act));
        return page(page, file, form, Notes.typed(Map.of()), List.of());
    }

    @PostMapping(ACT)
    Object act(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @PathVariable String act,
            @RequestParam int version,
            @RequestParam UUID key,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash) {
        FileView file = desk.visible(page, account, no);
        if (file.has(ActKey.of(key, act, typed))) {
            return done(page, file, act, flash);
        }
        return switch (forms.read(ActKinds.WINDOW, page, file, account, act, typed)) {
            case Read.Gone _ -> desk.again(page, account, no, null, List.of(ActForms.gone(page)));
            case Read.Wrong(var form, var errors) -> wrong(page, file, form, typed, errors);
            case Read.Right(var form, var command) -> {
                List<FieldError> unchecked = unchecked(page, account, file, command);
                yield unchecked.isEmpty()
                        ? act(page, account, file, form, command, version, key, typed, flash)
                        : wrong(page, file, form, typed, unchecked);
            }
        };
    }

    private Object act(
            Page page,
            Account account,
            FileView file,
            ActForm form,
            Command command,
            int version,
            UUID key,
            Map<String, String> typed,
            RedirectAttributes flash) {
        CaseNo no = file.file().summary().no();
        Answer answer =
                cases.handle(
                        no,
                        command,
                        enclosure(no, command),
                        Officers.of(account),
                        ActKey.of(key, form.act(), typed),
                        OptionalInt.of(version));
        if (answer instanceof Answer.Refused refused) {
            String field = form.field(refused.refusal().ground());
            FieldError why = ToldRefusal.of(file.words(), refused).at(field);
            return wrong(page, file, form, typed, List.of(why));
        }
        worksheets.remove(no, account.login());
        return done(page, file, Lifecycle.inWords(command.getClass()), flash);
    }

    /// Who urges is told whom; any other act says what was done.
    private String done(Page page, FileView file, String act, RedirectAttributes flash) {
        String done =
                act.equals(Lifecycle.inWords(Command.Urge.class))
                        ? page.text("cases.urged", holders.named(page, file.file()))
                        : page.text("desk.done", page.text("cases.act." + act));
        Notice.success(done).with(file.no()).after(flash);
        return "redirect:" + DeskController.BASE + "/" + file.no();
    }

    /// Accepting with something to follow asks for the same look at the file as any acceptance; so
    /// does accepting after all when everything was seen on paper.
    private List<FieldError> unchecked(Page page, Account account, FileView file, Command command) {
        return command instanceof Promising.AcceptOwing || command instanceof Command.Accept
                ? AcceptancePoints.open(
                        page,
                        file,
                        worksheets
                                .find(file.file().summary().no(), account.login())
                                .map(Worksheet::content)
                                .orElse(Map.of()))
                : List.of();
    }

    /// What was seen on paper, or brought, is compared with its original thereby.
    private Enclosure enclosure(CaseNo no, Command command) {
        return switch (command) {
            case Command.Accept(var seen) -> originals.checked(no, seen);
            case Promising.AcceptOwing(var seen, _) -> originals.checked(no, seen);
            case Promising.SupplyOwed(var provided) -> originals.checked(no, provided);
            case Command.HandBack(var provided, _) -> originals.checked(no, provided);
            default -> Enclosure.NOTHING;
        };
    }

    private ResponseEntity<JteModel> wrong(
            Page page,
            FileView file,
            ActForm form,
            Map<String, String> typed,
            List<FieldError> errors) {
        return ResponseEntity.unprocessableContent()
                .body(page(page, file, form, Notes.typed(typed), errors));
    }

    private JteModel page(
            Page page, FileView file, ActForm form, Notes notes, List<FieldError> errors) {
        return templates.deskActPage(page, file, form, notes, UUID.randomUUID().toString(), errors);
    }
}
