package org.yichuang.identity;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.yichuang.kernel.IdentityNumber;
import org.yichuang.kernel.RegionCode;

/// Opens accounts for tests; each has a login of its own.
@TestComponent
public class People {

    public static final String PASSWORD = "Yunting-Demo-26";
    public static final RegionCode DISTRICT = new RegionCode("990102");

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Accounts accounts;
    private final Persons persons;

    People(Accounts accounts, Persons persons) {
        this.accounts = accounts;
        this.persons = persons;
    }

    public Account with(Role... roles) {
        return staff("market", Set.of(roles));
    }

    public Account staff(@Nullable String authority, Set<Role> roles) {
        String login = "person" + NUMBER.incrementAndGet();
        return accounts.create(
                NewAccount.staff(login, "陈以宁", roles, DISTRICT, authority, null, PASSWORD));
    }

    /// An administrator of all departments of the district.
    public Account administrator() {
        return staff(null, Set.of(Role.ADMINISTRATOR));
    }

    public Account applicant() {
        int number = NUMBER.incrementAndGet();
        Person person = persons.register(identityNumber(number), "赵晓棠", "13800005021", "local");
        return accounts.create(
                NewAccount.applicant(
                        "applicant" + number, "赵晓棠", DISTRICT, person.key(), PASSWORD));
    }

    /// An account of one role, applicants included.
    public Account of(Role role) {
        return role == Role.APPLICANT ? applicant() : staff(null, Set.of(role));
    }

    /// A number of the demo region, different for each sequence from 0 to 999.
    public static IdentityNumber identityNumber(int sequence) {
        String seventeen = "99010219900307%03d".formatted(sequence % 1000);
        return "0123456789X"
                .chars()
                .mapToObj(check -> seventeen + (char) check)
                .flatMap(number -> IdentityNumber.parse(number).toOptional().stream())
                .findFirst()
                .orElseThrow();
    }
}
