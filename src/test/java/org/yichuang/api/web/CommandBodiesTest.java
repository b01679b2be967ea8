package org.yichuang.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Edge;
import org.yichuang.cases.lifecycle.Lifecycle;

class CommandBodiesTest {

    /// These begin a case, which is the part of applications.
    private static final Set<String> BEGIN = Set.of("OPEN", "SUBMIT", "RECEIVE");

    @Test
    void every_command_that_a_person_may_give_can_be_sent_and_no_other() {
        // given
        Set<String> ofThePlatform =
                Lifecycle.EDGES.stream()
                        .filter(edge -> edge.who() == Edge.Who.PLATFORM)
                        .map(edge -> Lifecycle.inWords(edge.command()))
                        .collect(Collectors.toSet());
        List<String> ofPersons =
                Lifecycle.kindsOf(Command.class).stream()
                        .map(Lifecycle::inWords)
                        .filter(name -> !BEGIN.contains(name) && !ofThePlatform.contains(name))
                        .toList();

        // when
        List<String> sendable =
                RecordSchemas.bodies(CommandBody.class).stream()
                        .map(RecordSchemas::typeName)
                        .toList();

        // then
        assertThat(sendable).containsExactlyInAnyOrderElementsOf(ofPersons);
    }
}
