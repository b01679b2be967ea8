package org.yichuang.desk.web;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yichuang.cases.Cases;
import org.yichuang.cases.Enclosure;
import org.yichuang.kernel.CaseNo;

/// Raises what a clerk compared with its original at the window from trust level C or D to B.
@Component
class Originals {

    private static final Set<Character> UNCHECKED = Set.of('C', 'D');

    private final Cases cases;

    Originals(Cases cases) {
        this.cases = cases;
    }

    /// The materials as they are filed with the acceptance: all files of each material seen.
    Enclosure checked(CaseNo no, Set<String> seen) {
        if (seen.isEmpty()) {
            return Enclosure.NOTHING;
        }
        List<Enclosure.Material> filed =
                cases.dossier(no).materials().stream()
                        .filter(material -> seen.contains(material.material()))
                        .toList();
        boolean raised = filed.stream().anyMatch(each -> UNCHECKED.contains(each.trust()));
        return raised
                ? new Enclosure(null, filed.stream().map(Originals::raised).toList())
                : Enclosure.NOTHING;
    }

    private static Enclosure.Material raised(Enclosure.Material filed) {
        return UNCHECKED.contains(filed.trust())
                ? new Enclosure.Material(
                        filed.material(),
                        filed.address(),
                        filed.name(),
                        filed.mediaType(),
                        filed.size(),
                        'B',
                        filed.source())
                : filed;
    }
}
