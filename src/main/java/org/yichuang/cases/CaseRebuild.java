package org.yichuang.cases;

import org.jspecify.annotations.Nullable;

/// Works out from the journals what every case, its open tasks and its deadlines must be, and
/// compares it with what is stored.
///
/// Cases go by in the order of their keys, and how far a call has come is kept in the database: one
/// that was cut short goes on there. What the journal does not hold is left alone: the applicant's
/// name, the tracking code, forms and materials.
public interface CaseRebuild {

    /// Goes over all cases, from where the last call of the same manner was cut short.
    ///
    /// @param fromStart forgets where that was
    Outcome run(Manner manner, boolean fromStart, Told told);

    /// Whether anything is written.
    enum Manner {
        /// Only compares.
        VERIFY,
        /// Puts right what differs.
        MEND
    }

    /// Hears what is found and how far it is, case by case.
    interface Told {

        void found(Finding finding);

        void progress(Progress progress);
    }

    /// Something about one case.
    sealed interface Finding {

        /// The number as stored, or the key of a case that has no row.
        String caseNo();

        /// What is stored is not what the journal says.
        ///
        /// @param place table and column; of a task or a deadline with its name, of the state with
        ///     the path
        /// @param stored null when there is no such row or value
        /// @param journal null when there must be none
        record Differs(
                String caseNo, String place, @Nullable String stored, @Nullable String journal)
                implements Finding {}

        /// The journal itself does not hold, so that nothing can be worked out from it. The case is
        /// left as it is.
        ///
        /// @param seq number of the first row that does not fit
        record Unsound(String caseNo, int seq, JournalCheck.Kind kind) implements Finding {}

        /// Nobody knows what the item lays down for its cases. The case is left as it is.
        record NoProcedure(String caseNo, String item, int version) implements Finding {}

        /// There are tasks or deadlines of a case that has no row. They are left as they are.
        record NoCase(String caseNo, String table) implements Finding {}

        /// The case differs, but somebody acted on it each time it was to be put right. It is left
        /// to the next call.
        record Busy(String caseNo) implements Finding {}
    }

    /// How far it is.
    ///
    /// @param counts since the beginning, also of calls that were cut short
    /// @param here cases of this call
    /// @param done share of all cases, 0 to 1
    record Progress(Counts counts, long here, double done) {}

    /// What was seen.
    ///
    /// @param differing cases of which something differs
    /// @param mended those of them that were put right
    /// @param left cases that could not be worked out or not be put right
    /// @param recomputed deadlines that were computed with an earlier calendar: no difference
    record Counts(
            long cases, long events, long differing, long mended, long left, long recomputed) {

        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

        public Counts plus(Counts more) {
            return new Counts(
                    cases + more.cases,
                    events + more.events,
                    differing + more.differing,
                    mended + more.mended,
                    left + more.left,
                    recomputed + more.recomputed);
        }

        /// Whether everything that is stored is now what the journals say.
        public boolean whole() {
            return differing == mended && left == 0;
        }
    }

    /// How a call ended.
    sealed interface Outcome {

        /// All cases have been seen.
        record Finished(Counts counts) implements Outcome {}

        /// Another call of the same manner is going over the cases.
        record TakenOver() implements Outcome {}
    }
}
