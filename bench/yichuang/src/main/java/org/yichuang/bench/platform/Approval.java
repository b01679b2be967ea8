package org.yichuang.bench.platform;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yichuang.bench.approval.Application;
import org.yichuang.bench.approval.Departments;
import org.yichuang.bench.approval.Opinions;
import org.yichuang.cases.Applicant;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Duty;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.cases.lifecycle.Filing;
import org.yichuang.cases.lifecycle.Limit;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.kernel.Sm3;

/// The approval that every contender carries out, in the words of this platform.
final class Approval {

    private static final String ITEM = "food-business-licence";
    private static final int VERSION = 1;
    private static final String POINT = "in-order";
    private static final long MATERIAL_BYTES = 180_000;

    /// The rules by which the platform may grant at once.
    private static final String RULES = "food-business-licence-at-once";

    /// Three departments review in parallel; the limits are those of a food business licence.
    static final Procedure PROCEDURE =
            new Procedure(
                    ITEM,
                    VERSION,
                    new Procedure.Limits(
                            Limit.workingDays(5),
                            Limit.workingDays(20),
                            Limit.workingDays(8),
                            Limit.workingDays(10),
                            new Procedure.Extension(Limit.workingDays(5), Departments.DECIDER),
                            Limit.workingDays(10)),
                    Departments.REVIEWERS.stream()
                            .map(each -> new Procedure.Review(each, each, null, Set.of(POINT)))
                            .toList(),
                    new Procedure.Decision(Departments.DECIDER, false, false, RULES),
                    List.of(),
                    Procedure.Promises.NONE,
                    null);

    private Approval() {}

    /// @param worker stands for the applicant
    static Applicant applicant(int worker) {
        return new Applicant("applicant-" + worker, Applicant.Kind.LEGAL, "禾川区餐饮店");
    }

    static Actor officer(int worker, String authority, Duty duty) {
        return new Actor.Officer("officer-" + worker, authority, Set.of(duty));
    }

    static Command submit(Application application, Applicant applicant) {
        return new Command.Submit(filing(application, applicant));
    }

    /// From the filing to the result in one command, as rules over shared data grant it.
    static Command grantAtOnce(Application application, Applicant applicant) {
        String inputs = Sm3.hex(application.form().getBytes(StandardCharsets.UTF_8));
        return new Command.GrantAtOnce(
                filing(application, applicant),
                "licence/" + inputs,
                new Event.RuleApplied(RULES, 1, inputs, List.of("complete", "no-bad-record")));
    }

    private static Filing filing(Application application, Applicant applicant) {
        Set<String> materials =
                application.materials().stream()
                        .map(Application.Material::code)
                        .collect(Collectors.toUnmodifiableSet());
        return new Filing(
                ITEM,
                VERSION,
                Departments.WINDOW,
                applicant.key(),
                "2",
                Departments.REVIEWERS.stream().map(each -> new Filing.StepRef(each, each)).toList(),
                materials,
                materials,
                Sm3.hex(application.form().getBytes(StandardCharsets.UTF_8)),
                Command.Delivery.ELECTRONIC);
    }

    static Enclosure enclosure(Application application) {
        return new Enclosure(
                application.form(),
                application.materials().stream().map(Approval::material).toList());
    }

    private static Enclosure.Material material(Application.Material material) {
        return new Enclosure.Material(
                material.code(),
                material.digest(),
                material.name(),
                "application/pdf",
                MATERIAL_BYTES,
                'C',
                "upload");
    }

    static Command opinion(String department, String action, int worker) {
        return new Command.GiveOpinion(
                department, true, Opinions.of(action, worker), Map.of(POINT, true));
    }
}
