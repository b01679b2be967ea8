package org.yichuang.cases.internal;

/// The SQL by which a case is read before an act.
final class CaseStatements {

    /// The place of a case among the databases, from its key ([org.yichuang.kernel.CaseNo#slotOf]).
    static final String SLOT = "((%s.case_id >> 25) & 1023)::smallint";

    /// The card of an open case, by which such cases are found.
    static final String OPEN_CARD = "case when %1$s.closed_on is null then %1$s.card end";

    private CaseStatements() {}

    /// An instant that is given in microseconds since 1970: nothing has to be read from text.
    static String at(String microseconds) {
        return "timestamptz 'epoch' + %s * interval '1 microsecond'".formatted(microseconds);
    }

    /// What is read of a case that is to be acted on, see [Folded].
    static final String LOADED =
            """
            f.case_id, f.case_no, f.region, f.item, f.item_version, f.version, f.stage, f.head,
            f.applicant, f.applicant_kind, f.applicant_name, f.tracking_code, f.opened_at,
            f.received_at, f.accepted_on, f.promised_due, f.statutory_due, f.closed_on, f.ending,
            f.card, f.moment, j.ats, j.actors, j.types, j.type_versions, j.commands, j.payloads
            """;

    /// What its journal says of it, in a query over `f`.
    static final String OF_THE_JOURNAL =
            """
            cross join lateral (
              select array_agg(e.at) as ats, array_agg(e.actor) as actors,
                     array_agg(e.type) as types, array_agg(e.type_version::integer) as type_versions,
                     array_agg(e.command) as commands, array_agg(e.payload::text) as payloads
                from (select * from cases.case_event e
                       where e.slot = f.slot and e.case_id = f.case_id
                       order by e.seq) as e) as j
            """;

    static final String LOAD =
            "select "
                    + LOADED
                    + "from cases.case_file f "
                    + OF_THE_JOURNAL
                    + "where f.slot = ? and f.case_id = ?";

    static final String OPENED_BY =
            """
            select o.case_id, f.region
              from cases.case_opening o
              join cases.case_file f on f.slot = o.slot and f.case_id = o.case_id
             where o.slot = ? and o.key = ?
            """;
}
