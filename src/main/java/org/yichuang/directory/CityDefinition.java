package org.yichuang.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.CreditCode;
import org.yichuang.kernel.IdentityNumber;
import org.yichuang.kernel.RegionCode;

/// A city as its file `city.yaml` describes it. Regions, authorities and halls belong to the
/// directory; who works there, who applies and what they already hold is for the modules that
/// keep such people and things.
public record CityDefinition(
        List<Region> regions,
        List<Authority> authorities,
        List<Hall> halls,
        List<StaffMember> staff,
        List<Applicant> applicants,
        List<Company> companies,
        List<HeldLicence> licences,
        List<Story> stories) {

    /// @param window id of the window they usually sit at
    public record StaffMember(
            String account,
            String name,
            List<String> roles,
            String authority,
            RegionCode region,
            @Nullable String window) {}

    public record Applicant(
            String account,
            String name,
            IdentityNumber identityNumber,
            String sex,
            LocalDate born,
            String phone,
            RegionCode region,
            String address) {}

    /// @param legalRepresentative account of the applicant who represents it
    public record Company(
            String name,
            CreditCode creditCode,
            String type,
            String legalRepresentative,
            String address,
            RegionCode region,
            LocalDate established,
            String businessScope) {}

    /// @param holder an account of an applicant or the credit code of a company
    /// @param issuedOn null where `expiresInDays` says it
    /// @param expiresInDays for a licence of five years that is about to expire whenever the
    ///     demonstration is begun; null where the days are given
    public record HeldLicence(
            String type,
            String holder,
            String number,
            Map<String, Object> fields,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate validUntil,
            @Nullable Integer expiresInDays) {}

    /// A past case of a company whose representative can sign in.
    ///
    /// @param end where it stands: `RECEIVED`, `AT_CORRECTION`, `UNDER_REVIEW`, `DECIDED` or
    ///     `CLOSED`
    /// @param workingDaysAgo when it was filed
    public record Story(CreditCode company, String item, String end, int workingDaysAgo) {}
}
