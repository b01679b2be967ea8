package org.yichuang.testing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.yichuang.cases.Answer;
import org.yichuang.cases.Applicant;
import org.yichuang.cases.Cases;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.Opening;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Duty;
import org.yichuang.cases.lifecycle.Filing;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.ItemVersion;
import org.yichuang.catalogue.ReviewPlan;
import org.yichuang.directory.Directory;
import org.yichuang.identity.Account;
import org.yichuang.identity.Accounts;
import org.yichuang.kernel.CaseNo;
import org.yichuang.materials.Materials;
import org.yichuang.materials.Receipt;
import org.yichuang.materials.StoredFile;
import org.yichuang.materials.Upload;

/// Files applications of the demonstration district's applicant, with pictures that no other case
/// has.
@TestComponent
public class FiledCases {

    public static final String ITEM = "food-business-licence";
    public static final String APPLICANT = "xuzhixia";
    public static final String WINDOW = "service-centre";
    public static final String PLAN = "equipment-and-layout";
    public static final Actor CLERK = new Actor.Officer("clerk1", WINDOW, Set.of(Duty.WINDOW));

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String FORM =
            "{\"answers\":{},\"form\":{\"contact_phone\":\"13800005021\",\"staff_count\":4}}";

    private final Cases cases;
    private final Catalogue catalogue;
    private final Directory directory;
    private final Accounts accounts;
    private final Materials materials;

    FiledCases(
            Cases cases,
            Catalogue catalogue,
            Directory directory,
            Accounts accounts,
            Materials materials) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.directory = directory;
        this.accounts = accounts;
        this.materials = materials;
    }

    /// The same at another time.
    public FiledCases at(Clock clock) {
        return new FiledCases(cases.at(clock), catalogue, directory, accounts, materials);
    }

    public Account applicant() {
        return accounts.byLogin(APPLICANT).orElseThrow();
    }

    private String key() {
        String key = applicant().personKey();
        if (key == null) {
            throw new IllegalStateException("the applicant has no person");
        }
        return key;
    }

    public Actor actor() {
        return new Actor.Applicant(key());
    }

    /// A picture like no other, uploaded by somebody.
    public StoredFile picture(UUID by) {
        int number = NUMBER.incrementAndGet();
        BufferedImage image = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(number);
        for (int i = 0; i < 320 * 200; i++) {
            image.setRGB(i % 320, i / 320, i % 7 == 0 ? random.nextInt() : 0xf0f4fa);
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Receipt receipt =
                materials.receive(
                        new Upload(
                                "plan-" + number + ".png",
                                new ByteArrayInputStream(png.toByteArray()),
                                by),
                        materials.rules());
        if (receipt instanceof Receipt.Received received) {
            return received.file();
        }
        throw new AssertionError("a picture was refused: " + receipt);
    }

    public static Enclosure.Material material(String id, StoredFile file) {
        return new Enclosure.Material(
                id, file.address(), file.name(), file.mediaType(), file.size(), 'C', "upload");
    }

    /// Submitted, with the plan of the premises as a picture.
    public CaseNo submitted(StoredFile plan) {
        return submitted(plan, null);
    }

    /// Submitted, with the plan of the premises as a picture.
    ///
    /// @param mayFollow materials that are not there yet and may follow, null if none
    public CaseNo submitted(StoredFile plan, @Nullable Set<String> mayFollow) {
        ItemVersion version = catalogue.versionInForce(ITEM).orElseThrow();
        ReviewPlan review = version.item().review();
        List<Filing.StepRef> steps =
                review == null
                        ? List.of()
                        : review.steps().stream()
                                .map(step -> new Filing.StepRef(step.id(), step.authority()))
                                .toList();
        Filing filing =
                new Filing(
                        ITEM,
                        version.version(),
                        WINDOW,
                        key(),
                        "2",
                        steps,
                        Set.of(PLAN),
                        Set.of(PLAN),
                        "0".repeat(64),
                        Command.Delivery.ELECTRONIC,
                        mayFollow,
                        null,
                        null,
                        null,
                        null);
        Answer answer =
                cases.begin(
                        new Opening(
                                directory.home(),
                                new Applicant(key(), Applicant.Kind.NATURAL, applicant().name())),
                        new Command.Submit(filing),
                        new Enclosure(FORM, List.of(material(PLAN, plan))),
                        actor(),
                        UUID.randomUUID());
        return ((Answer.Done) answer).no();
    }

    public void act(CaseNo no, Command command, Actor by) {
        Answer answer = cases.handle(no, command, by, UUID.randomUUID());
        if (!(answer instanceof Answer.Done)) {
            throw new AssertionError("refused: " + answer);
        }
    }

    /// Withdrawn by the applicant, so that it is closed and can be rated.
    public CaseNo closed() {
        CaseNo no = submitted(picture(UUID.randomUUID()));
        act(no, new Command.Withdraw("不办了"), actor());
        return no;
    }
}
