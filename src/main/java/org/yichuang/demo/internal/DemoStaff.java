package org.yichuang.demo.internal;

import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.Duty;
import org.yichuang.directory.CityDefinition;

/// Finds an officer for an act among the staff of the demonstration district.
final class DemoStaff {

    private final List<CityDefinition.StaffMember> staff;

    DemoStaff(CityDefinition city) {
        this.staff = city.staff();
    }

    Actor.Officer clerk(RandomGenerator random, String authority) {
        return one(random, "clerk", Duty.WINDOW, authority);
    }

    Actor.Officer reviewer(RandomGenerator random, String authority) {
        return one(random, "reviewer", Duty.REVIEW, authority);
    }

    Actor.Officer decider(RandomGenerator random, String authority) {
        return one(random, "decider", Duty.DECIDE, authority);
    }

    private Actor.Officer one(RandomGenerator random, String role, Duty duty, String authority) {
        List<CityDefinition.StaffMember> able =
                staff.stream()
                        .filter(member -> member.authority().equals(authority))
                        .filter(member -> member.roles().contains(role))
                        .toList();
        if (able.isEmpty()) {
            throw new IllegalStateException(
                    "city.yaml: authority " + authority + " has no " + role);
        }
        CityDefinition.StaffMember member = able.get(random.nextInt(able.size()));
        return new Actor.Officer(member.account(), authority, Set.of(duty));
    }
}
