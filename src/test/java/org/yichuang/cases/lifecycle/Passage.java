package org.yichuang.cases.lifecycle;

import java.util.ArrayList;
import java.util.List;

/// An edge together with the state it leads to, as the machine itself goes.
record Passage(Edge edge, Class<? extends CaseState> to) {

    static List<Passage> all() {
        List<Passage> all = new ArrayList<>();
        for (Edge edge : Lifecycle.EDGES) {
            CaseState after = Scenario.of(edge.from(), edge.command()).ask().after();
            all.add(new Passage(edge, after.getClass()));
            if (edge.command() == Promising.Default.class) {
                // Where the item lets the clock begin anew, or refuses.
                all.add(new Passage(edge, CaseState.AwaitingOwed.class));
                all.add(new Passage(edge, CaseState.Decided.class));
            }
        }
        return all;
    }

    boolean stays() {
        return edge.from() == to;
    }
}
