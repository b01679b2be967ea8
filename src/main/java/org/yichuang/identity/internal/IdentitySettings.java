package org.yichuang.identity.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// What an installation may set under `yichuang.identity`.
@ConfigurationProperties("yichuang.identity")
public record IdentitySettings(
        @DefaultValue LockOutSettings lockOut,
        @DefaultValue SessionSettings sessions,
        @DefaultValue PasswordSettings password,
        @DefaultValue ApiSettings api,
        @DefaultValue KeySettings keys,
        @DefaultValue ProofSettings proof,
        @DefaultValue FirstAdministratorSettings firstAdministrator) {

    /// @param attempts wrong passwords in a row on one account
    /// @param period how long the account is locked afterwards
    /// @param attemptsPerAddress failures in a row from one address, of any accounts
    public record LockOutSettings(
            @DefaultValue("5") int attempts,
            @DefaultValue("15m") Duration period,
            @DefaultValue("100") int attemptsPerAddress) {}

    /// @param perAccount sessions of one account at a time; a further one ends the oldest
    /// @param idle a session ends when nothing was asked for so long
    public record SessionSettings(
            @DefaultValue("3") int perAccount, @DefaultValue("30m") Duration idle) {}

    /// @param memory,iterations,parallelism the cost of Argon2id
    /// @param remembered so many former passwords are not accepted again
    /// @param maximumAge after which staff choose another; zero for never
    public record PasswordSettings(
            @DefaultValue("19456KB") DataSize memory,
            @DefaultValue("2") int iterations,
            @DefaultValue("1") int parallelism,
            @DefaultValue("10") int minimumLength,
            @DefaultValue("5") int remembered,
            @DefaultValue("90d") Duration maximumAge) {}

    /// @param remember how long a password that was right is known to be right without hashing
    public record ApiSettings(@DefaultValue("5m") Duration remember) {}

    /// Secrets in Base64, 32 bytes each; those not given are made and kept in the data folder.
    ///
    /// @param personalData encrypts
    /// @param formerPersonalData still decrypt what was written before the key was changed
    /// @param personIndex makes the keys of persons; never changes
    public record KeySettings(
            @Nullable String personalData,
            @DefaultValue List<String> formerPersonalData,
            @Nullable String personIndex) {

        @Override
        public String toString() {
            return "KeySettings[]";
        }
    }

    /// How names and identity numbers are proved.
    ///
    /// @param source `local` for the stand-in, or the name of an adapter
    /// @param attemptsPerAddress failed proofs in a row from one address
    public record ProofSettings(
            @DefaultValue("local") String source,
            @DefaultValue("20") int attemptsPerAddress,
            @DefaultValue LocalProofSettings local) {}

    /// The stand-in for the police's population register.
    ///
    /// @param available whether it answers at all
    /// @param persons names by identity number
    /// @param acceptUnknown whether numbers that are not listed match any name
    public record LocalProofSettings(
            @DefaultValue("true") boolean available,
            @DefaultValue Map<String, String> persons,
            @DefaultValue("true") boolean acceptUnknown) {}

    /// The administrator who is made at a start at which there is none.
    public record FirstAdministratorSettings(
            @DefaultValue("administrator") String login, @Nullable String password) {

        @Override
        public String toString() {
            return "FirstAdministratorSettings[" + login + "]";
        }
    }
}
