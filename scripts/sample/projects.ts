/**
 * The project list of Lindenwaard, a municipality in Gelderland that doesn't exist. It is as untidy as real lists are: ranges,
 * "PM", people in several spellings, a lapsed plan, a collective row, sums that don't add up.
 *
 * Per village its rows, and per row the cells from "Project" on, parted by "|":
 * project | type | status | phase | municipal role | homes | demolition | social rent | mid rent | affordable purchase | other |
 * deliveries as year:homes | start of building | initiator | lead | administrative client | political client | bottlenecks |
 * permit | last change | remarks
 */
export const villages: { village: string; rows: string[] }[] = [
  {
    village: 'Lindenwaard',
    rows: [
      'Stationskwartier fase 1|Transformatiegebied|2A. Vastgesteld|4. Voorbereiding|Samenwerking|240|36|72|36|60|72|2027:60 2028:90 2029:90|2026|BV Spoorzone|Lotte Hendriks|K. Brouwer|weth. Van Rijn|Netcongestie, Onderhandelingen met ontwikkelaar|aangevraagd|12-8-2026|eerste fase, parkeergarage nog niet rond',
      'Stationskwartier fase 2|Transformatiegebied|4A. Visie|2. Definitie|Samenwerking|ca. 180||54|27|45|54|2030:60 2031:60 e.v.:60|2029|BV Spoorzone||K. Brouwer|weth. Van Rijn|Netcongestie, Stikstofruimte|niet aangevraagd|3-2-2026|afhankelijk van fase 1',
      'De Hoge Linden|Uitbreiding uitleg|1A. Onherroepelijk|5. Realisatie|Actief|156|0|46|24|38|48|2026:52 2027:52 2028:52|2025|gemeente|Bram Jansen|K. Brouwer|weth. Van Rijn|Geen|verleend|1-9-2026|',
      'Molenweg-Noord|Uitbreiding uitleg|3. In voorbereiding|3. Ontwerp|Faciliterend|100-150|0|||||2029:40 2030:40|2028|Van Es Ontwikkeling|M. de Wit|K. Brouwer|weth. Van Rijn|Stikstofruimte, Flora/fauna|niet aangevraagd|20-6-2026|aantal hangt af van stedenbouwkundig plan',
      'Kloostertuin|Herstructurering|2A. Vastgesteld|4. Voorbereiding|Faciliterend|48|24|48|0|0|0|2027:48|2026|Woningcorporatie De Waard|S. Yilmaz|H. Postma|weth. Van Rijn|Bezwaar en beroep|verleend|15-7-2026|',
      'Raadhuisplein 3-5|Pand transformatie|1A. Onherroepelijk|5. Realisatie|Faciliterend|22|0|0|12|10|0|2026:22|2025|Vastgoed Linde BV|B. Jansen|H. Postma|weth. Van Rijn|Geen|verleend|1-9-2026|',
      'Oude melkfabriek|Pand transformatie|3. In voorbereiding|3. Ontwerp|Faciliterend|64|0|20|14|18|12|2028:32 2029:32|2027|Melkfabriek CV|Peter van Dijk|H. Postma|weth. Ter Horst|Onrendabele top, Vervuilde grond|niet aangevraagd|9-4-2026|bodemonderzoek loopt',
      'Schoollocatie De Wegwijzer|Verdichting|4B. Idee|1. Initiatief|Actief|14|0|14|0|0|0|2029:14|2028|gemeente|Jansen, Bram|H. Postma|weth. Ter Horst|Draagvlak|niet aangevraagd|22-10-2025|wacht op verhuizing school',
      'Parkzicht|Verdichting|2B. Vastgesteld, uitwerkingsplicht|3. Ontwerp|Faciliterend|36|0|0|18|12|6|2028:36|2027|Parkzicht Ontwikkeling|S. Yilmaz|H. Postma|weth. Ter Horst|Bezwaar en beroep|niet aangevraagd|2-5-2026|',
      'Dorpsstraat 112|Verdichting|1A. Onherroepelijk|4. Voorbereiding|Faciliterend|6|1|0|0|0|6|2026:6|2026|particulier|casemanager|T. Bos|weth. Ter Horst|Geen|verleend|18-8-2026|',
      'Lindenhof|Herstructurering|2A. Vastgesteld|4. Voorbereiding|Faciliterend|72|60|52|20|0|0|2027:36 2028:36|2026|Woningcorporatie De Waard|Sevda Yilmaz|K. Brouwer|weth. Van Rijn|Geen|aangevraagd|1-7-2026|',
      'Sportlaan-Zuid|Uitbreiding overig|3. In voorbereiding|2. Definitie|Actief|90|0|27|18|18|27|2029:45 2030:45|2028|gemeente|PM|K. Brouwer|weth. Van Rijn|Ambtelijke capaciteit|niet aangevraagd|11-11-2025|trekker gezocht',
      'Tiny houses Beekpad|Uitbreiding overig|3. In voorbereiding|3. Ontwerp|Faciliterend|12 flexwoningen|0|12|0|0|0|2027:12|2027|Stichting Klein Wonen|Lotte Hendriks|T. Bos|weth. Ter Horst|Netcongestie|aangevraagd|30-3-2026|',
      'Kantoor Waterschap|Pand transformatie|4A. Visie|1. Initiatief|Faciliterend|PM|0|||||||||H. Postma|weth. Ter Horst|||14-1-2026|haalbaarheid onbekend',
    ],
  },
  {
    village: 'Steenbeek',
    rows: [
      'Steenbeek-West|Uitbreiding uitleg|2A. Vastgesteld|5. Realisatie|Actief|210|0|63|32|52|63|2026:35 2027:45 2028:45 2029:45 2030:40|2025|gemeente|Marieke de Wit|K. Brouwer|weth. Van Rijn|Netcongestie|verleend|25-8-2026|',
      'De Brink|Verdichting|1A. Onherroepelijk|5. Realisatie|Faciliterend|18|0|0|0|12|6|2026:18|2025|Bouwbedrijf Oosterlo|P. van Dijk|H. Postma|weth. Ter Horst|Geen|verleend|1-9-2026|',
      'Kerkstraat 40|Verdichting|3. In voorbereiding|3. Ontwerp|Faciliterend|9|0|0|0|4|5|2027:9|2027|particulier|Bram Jansen|T. Bos|weth. Ter Horst|Bezwaar en beroep|aangevraagd|6-6-2026|',
      'Bakkersveld|Uitbreiding uitleg|3. In voorbereiding|2. Definitie|Faciliterend|85|0|25|15|20|25|2029:40 2030:45|2028|Van Es Ontwikkeling|Peter van Dijk|H. Postma|weth. Van Rijn|Stikstofruimte|niet aangevraagd|17-2-2026|',
      'Zorgcentrum De Steen|Herstructurering|3. In voorbereiding|3. Ontwerp|Faciliterend|56|40|56|0|0|0|2028:56|2027|Zorggroep Linde|S. Yilmaz|H. Postma|weth. Ter Horst|Onrendabele top|niet aangevraagd|28-4-2026|zorggeschikte woningen',
      'Steenfabriek|Transformatiegebied|4A. Visie|1. Initiatief|Samenwerking|150-200|0|||||e.v.:150|2031|nog onbekend||K. Brouwer|weth. Van Rijn|Vervuilde grond, Geluidhinder|niet aangevraagd|8-9-2025|',
      'Burg. Kamplaan|Verdichting|2A. Vastgesteld|4. Voorbereiding|Faciliterend|24|12|24|0|0|0|2027:24|2026|Woningcorporatie De Waard|Lotte Hendriks|T. Bos|weth. Ter Horst|Geen|verleend|3-8-2026|',
      'Achter de school|Verdichting|4B. Idee|1. Initiatief|Actief|n.t.b.|0|||||||gemeente||T. Bos|weth. Ter Horst|||30-6-2025|',
      'Hofstede Beekzicht|Uitbreiding overig|3. In voorbereiding|2. Definitie|Faciliterend|4|1|0|0|0|4|2027:4|2027|particulier|casemanager|T. Bos|weth. Ter Horst|Geen|niet aangevraagd|19-5-2026|rood voor rood',
      'Steenbeek centrumplan|Herstructurering|2C. Vastgesteld, wijzigingsbevoegdheid|3. Ontwerp|Samenwerking|78|14|24|12|20|22|2028:38 2029:40|2027|Centrum Steenbeek VOF|Peter van Dijk|K. Brouwer|weth. Van Rijn|Onderhandelingen met eigenaren, Parkeren|niet aangevraagd|1-12-2025|contract uit 2019 openbreken',
    ],
  },
  {
    village: 'Hoogeind',
    rows: [
      'Hoogeind-Oost|Uitbreiding uitleg|3. In voorbereiding|3. Ontwerp|Faciliterend|120|0|36|18|30|36|2028:40 2029:40 2030:40|2027|Hoogeind Ontwikkeling BV|Lotte Hendriks|H. Postma|weth. Van Rijn|Bereikbaarheid, Netcongestie|niet aangevraagd|13-7-2026|',
      'De Meent|Uitbreiding uitleg|1A. Onherroepelijk|5. Realisatie|Faciliterend|44|0|12|8|12|12|2026:20 2027:24|2025|Bouwbedrijf Oosterlo|Peter van Dijk|H. Postma|weth. Ter Horst|Geen|verleend|1-9-2026|',
      'Boerderij Nieuw Leven|Pand transformatie|3. In voorbereiding|3. Ontwerp|Faciliterend|8|0|0|0|3|5|2027:8|2027|particulier|Jansen, Bram|T. Bos|weth. Ter Horst|Geen|aangevraagd|21-8-2026|',
      'Hoogeind Dorpshart|Herstructurering|4A. Visie|2. Definitie|Samenwerking|± 60|20|20|10|15|15|2030:30 2031:30|2029|Dorpscooperatie Hoogeind|M. de Wit|H. Postma|weth. Ter Horst|Draagvlak, Onrendabele top|niet aangevraagd|5-3-2026|',
      'Laarweg 8-14|Verdichting|2A. Vastgesteld|4. Voorbereiding|Faciliterend|11|2|0|5|6|0|2026:11|2026|Laar Vastgoed|S. Yilmaz|T. Bos|weth. Ter Horst|Bezwaar en beroep|niet aangevraagd|10-10-2025|beroep loopt',
      'Bosrand|Uitbreiding overig|4B. Idee|1. Initiatief|Faciliterend|30|0|||||2031:30|2030|Landgoed Hoogeind||H. Postma|weth. Van Rijn|Flora/fauna|niet aangevraagd|2-4-2025|geen draagvlak provincie',
      'CPO De Es|Uitbreiding uitleg|2A. Vastgesteld|4. Voorbereiding|Actief|16|0|0|0|16|0|2027:16|2026|CPO-vereniging De Es|Lotte Hendriks|T. Bos|weth. Ter Horst|Geen|aangevraagd|14-8-2026|',
    ],
  },
  {
    village: 'Waaldorp',
    rows: [
      'Waaldijk-Binnen|Uitbreiding uitleg|2A. Vastgesteld|4. Voorbereiding|Faciliterend|95|0|28|15|24|28|2027:30 2028:35 2029:30|2026|Van Es Ontwikkeling|Marieke de Wit|K. Brouwer|weth. Van Rijn|Bezwaar en beroep, Stikstofruimte|aangevraagd|22-7-2026|',
      'Scheepswerf|Transformatiegebied|3. In voorbereiding|2. Definitie|Samenwerking|325|0|98|48|82|97|2029:50 2030:75 2031:100 e.v.:100|2028|Werf Waaldorp CV|Bram Jansen|K. Brouwer|weth. Van Rijn|Geluidhinder, Vervuilde grond, Onrendabele top|niet aangevraagd|18-6-2026|sleutelproject woondeal',
      'Veerstoep|Verdichting|1A. Onherroepelijk|5. Realisatie|Faciliterend|15|0|0|5|5|5|2026:15|2025|Veerstoep BV|P. van Dijk|H. Postma|weth. Ter Horst|Geen|verleend|1-9-2026|',
      'Pastorietuin|Verdichting|3. In voorbereiding|3. Ontwerp|Faciliterend|14|0|0|4|6|4|2027:14|2027|Parochie St. Jan|S. Yilmaz|T. Bos|weth. Ter Horst|Draagvlak, Bezwaar en beroep|niet aangevraagd|7-5-2026|25 zienswijzen verwacht',
      'Dijkhuizen|Herstructurering|2A. Vastgesteld|4. Voorbereiding|Faciliterend|40|38|40|0|0|0|2028:40|2027|Woningcorporatie De Waard|S. Yilmaz|H. Postma|weth. Ter Horst|Flora/fauna|niet aangevraagd|29-6-2026|vleermuizen',
      'Uiterwaard|Uitbreiding overig|4B. Idee|1. Initiatief|Faciliterend|80|0|||||e.v.:80|2032|Landgoed Waal||H. Postma|weth. Van Rijn|Natuurbescherming|niet aangevraagd|15-1-2025|VERVALLEN, geen medewerking provincie',
      'Loswal|Transformatiegebied|4A. Visie|2. Definitie|Actief|60|0|18|12|15|15|2031:60|2029|gemeente||K. Brouwer|weth. Van Rijn|Ambtelijke capaciteit|niet aangevraagd|19-12-2025|geen trekker beschikbaar',
      'Voormalige gymzaal|Pand transformatie|3. In voorbereiding|3. Ontwerp|Actief|10|0|10|0|0|0|2027:10|2026|gemeente|Lotte Hendriks|T. Bos|weth. Ter Horst|Geen|aangevraagd|26-8-2026|',
      'Waalzicht appartementen|Verdichting|2A. Vastgesteld|4. Voorbereiding|Faciliterend|32|0|0|16|10|6|2027:30|2026|Waalzicht BV|Peter van Dijk|H. Postma|weth. Ter Horst|Parkeren|verleend|16-7-2026|',
    ],
  },
  {
    village: 'Kapelveld',
    rows: [
      'Kapelveld-Zuid|Uitbreiding uitleg|1B. Onherroepelijk, uitwerkingsplicht|3. Ontwerp|Faciliterend|130|0|39|20|33|38|2028:40 2029:45 2030:45|2027|Grondbank Gelderrijk|P. van Dijk|K. Brouwer|weth. Van Rijn|Verouderd contract, Stikstofruimte|niet aangevraagd|4-6-2026|anterieure overeenkomst uit 2012',
      'Kapelstraat 2|Verdichting|1A. Onherroepelijk|6. Nazorg|Faciliterend|12|0|0|0|6|6|2025:12|2024|particulier|casemanager|T. Bos|weth. Ter Horst|Geen|verleend|2-2-2026|opgeleverd december 2025',
      'De Boomgaard|Uitbreiding uitleg|3. In voorbereiding|3. Ontwerp|Faciliterend|54|0|16|8|14|16|2028:27 2029:27|2027|Boomgaard Ontwikkeling|Sevda Yilmaz|H. Postma|weth. Ter Horst|Netcongestie|niet aangevraagd|12-3-2026|',
      'Kapelhof|Herstructurering|2A. Vastgesteld|5. Realisatie|Faciliterend|28|20|28|0|0|0|2026:28|2025|Woningcorporatie De Waard|S. Yilmaz|H. Postma|weth. Ter Horst|Geen|verleend|20-8-2026|',
      'Veldzicht|Uitbreiding uitleg|4A. Visie|1. Initiatief|Faciliterend|70|0|21|10|17|22|2031:35 e.v.:35|2030|Van Es Ontwikkeling||H. Postma|weth. Van Rijn|Stikstofruimte|niet aangevraagd|27-1-2026|',
      'Smederij|Pand transformatie|3. In voorbereiding|4. Voorbereiding|Faciliterend|5|0|0|0|2|3|2026:5|2026|particulier|casemanager|T. Bos|weth. Ter Horst|Geen|niet aangevraagd|8-8-2026|oplevering eind dit jaar?',
      'Schaapskooi|Uitbreiding overig|2A. Vastgesteld|4. Voorbereiding|Faciliterend|3|1|0|0|0|3|2026:3|2026|particulier|casemanager|T. Bos|weth. Ter Horst|Geen|verleend|30-7-2026|',
    ],
  },
  {
    village: 'Oosterlo',
    rows: [
      'Oosterlo-Noord|Uitbreiding uitleg|2A. Vastgesteld|4. Voorbereiding|Faciliterend|68|0|20|12|16|20|2027:34 2028:34|2026|Bouwbedrijf Oosterlo|M. de Wit|H. Postma|weth. Ter Horst|Netcongestie|aangevraagd|11-8-2026|',
      'Bedrijventerrein Oosterloseweg|Transformatiegebied|4B. Idee|1. Initiatief|Samenwerking|200|0|||||e.v.:200|2033|meerdere eigenaren||K. Brouwer|weth. Van Rijn|Versnipperd eigendom, Geluidhinder|niet aangevraagd|3-3-2025|',
      'Dorpshuis Oosterlo|Pand transformatie|3. In voorbereiding|3. Ontwerp|Actief|18|0|12|0|6|0|2028:18|2027|gemeente|Lotte Hendriks|T. Bos|weth. Ter Horst|Onrendabele top|niet aangevraagd|24-4-2026|',
      'Rozenlaan|Herstructurering|1A. Onherroepelijk|5. Realisatie|Faciliterend|34|34|34|0|0|0|2026:34|2025|Woningcorporatie De Waard|S. Yilmaz|H. Postma|weth. Ter Horst|Geen|verleend|1-9-2026|',
      'Loseweg-Oost|Uitbreiding uitleg|3. In voorbereiding|2. Definitie|Faciliterend|45|0|14|7|11|13|2029:45|2028|Loseweg BV||H. Postma|weth. Ter Horst|Ambtelijke capaciteit|niet aangevraagd|1-10-2025|stil sinds vertrek projectleider',
      'Erve Kranenburg|Uitbreiding overig|3. In voorbereiding|2. Definitie|Faciliterend|7|2|0|0|2|5|2028:7|2027|particulier|casemanager|T. Bos|weth. Ter Horst|Geen|niet aangevraagd|15-6-2026|',
      'Flexlocatie Oosterlo|Uitbreiding overig|2A. Vastgesteld|4. Voorbereiding|Actief|50 flexwoningen|0|50|0|0|0|2026:50|2026|gemeente|Marieke de Wit|K. Brouwer|weth. Van Rijn|Draagvlak|niet aangevraagd|5-8-2026|tijdelijk, 15 jaar',
      'Overige plannen < 10 woningen|Verdichting|3. In voorbereiding|2. Definitie|Faciliterend|35|0||||35|2027:12 2028:12 2029:11||diverse|casemanager|T. Bos|weth. Ter Horst|Geen|niet aangevraagd|1-9-2026|verzamelregel',
    ],
  },
];
