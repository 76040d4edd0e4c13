// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.keten;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/** Makes small messages of care providers, with a test BSN, that obey the rules of iWmo 3.2 and iJw 3.2. */
public final class Berichtmaker {
    /** What a care provider sends by itself. */
    public static final List<String> NUMMERS = List.of("305", "307", "315", "317", "323");

    private final String functie;
    private final String agb;
    private final String gemeente;
    private final String bsn;
    private final String identificatie;
    private final LocalDate dag;
    private final boolean wmo;

    private Berichtmaker(String functie, String agb, String gemeente, String bsn, String identificatie, LocalDate dag) {
        this.functie = functie;
        this.agb = agb;
        this.gemeente = gemeente;
        this.bsn = bsn;
        this.identificatie = identificatie;
        this.dag = dag;
        this.wmo = functie.startsWith("WMO");
    }

    /**
     * @param functie {@code WMO305}
     * @param gemeente four digits
     * @throws IllegalArgumentException if a care provider does not send this by itself
     */
    public static String maak(
            String functie, String agb, String gemeente, String bsn, String identificatie, LocalDate dag) {
        return new Berichtmaker(functie, agb, gemeente, bsn, identificatie, dag).xml();
    }

    private String xml() {
        String standaard = wmo ? "iwmo" : "ijw";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n"
                + "<p:Bericht xmlns:b=\"http://www.istandaarden.nl/" + standaard + "/3_2/basisschema/schema\""
                + " xmlns:p=\"http://www.istandaarden.nl/" + standaard + "/3_2/" + functie.toLowerCase(Locale.ROOT)
                + "/schema\">" + header() + inhoud() + "</p:Bericht>\r\n";
    }

    private String header() {
        return "<p:Header><p:BerichtCode>" + Berichtcodes.van(functie) + "</p:BerichtCode>"
                + "<p:BerichtVersie>3</p:BerichtVersie><p:BerichtSubversie>2</p:BerichtSubversie>"
                + "<p:Afzender>" + agb + "</p:Afzender><p:Ontvanger>" + gemeente + "</p:Ontvanger>"
                + "<p:BerichtIdentificatie><b:Identificatie>" + identificatie + "</b:Identificatie><b:Dagtekening>"
                + dag + "</b:Dagtekening></p:BerichtIdentificatie>"
                + "<p:XsdVersie><b:BasisschemaXsdVersie>1.0.0</b:BasisschemaXsdVersie>"
                + "<b:BerichtXsdVersie>1.0.0</b:BerichtXsdVersie></p:XsdVersie></p:Header>";
    }

    private String inhoud() {
        String nummer = functie.replaceAll("[A-Z]+", "");
        return switch (nummer) {
            case "305" ->
                client(
                        "<p:StartProducten><p:StartProduct>" + product() + "<p:Begindatum>" + dag
                                + "</p:Begindatum><p:StatusAanlevering>1</p:StatusAanlevering></p:StartProduct></p:StartProducten>");
            case "307" ->
                client(
                        "<p:StopProducten><p:StopProduct>" + product() + "<p:Begindatum>" + dag.minusDays(30)
                                + "</p:Begindatum><p:RedenBeeindiging>" + (wmo ? "19" : "31")
                                + "</p:RedenBeeindiging><p:Einddatum>"
                                + dag
                                + "</p:Einddatum><p:StatusAanlevering>1</p:StatusAanlevering></p:StopProduct></p:StopProducten>");
            case "315" ->
                client(
                        "<p:AangevraagdeProducten><p:AangevraagdProduct><p:ReferentieAanbieder>REF"
                                + identificatie + "</p:ReferentieAanbieder>" + soort() + "<p:ToewijzingIngangsdatum>"
                                + dag.plusDays(7) + "</p:ToewijzingIngangsdatum><p:ToewijzingEinddatum>"
                                + dag.plusYears(1)
                                + "</p:ToewijzingEinddatum>" + omvang()
                                + "<p:Verwijzer><b:Type>01</b:Type></p:Verwijzer></p:AangevraagdProduct></p:AangevraagdeProducten>");
            case "317" ->
                "<p:Client><p:Bsn>" + bsn + "</p:Bsn><p:Verzoek><p:ReferentieAanbieder>REF" + identificatie
                        + "</p:ReferentieAanbieder><p:RedenVerzoek>1</p:RedenVerzoek><p:TeWijzigenProducten>"
                        + "<p:TeWijzigenProduct><p:ToewijzingNummer>1</p:ToewijzingNummer><p:GewensteIngangsdatum>"
                        + dag.plusDays(7) + "</p:GewensteIngangsdatum><p:Einddatum>" + dag.plusYears(1)
                        + "</p:Einddatum>"
                        + omvang() + "</p:TeWijzigenProduct></p:TeWijzigenProducten></p:Verzoek></p:Client>";
            case "323" -> declaratie();
            default -> throw new IllegalArgumentException("no care provider sends a " + functie + " by itself");
        };
    }

