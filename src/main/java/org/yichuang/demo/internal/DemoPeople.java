package org.yichuang.demo.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yichuang.directory.CityDefinition;
import org.yichuang.identity.Accounts;
import org.yichuang.identity.NewAccount;
import org.yichuang.identity.Persons;
import org.yichuang.identity.Representation;
import org.yichuang.identity.Representation.Capacity;
import org.yichuang.identity.Role;

/// Opens the accounts of the demonstration district.
@Component
class DemoPeople {

    static final String PASSWORD = "Riverside-Window-26";

    private final Accounts accounts;
    private final Persons persons;
    private final String password;

    DemoPeople(
            Accounts accounts,
            Persons persons,
            @Value("${yichuang.demo.password:" + PASSWORD + "}") String password) {
        this.accounts = accounts;
        this.persons = persons;
        this.password = password;
    }

    /// Whether the last account that [#register] opens is there.
    boolean arePresent(CityDefinition city) {
        return accounts.byLogin(city.applicants().getLast().account()).isPresent();
    }

    void register(CityDefinition city) {
        // Hashing a password is slow on purpose, so the accounts are opened side by side.
        try (ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<?>> opened =
                    city.staff().stream()
                            .map(member -> threads.<Object>submit(() -> staff(member)))
                            .collect(Collectors.toList());
            await(opened);
            Map<String, String> keys = new HashMap<>();
            for (CityDefinition.Applicant applicant : city.applicants()) {
                keys.put(
                        applicant.account(),
                        persons.register(
                                        applicant.identityNumber(),
                                        applicant.name(),
                                        applicant.phone(),
                                        "demo")
                                .key());
            }
            for (CityDefinition.Company company : city.companies()) {
                persons.represent(
                        key(keys, company.legalRepresentative()),
                        new Representation(
                                company.creditCode(),
                                company.name(),
                                Capacity.LEGAL_REPRESENTATIVE));
            }
            await(
                    city.applicants().stream()
                            .map(each -> threads.<Object>submit(() -> applicant(each, keys)))
                            .collect(Collectors.toList()));
        }
    }

    private static void await(List<? extends Future<?>> opened) {
        for (Future<?> account : opened) {
            try {
                account.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("an account could not be opened", e.getCause());
            }
        }
    }

    private Object staff(CityDefinition.StaffMember member) {
        if (accounts.byLogin(member.account()).isPresent()) {
            return member;
        }
        Set<Role> roles =
                Arrays.stream(Role.values())
                        .filter(role -> member.roles().contains(word(role)))
                        .collect(Collectors.toSet());
        if (roles.isEmpty()) {
            // Guides and centre managers have no pages of their own yet.
            return member;
        }
        return accounts.create(
                NewAccount.staff(
                        member.account(),
                        member.name(),
                        roles,
                        member.region(),
                        member.authority(),
                        member.window(),
                        password));
    }

    private Object applicant(CityDefinition.Applicant applicant, Map<String, String> keys) {
        return accounts.create(
                NewAccount.applicant(
                        applicant.account(),
                        applicant.name(),
                        applicant.region(),
                        key(keys, applicant.account()),
                        password));
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static String key(Map<String, String> keys, String account) {
        String key = keys.get(account);
        if (key == null) {
            throw new IllegalStateException("city.yaml: unknown applicant " + account);
        }
        return key;
    }
}
