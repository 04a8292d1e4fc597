import { phrasesOf } from './entry';
import type { LexiconEntry } from './entry';

/** What a code may be of, and what codes are called: lists put the two together in every way ("Dossiernr.", "Site ref", "Code plan"). */
const coded =
  'plan, bouwplan, project, object, dossier, zaak, registratie, locatie, site, scheme, application, uniek, lfd';
const codes = 'nr, nummer, no, ref, reference, referentie, code, id';
const codeHeaders = phrasesOf(coded).flatMap((thing) =>
  phrasesOf(codes).flatMap((code) => [`${thing} ${code}`, `${thing}${code}`]),
);

/** Headers that say what and where a project is, and whose. */
export const identityEntries: readonly LexiconEntry[] = [
  {
    field: 'id',
    kind: 'code',
    whole: `${codeHeaders.join(', ')}, id, objectid, globalid, global id, koppelid, koppel id, plan objectid, identificatie nr, identificatienummer, identificatie,
      nummer, nr, no, code, key, sleutel, kenmerk,
      volgnummer, volgnr, id nummer, id nr, planning application no, imro nummer, imro, idn, block lot, reference, ref`,
    within: `key, project number, application number, case number, project id, plan id, property id`,
    not: 'gemeente, parent, masterplan, overkoepelende',
  },
  {
    field: 'name',
    kind: 'name',
    whole: `plannaam, plan naam, naam, project naam, projectnaam, naam project, naam plan, naam van het plan,
      naam van het project, naam bouwplan, naam woningbouwplan, naam locatie, locatienaam, project, plan,
      bouwplan, woningbouwplan, woningbouwproject, projecten, plannen, woningbouwlocatie, bouwlocatie,
      vorhaben, bauvorhaben, projektname, projekt, naam ontwikkeling, naam initiatief, bouwproject, nieuwbouwproject,
      woningbouwinitiatief, ontwikkellocatie, plan project, project plan, project locatie, plan locatie, name, project name,
      plan name, site name, development, development name, scheme, projectlocatie, planlocatie,
      initiatief, benaming, bezeichnung`,
    within: 'plannaam, projectnaam, naam project, naam plan, project name',
    spare: `omschrijving plan, planomschrijving, plan omschrijving, omschrijving project, projectomschrijving,
      complex, complexnaam, naam complex, locatie, adres, straat, straatnaam, straat adres, adres locatie, locatie adres, address,
      street address, site address, site, location, omschrijving, ontwikkeling, gebied, straat nr, straat + nr,
      ontwikkelgebied, gebiedsnaam, plangebied, deelplan, deelproject`,
    not: 'overkoepelende, opdrachtgever, code, nummer, nr, id, ontwikkelaar, gemeente, leider, manager',
  },
  {
    field: 'municipality',
    kind: 'text',
    whole: `gemeinde, kommune, gemeente, gemeentenaam, gem naam, gemnaam, gem, naam gemeente, gemeente naam, municipality, gemeenten,
      council area`,
    not: 'rol, code, grond, eigendom',
  },
  {
    field: 'province',
    kind: 'text',
    whole: 'provincie, prov, province, provincies',
  },
  {
    field: 'location',
    kind: 'text',
    whole: `deelgemeente, ortsteil, stadtteil, settlement, parish, town, village, wijknaam, dorpskern, woonkern,
      wijk, buurt, kern, dorp, dorp kern, wijk kern, kern wijk, woonplaats, plaats, plaatsnaam,
      stadsdeel, gebied, deelgebied, locatie, adres, straat, straatnaam, wijk buurt, locatie adres,
      location, address, neighborhood, neighbourhood, small area, area, ward, suburb, district,
      kern gebied, straat adres, adres locatie, ligging`,
    within: 'neighborhood, neighbourhood, small area, woonplaats, stadsdeel, wijk, kern',
    not: 'type, soort, m2, oppervlakte, shape, code',
  },
  {
    field: 'planType',
    kind: 'text',
    whole: `plantype, type plan, plan type, soort plan, plan soort, plansoort, soort locatie, locatietype,
      locatie type, type locatie, type, type project, projecttype, soort project, typecode, soort,
      type ontwikkeling, inbreiding uitbreiding, inbreiding uitleg, binnenstedelijk uitleg, binnen buitenstedelijk,
      binnen buiten stedelijk, binnenstedelijk buitenstedelijk, in uitbreiding, project type,
      development type`,
    not: 'woning, woningtype, huis, eigendom, rol',
  },
  {
    field: 'modified',
    kind: 'date',
    whole: `laatste mutatie, mutatiedatum, datum mutatie, bijgewerkt, laatst bijgewerkt, gewijzigd,
      laatst gewijzigd, datum wijziging, laatste wijziging, wijzigingsdatum, editdate, edit date, edited,
      modified, last modified, updated, last updated, datum update, laatste update, actualisatie,
      bijgewerkt op, gewijzigd op, actualisatiedatum, datum bijgewerkt, datum laatste wijziging,
      datum laatste mutatie, datum laatste update, peildatum mutatie`,
    within: 'laatste mutatie, laatst gewijzigd, laatst bijgewerkt, last updated',
  },
  {
    field: 'developer',
    kind: 'text',
    whole: `bouwheer, bauherr, bautrager, investor, woco, bouwende partij, bouwpartij, ontwikkelaar, initiatiefnemer, opdrachtgever naam, naam opdrachtgever, opdrachtgever, marktpartij,
      projectontwikkelaar, ontwikkelende partij, ontwikkelaar corporatie, bouwer, corporatie,
      woningcorporatie, developer, applicant, sponsor, ontwikkelaar initiatiefnemer,
      initiatiefnemer ontwikkelaar, trekkende partij, partij`,
    within: 'ontwikkelaar, initiatiefnemer, developer',
    spare: 'opdrachtgever type, type opdrachtgever',
    not: 'ambtelijk, bestuurlijk, huur, aantal, projectleider, contactpersoon, telefoon, email, mail',
  },
  {
    field: 'keyProject',
    kind: 'flag',
    whole: `sleutelproject, key project, sleutel project, sleutelproject woondeal, woondeal project,
      priority project, woondealproject`,
    within: 'sleutelproject',
  },
  {
    field: 'targetGroup',
    kind: 'text',
    whole: `doelgroep, doelgroepen, doelgroep bewoners, beoogde doelgroep, primaire doelgroep, aandachtsgroep,
      aandachtsgroepen, target group, target groups`,
    within: 'doelgroep, doelgroepen',
    not: 'aantal, sociaal, huur, koop',
  },
  {
    field: 'confidential',
    kind: 'text',
    whole: `vertrouwelijkheid, vertrouwelijk, openbaarheid, openbaar, confidential, confidentiality, geheim`,
    within: 'vertrouwelijk',
  },
  {
    field: 'landPosition',
    kind: 'text',
    whole: `grondpositie, grondeigendom, eigendom grond, eigendom, eigendom gemeente, grondeigenaar,
      eigenaar grond, grond, land position, land ownership, grondposities, eigendomssituatie`,
    within: 'grondpositie, grondeigenaar',
    not: 'onbekend, type',
  },
  {
    field: 'remarks',
    kind: 'text',
    whole: `bemerkungen, anmerkungen, omschrijving plan, planomschrijving, plan omschrijving, omschrijving project,
      projectomschrijving, opmerkingen, opmerking, toelichting, bijzonderheden, stand van zaken, opmerkingen basis, notities, svz,
      aantekeningen, remarks, remark, notes, comments, description, project description, actie, acties,
      actuele stand van zaken, omschrijving, bijz, stavaza, voortgang, laatste stand, opm, toel, notitie`,
    within: `opmerkingen, opmerking, toelichting, bijzonderheden, description, remarks, stand van zaken`,
  },
];
