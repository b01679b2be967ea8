package org.yichuang.cases.lifecycle;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.yichuang.cases.lifecycle.Outcome.Refused;
import org.yichuang.cases.lifecycle.Outcome.Term;

/// What must be put into words at an act. The texts are messages `cases.saying.<NAME>`.
enum Saying {
    REASON,
    BASIS,
    DEFECT,
    PUT_RIGHT,
    URGED,
    QUESTION,
    ANSWER,
    EXCEPT,
    RESULT,
    FINDINGS,
    RECORD,
    PLACE,
    CHAIR,
    SUMMARY,
    ERROR,
    CORRECTION,
    ENDING,
    VERIFIED,
    CORRECTED,
    REPAIRED,
    NUMBER,
    BODY;

    /// Something with what was said of it.
    record Said(Saying what, String text) {

        private Term term() {
            return new Term("cases.saying." + what.name());
        }
    }

    Said as(String text) {
        return new Said(this, text);
    }

    /// Why an act is refused at which something was left unsaid, naming just that.
    ///
    /// @param article the one that asks for the words
    static Optional<Refused> unsaid(Article article, Said... parts) {
        return unsaid(Ground.REASON_MISSING, article, parts);
    }

    /// The same where what is missing is no reason, but what something is called.
    static Optional<Refused> unnamed(Article article, Said... parts) {
        return unsaid(Ground.NUMBER_MISSING, article, parts);
    }

    private static Optional<Refused> unsaid(Ground ground, Article article, Said... parts) {
        List<Term> missing =
                Arrays.stream(parts).filter(part -> part.text().isBlank()).map(Said::term).toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refused(ground, missing).under(article));
    }
}
