// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import nl.bidn.portal.aansluiten.Aanvraag;
import nl.bidn.portal.aansluiten.Bericht;
import nl.bidn.portal.aansluiten.Document;
import nl.bidn.portal.aansluiten.Formulier;
import nl.bidn.portal.aansluiten.Inhoud;
import nl.bidn.portal.aansluiten.Opgave;
import nl.bidn.portal.aansluiten.Staat;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.identity.AccountId;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Applications with their messages and documents. Takes part in the transaction of the thread. */
@Component(service = AanvraagStore.class)
public final class AanvraagStore {
    private final EntityManager em;

    @Activate
    public AanvraagStore(@Reference(target = Unit.TARGET) EntityManager em) {
        this.em = em;
    }

    public Kept add(
            String reference, OrganisationId organisation, Opgave opgave, @Nullable AccountId applicant, Instant at) {
        var row = new AanvraagRow(reference, organisation, opgave, applicant, at);
        em.persist(row);
        return new Kept(this, row);
    }

    public Optional<Kept> find(String reference) {
        return Optional.ofNullable(em.find(AanvraagRow.class, reference)).map(row -> new Kept(this, row));
    }

    /**
     * Compares state and version with what was read, and sets them: of two at once one gets true. All else of the row is
     * changed after that, by who has it then.
     */
    public boolean move(Kept kept, Staat to) {
        Aanvraag was = kept.bare();
        boolean won =
                em.createNativeQuery("UPDATE aansluiten.aanvraag SET version = version + 1, staat = ?, is_open = ?"
                                        + " WHERE reference = ? AND version = ? AND staat = ?")
                                .setParameter(1, to.name())
                                .setParameter(2, to.isOpen() ? 1 : 0)
                                .setParameter(3, was.reference())
                                .setParameter(4, was.version())
                                .setParameter(5, was.staat().name())
                                .executeUpdate()
                        == 1;
        if (won) {
            kept.row().moved(to);
        }
        return won;
    }

    /** Lets the transactions about one go one after the other, without another version. To be called before it is read. */
    public void lock(String reference) {
        em.createNativeQuery("UPDATE aansluiten.aanvraag SET messages = messages WHERE reference = ?")
                .setParameter(1, reference)
                .executeUpdate();
    }

    void add(String reference, int number, Bericht bericht) {
        em.persist(new BerichtRow(reference, number, bericht));
    }

    Document add(String reference, int number, KeptFile file, Document document) {
        var row = new DocumentRow(reference, number, file, document);
        em.persist(row);
        return row.toDocument();
    }

    List<Bericht> messages(String reference) {
        return em
                .createQuery(
                        "select b from BerichtRow b where b.reference = :reference order by b.number", BerichtRow.class)
                .setParameter("reference", reference)
                .getResultList()
                .stream()
                .map(BerichtRow::toBericht)
                .toList();
    }

    List<Document> documents(String reference) {
        return rows(reference).stream().map(DocumentRow::toDocument).toList();
    }

    private List<DocumentRow> rows(String reference) {
        return em.createQuery(
                        "select d from DocumentRow d where d.reference = :reference order by d.number",
                        DocumentRow.class)
                .setParameter("reference", reference)
                .getResultList();
    }

    public Optional<KeptFile> file(String reference, String document) {
        return Optional.ofNullable(em.find(DocumentRow.class, reference + "-" + document))
                .map(DocumentRow::file);
    }

    public void removeDocument(String reference, String document) {
        Optional.ofNullable(em.find(DocumentRow.class, reference + "-" + document))
                .ifPresent(em::remove);
    }

    /** All its files, for who removes it. */
    public List<KeptFile> files(String reference) {
        return rows(reference).stream().map(DocumentRow::file).toList();
    }

    /** Removes it with its messages and documents; the files are for the caller. */
    public void remove(String reference) {
        for (String of : List.of("BerichtRow", "DocumentRow", "AanvraagRow")) {
            em.createQuery("delete from " + of + " r where r.reference = :reference")
                    .setParameter("reference", reference)
                    .executeUpdate();
        }
    }

    /** What somebody without an account began, the newest first. */
    public List<Aanvraag> ofVisitor(String email, int most) {
        return bare(em.createQuery(
                        "select a from AanvraagRow a where a.emailKey = :key and a.applicant is null"
                                + " order by a.begunAt desc",
                        AanvraagRow.class)
                .setParameter("key", email.toLowerCase(Locale.ROOT))
                .setMaxResults(most)
                .getResultList());
    }

    /** How many concepts of somebody without an account wait for this mailbox. */
    public long conceptsOfVisitor(String email) {
        return em.createQuery(
                        "select count(a) from AanvraagRow a where a.emailKey = :key and a.applicant is null"
                                + " and a.staat = 'CONCEPT'",
                        Long.class)
                .setParameter("key", email.toLowerCase(Locale.ROOT))
                .getSingleResult();
    }

    /** What this account began, or all of these organisations, the newest first. */
    public List<Aanvraag> ofAccount(AccountId account, Set<OrganisationId> organisations, int most) {
        List<String> ids = organisations.isEmpty()
                ? List.of("-")
                : organisations.stream().map(OrganisationId::value).toList();
        return bare(em.createQuery(
                        "select a from AanvraagRow a where a.applicant = :account or (a.organisation in :ids"
                                + " and a.staat <> 'CONCEPT') order by a.begunAt desc",
                        AanvraagRow.class)
                .setParameter("account", account.value())
                .setParameter("ids", ids)
                .setMaxResults(most)
                .getResultList());
    }

    /** Of one organisation what is with the servicedesk or was asked for more, the newest first. */
    public List<Lopend> openOf(OrganisationId organisation) {
        List<?> rows = em.createNativeQuery("SELECT reference, formulier, staat, organisation_type, product, content"
                        + " FROM aansluiten.aanvraag WHERE organisation = ? AND is_open = 1 ORDER BY submitted_at DESC")
                .setParameter(1, organisation.value())
                .getResultList();
        return rows.stream().map(row -> open((Object[]) row)).toList();
    }

    private static Lopend open(Object[] row) {
        Formulier formulier = Formulier.valueOf(String.valueOf(row[1]));
        return new Lopend(
                String.valueOf(row[0]),
                formulier,
                Staat.valueOf(String.valueOf(row[2])),
                OrganisationType.valueOf(String.valueOf(row[3])),
                row[4] == null ? null : new ProductId(String.valueOf(row[4])),
                formulier == Formulier.AANMELDEN_GEBRUIKERSBEHEERDER ? domain(String.valueOf(row[5])) : null);
    }

    private static Domain domain(String content) {
        var asked =
                (Inhoud.AanmeldenGebruikersbeheerder) InhoudText.read(Formulier.AANMELDEN_GEBRUIKERSBEHEERDER, content);
        return asked.domain();
    }

    private static List<Aanvraag> bare(List<AanvraagRow> rows) {
        return rows.stream().map(row -> row.toAanvraag(List.of(), List.of())).toList();
    }

    /** The person is removed: nothing of him stays with what he began. */
    public void forget(AccountId account) {
        em.createNativeQuery("UPDATE aansluiten.aanvraag SET contact_name = '', contact_email = '', email_key = '',"
                        + " contact_phone = '' WHERE applicant = ?")
                .setParameter(1, account.value())
                .executeUpdate();
    }
}
