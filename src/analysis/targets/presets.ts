import type { Target } from '../../model/target';

/** A published agreement: homes of a period for a region or a municipality, with the page that says so. */
interface Preset {
  name: string;
  /** A municipality, or a region with its municipalities. */
  place: { municipality: string; region: string | null } | { region: string; municipalities: string[] };
  from: number;
  to: number;
  total: number;
  shares: Target['shares'];
  source: string;
  /** ISO date of the deal, where the page gives it. */
  date: string | null;
}

const gelderland = {
  source: 'https://www.cleantechregio.nl/nieuws/1941-woondeals-voor-104-000-nieuwe-woningen-in-gelderland',
  date: '2023-03-08',
};
const foodvalley = {
  source: 'https://www.kijkopoostnederland.nl/woondeal-voor-bouw-van-25-000-woningen-in-regio-foodvalley/',
  date: null,
};
const rivierenland = {
  source: 'https://www.fruitdelta.nl/nieuws/actualisatie-woondeal-in-rivierenland-meer-woningen-erbij',
  date: null,
};
/** Every municipality of the region Arnhem-Nijmegen: 30 % social rent (regiobodeonline.nl, February 2023). */
const arnhemNijmegen = { socialRent: 0.3 };
/** Foodvalley: 28 % social rent, aim 66 % affordable (at least 56 %). */
const ofFoodvalley = { socialRent: 0.28, affordable: 0.66 };

const inFoodvalley: Readonly<Record<string, number>> = {
  Barneveld: 5380,
  Ede: 7000,
  Nijkerk: 3857,
  Renswoude: 324,
  Rhenen: 431,
  Scherpenzeel: 841,
  Veenendaal: 4800,
  Wageningen: 2750,
};

const inRivierenland = {
  region: 'Rivierenland',
  municipalities: [
    'Buren',
    'Culemborg',
    'Maasdriel',
    'Neder-Betuwe',
    'Tiel',
    'West Betuwe',
    'West Maas en Waal',
    'Zaltbommel',
  ],
};

/** Woondeals run from 2022 up to and including 2030, that of Rivierenland after its renewal from 2025 up to and including 2034. */
const presets: readonly Preset[] = [
  ...(
    [
      ['Arnhem', 9500, arnhemNijmegen],
      ['Nijmegen', 13_000, arnhemNijmegen],
      ['Apeldoorn', 9000, {}],
    ] as const
  ).map(([municipality, total, shares]): Preset => ({
    name: 'Woondeal 2022–2030',
    place: { municipality, region: null },
    from: 2022,
    to: 2030,
    total,
    shares,
    ...gelderland,
  })),
  ...Object.entries(inFoodvalley).map(([municipality, total]): Preset => ({
    name: 'Woondeal Foodvalley 2022–2030',
    place: { municipality, region: 'Foodvalley' },
    from: 2022,
    to: 2030,
    total,
    shares: ofFoodvalley,
    ...foodvalley,
  })),
  {
    name: 'Woondeal Foodvalley 2022–2030',
    place: { region: 'Foodvalley', municipalities: Object.keys(inFoodvalley) },
    from: 2022,
    to: 2030,
    total: 25_000,
    shares: ofFoodvalley,
    ...foodvalley,
  },
  {
    name: 'Woondeal Rivierenland 2022–2030',
    place: inRivierenland,
    from: 2022,
    to: 2030,
    total: 13_000,
    shares: {},
    ...rivierenland,
  },
  {
    name: 'Woondeal Rivierenland 2025–2034',
    place: inRivierenland,
    from: 2025,
    to: 2034,
    total: 18_000,
    shares: { socialRent: 0.3, affordable: 0.67 },
    ...rivierenland,
  },
];

/**
 * Published agreements for the municipalities of a list, by their key, as examples that count for nothing until somebody takes them over: of each
 * municipality that has one, and of a region where the list has several of its municipalities. The national shares (30 % social rent, two thirds
 * affordable) are the rules `segments.*`, the 130 % of plans is `plausibility.planBuffer`. One of a municipality of Rivierenland was not published.
 */
export function examplesFor(places: ReadonlyMap<string, string>): Target[] {
  return presets.flatMap((preset): Target[] => {
    const { place, name, date: referenceDate, ...figures } = preset;
    const rest = { ...figures, name, referenceDate, perYear: {}, realised: null, cell: null };
    if ('municipality' in place) {
      const municipality = places.get(place.municipality.toLowerCase());
      if (municipality === undefined) return [];
      return [example({ ...rest, id: municipality, municipality, region: place.region })];
    }
    const inRegion = place.municipalities.filter((one) => places.has(one.toLowerCase()));
    if (inRegion.length < 2) return [];
    return [example({ ...rest, id: place.region, municipality: null, region: place.region })];
  });
}

function example(target: Omit<Target, 'status'>): Target {
  const id = `voorbeeld ${target.id} ${target.from}`.toLowerCase().replaceAll(/\s+/g, '-');
  return { ...target, id, status: 'example' };
}