    private String client(String producten) {
        return "<p:Client><p:Bsn>" + bsn + "</p:Bsn><p:Geboortedatum><b:Datum>" + dag.minusYears(wmo ? 50 : 10)
                + "</b:Datum></p:Geboortedatum><p:Geslacht>2</p:Geslacht><p:Naam><b:Geslachtsnaam><b:Achternaam>Proef"
                + "</b:Achternaam></b:Geslachtsnaam><b:Voornamen>Test</b:Voornamen></p:Naam>" + producten
                + "</p:Client>";
    }

    private String product() {
        return "<p:ToewijzingNummer>1</p:ToewijzingNummer>" + soort() + "<p:ToewijzingIngangsdatum>" + dag.minusDays(30)
                + "</p:ToewijzingIngangsdatum>";
    }

    private String soort() {
        return "<p:Product><b:Categorie>" + categorie() + "</b:Categorie><b:Code>" + code() + "</b:Code></p:Product>";
    }

    private String categorie() {
        return wmo ? "02" : "45";
    }

    private String code() {
        return categorie() + "A03";
    }

    private static String omvang() {
        return "<p:Omvang><b:Volume>4</b:Volume><b:Eenheid>04</b:Eenheid><b:Frequentie>2</b:Frequentie></p:Omvang>";
    }

    /** Of the whole month before. */
    private String declaratie() {
        YearMonth maand = YearMonth.from(dag).minusMonths(1);
        String periode = "<b:Begindatum>" + maand.atDay(1) + "</b:Begindatum><b:Einddatum>" + maand.atEndOfMonth()
                + "</b:Einddatum>";
        return "<p:Declaratie><p:DeclaratieNummer>" + identificatie + "</p:DeclaratieNummer><p:DeclaratiePeriode>"
                + periode + "</p:DeclaratiePeriode><p:DeclaratieDagtekening>" + dag + "</p:DeclaratieDagtekening>"
                + "<p:TotaalIngediendBedrag><b:TotaalBedrag>20000</b:TotaalBedrag><b:DebetCredit>D</b:DebetCredit>"
                + "</p:TotaalIngediendBedrag><p:Clienten><p:Client><p:Bsn>" + bsn + "</p:Bsn><p:Prestaties>"
                + "<p:Prestatie><p:ProductReferentie><b:ReferentieNummer>R" + identificatie
                + "</b:ReferentieNummer></p:ProductReferentie><p:ToewijzingNummer>1</p:ToewijzingNummer>"
                + "<p:ProductCategorie>" + categorie() + "</p:ProductCategorie><p:ProductCode>" + code()
                + "</p:ProductCode><p:ProductPeriode>" + periode + "</p:ProductPeriode>"
                + "<p:GeleverdVolume>4</p:GeleverdVolume><p:Eenheid>04</p:Eenheid><p:ProductTarief>5000"
                + "</p:ProductTarief><p:IngediendBedrag><b:Bedrag>20000</b:Bedrag><b:DebetCredit>D</b:DebetCredit>"
                + "</p:IngediendBedrag></p:Prestatie></p:Prestaties></p:Client></p:Clienten></p:Declaratie>";
    }
}
