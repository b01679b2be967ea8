package org.yichuang.desk.web;

import org.yichuang.kernel.CaseNo;
import org.yichuang.letters.LetterKind;
import org.yichuang.pages.Notice;
import org.yichuang.pages.Page;

/// Says that an act was done, and leads to its letter, to print it for whoever waits at the window.
final class DoneAct {

    private DoneAct() {}

    /// @param act name of the command
    static Notice notice(Page page, CaseNo no, String act) {
        Notice done =
                Notice.success(page.text("desk.done", page.text("cases.act." + act)))
                        .with(no.text());
        return LetterKind.after(act)
                .map(
                        kind ->
                                new Notice.Next(
                                        page.text(
                                                "desk.done.letter",
                                                page.text("letters.name." + kind)),
                                        "/letters/" + no.text() + "/latest"))
                .map(done::with)
                .orElse(done);
    }
}
