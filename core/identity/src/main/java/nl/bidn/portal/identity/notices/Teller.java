// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.notices;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.clockwork.Outbox;
import nl.bidn.portal.data.PortalEnvironment;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Administrators;
import nl.bidn.portal.identity.access.Holders;
import nl.bidn.portal.identity.audit.AuditLines;
import nl.bidn.portal.identity.store.AccountStore;
import nl.bidn.portal.identity.store.Announcement;
import nl.bidn.portal.identity.store.NoticeStore;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.Products;
import nl.bidn.portal.values.MailAddress;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells each person once, on the notice board and, who wants that, by mail. */
@Component(service = Teller.class)
public final class Teller {
    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final Locale ENGLISH = Locale.ENGLISH;
    /** Stands for the portal itself in place of a product. */
    private static final ProductId PORTAL = new ProductId(AuditLines.PORTAL);

    private static final String ADMINISTRATORS_LOG = "/gebruikersbeheer/logboek";

    /** Of a mail, behind the product. */
    private static final String KIND = "-melding";

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TEXT = 2000;

    private final NoticeStore store;
    private final Board board;
    private final AccountStore accounts;
    private final Holders holders;
    private final Administrators administrators;
    private final Products products;
    private final Outbox outbox;
    private final PortalEnvironment environment;
    private final Transactions transactions;
    private final Clock clock;
    private final MailText mailText = new MailText();

    @Activate
    public Teller(
            @Reference NoticeStore store,
            @Reference Board board,
            @Reference AccountStore accounts,
            @Reference Holders holders,
            @Reference Administrators administrators,
            @Reference Products products,
            @Reference Outbox outbox,
            @Reference PortalEnvironment environment,
            @Reference Transactions transactions,
            @Reference Clock clock) {
        this.store = store;
        this.board = board;
        this.accounts = accounts;
        this.holders = holders;
        this.administrators = administrators;
        this.products = products;
        this.outbox = outbox;
        this.environment = environment;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Tells a product's news to people, and to addresses that are none of theirs. */
    void tell(
            ProductId product,
            Permission permission,
            Set<OrganisationId> organisations,
            Set<String> addresses,
            String key,
            String path,
            Object... arguments) {
        Map<String, MailAddress> others = each(addresses);
        Announcement announcement = announcement(product, key, path, arguments);
        transactions.run(() -> {
            for (Account person : holders.of(product, permission, organisations)) {
                tell(person, product, announcement, MailText.PRODUCT);
                others.remove(folded(person.email()));
            }
            others.values().forEach(address -> outbox.send(mail(product, address, announcement)));
        });
    }

    /** Tells a product's news to who manages the users of its field of work; it leads to their log. */
    void tellAdministrators(ProductId product, Set<OrganisationId> organisations, String key, Object... arguments) {
        InstalledProduct installed = installed(product);
        Announcement announcement = announcement(installed, key, ADMINISTRATORS_LOG, arguments);
        transactions.run(() -> installed.fieldOfWork().stream()
                .flatMap(domain -> organisations.stream().flatMap(at -> administrators.at(at, domain).stream()))
                .distinct()
                .forEach(person -> tell(person, product, announcement, MailText.PRODUCT)));
    }

    /** Tells a product's news to addresses of nobody in particular. */
    void tell(ProductId product, Set<String> addresses, String key, String path, Object... arguments) {
        Map<String, MailAddress> all = each(addresses);
        Announcement announcement = announcement(product, key, path, arguments);
        transactions.run(() -> all.values().forEach(address -> outbox.send(mail(product, address, announcement))));
    }

    /** Each mailbox once: mail systems take capitals for small letters. */
    private static Map<String, MailAddress> each(Set<String> addresses) {
        Map<String, MailAddress> all = new LinkedHashMap<>();
        addresses.forEach(address -> all.putIfAbsent(folded(address), new MailAddress(address)));
        return all;
    }

    private static String folded(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    /** Tells people something that concerns the portal itself. */
    void tell(Collection<AccountId> people, Announcement announcement) {
        transactions.run(() -> people.stream()
                .distinct()
                .flatMap(id -> accounts.find(id).stream())
                .filter(person -> person.state() != Account.State.DEACTIVATED)
                .forEach(person -> tell(person, PORTAL, announcement, MailText.PERSONAL)));
    }

    /** What a product tells is work that waits, and may go unseen without a mail; only of the rest a person may choose. */
    private void tell(Account person, ProductId product, Announcement announcement, String frame) {
        store.tell(person.id(), product, announcement, Instant.ofEpochMilli(clock.millis()));
        board.changed(person.id());
        if (!person.email().isEmpty() && (frame.equals(MailText.PRODUCT) || accounts.wantsNoticesByMail(person.id()))) {
            outbox.send(mail(product, person, announcement, frame));
        }
    }

    private Announcement announcement(ProductId product, String key, String path, Object... arguments) {
        return announcement(installed(product), key, "/" + product + "/" + path, arguments);
    }

    /** In the words of the product. */
    private static Announcement announcement(InstalledProduct installed, String key, String path, Object... arguments) {
        return announcement(installed.texts(DUTCH), installed.texts(ENGLISH), key, path, arguments);
    }

    private InstalledProduct installed(ProductId product) {
        return products.find(product).orElseThrow(() -> new IllegalStateException("There is no product " + product));
    }

    static Announcement announcement(Texts dutch, Texts english, String key, String path, Object... arguments) {
        return new Announcement(words(dutch, key, arguments), words(english, key, arguments), path);
    }

    private static Announcement.Words words(Texts texts, String key, Object... arguments) {
        return new Announcement.Words(
                cut(
                        texts.text(key + ".subject", arguments)
                                .replaceAll("\\s+", " ")
                                .strip(),
                        LONGEST_SUBJECT),
                cut(texts.text(key + ".text", arguments).strip(), LONGEST_TEXT));
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private Outbox.Mail mail(ProductId product, MailAddress address, Announcement announcement) {
        String language = DUTCH.getLanguage();
        Announcement.Words words = announcement.in(language);
        String link = environment.baseAddress() + announcement.path();
        return new Outbox.Mail(
                product + KIND,
                address.value(),
                words.subject(),
                mailText.text(language, MailText.ADDRESS, words.text(), link));
    }

    private Outbox.Mail mail(ProductId product, Account person, Announcement announcement, String frame) {
        Announcement.Words words = announcement.in(person.language());
        String link = environment.baseAddress() + announcement.path();
        return new Outbox.Mail(
                product + KIND,
                person.email(),
                words.subject(),
                mailText.notice(frame, person.language(), person.name(), words.text(), link));
    }
}
