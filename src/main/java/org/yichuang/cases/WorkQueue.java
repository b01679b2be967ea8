package org.yichuang.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.Command.Card;
import org.yichuang.cases.lifecycle.Duty;
import org.yichuang.cases.lifecycle.Task;
import org.yichuang.kernel.CaseNo;

/// The open tasks of authorities, the most urgent first.
public interface WorkQueue {

    /// Counts stop here; a longer queue shows as "more than".
    int MOST_COUNTED = 1000;

    /// One page of a queue.
    List<Entry> page(Query query);

    /// How many tasks of each kind wait, at most [#MOST_COUNTED] each.
    Map<Task.Kind, Integer> counts(String authority, Set<Duty> duties);

    /// Open tasks of an authority whose case number or applicant's name holds the words, or whose
    /// item is one of these; the most urgent first.
    List<Entry> find(
            String authority, Set<Duty> duties, String words, Set<String> items, int limit);

    /// The open tasks of one case.
    List<Entry> ofCase(CaseNo no);

    /// The open tasks of several cases, in one query.
    List<Entry> ofCases(Collection<CaseNo> numbers);

    /// @param kinds only these kinds; empty for all
    /// @param after the last entry of the previous page
    record Query(
            String authority,
            Set<Duty> duties,
            Set<Task.Kind> kinds,
            Optional<Position> after,
            int limit) {}

    /// Where a page ended.
    record Position(LocalDate due, long caseKey, String task) {

        private static final Pattern TEXT =
                Pattern.compile("(\\d{1,7})_(\\d{1,18})_([\\w:.-]{1,80})");

        /// For a link or another system, read back by [#parse].
        public String text() {
            return due.toEpochDay() + "_" + caseKey + "_" + task;
        }

        /// @return empty for a text that is none
        public static Optional<Position> parse(String text) {
            Matcher matcher = TEXT.matcher(text);
            return matcher.matches()
                    ? Optional.of(
                            new Position(
                                    LocalDate.ofEpochDay(Long.parseLong(matcher.group(1))),
                                    Long.parseLong(matcher.group(2)),
                                    matcher.group(3)))
                    : Optional.empty();
        }
    }

    /// A task and what a queue shows of its case.
    record Entry(
            CaseNo no,
            Task task,
            String item,
            int itemVersion,
            Applicant.Kind applicantKind,
            String applicantName,
            Instant receivedAt,
            @Nullable Card card) {

        public Position position() {
            return new Position(task.due(), no.key(), task.id());
        }
    }
}
