import { percentage } from '../format';

/** What fills the sentences: a project, the code of a person, and the figures of the agenda rule. */
export type ChoiceParams = Record<string, string | number> & { project: string; person: string };

interface Choice {
  /** The question to answer. */
  choice(params: ChoiceParams): string;
  /** What happens when nobody answers it; one short line. */
  otherwise(params: ChoiceParams): string;
  /** The last moment, where the list tells it. */
  before?(params: ChoiceParams): string;
}

/** Texts of the choices on RB Overzicht. */
export const choiceTexts = {
  headers: {
    choice: 'Keuze',
    homes: 'Het gaat om (woningen)',
    who: 'Wie besluit',
    before: 'Uiterlijk',
    otherwise: 'Anders',
  },
  none: 'Er is nu geen keuze die hier besproken moet worden.',
  /** By agenda rule. */
  rules: {
    R1: {
      choice: ({ project }) => `Wie gaat ${project} trekken? Wijs iemand aan, of zet het project stil.`,
      otherwise: () => 'Zonder trekker komt het project niet verder.',
    },
    R2: {
      choice: ({ project }) => `Krijgt ${project} een andere trekker, of een ervaren collega ernaast?`,
      otherwise: () => 'Het werk vraagt meer ervaring dan er nu op zit.',
    },
    R3: {
      choice: ({ person, projects }) =>
        `Welk project van trekker ${person} gaat naar een ander? Het zijn er nu ${projects}.`,
      otherwise: ({ year }) => `In ${year} is er te weinig tijd voor al dit werk.`,
      before: ({ year }) => `vóór ${year}`,
    },
    R4: {
      choice: ({ person }) => `Wie neemt het over als trekker ${person} uitvalt?`,
      otherwise: ({ share }) =>
        `${percentage(Math.round(Number(share) * 100) / 100)} van de woningen hangt aan één persoon.`,
    },
    R7: {
      choice: ({ project }) => `Wie lost het knelpunt bij ${project} op, en wanneer?`,
      otherwise: () => 'Niemand is nu eigenaar; het knelpunt blijft liggen.',
    },
    R10: {
      choice: ({ project }) => `Gaat ${project} door? Maak het actief, parkeer het of schrap het.`,
      otherwise: ({ months }) => `Er is al ${months} maanden niets gewijzigd.`,
    },
    R12: {
      choice: ({ project }) => `Schuift ${project} naar een later jaar, of versnelt u de vergunning?`,
      otherwise: ({ year }) => `Oplevering in ${year} is niet haalbaar zonder vergunning.`,
    },
    R16: {
      choice: () => 'Komen er meer betaalbare woningen in de plannen, of wijkt u af van de afspraak?',
      otherwise: ({ share, target }) =>
        `Betaalbaar blijft ${percentage(Math.round(Number(share) * 100) / 100)}; afgesproken is ${percentage(Number(target))}.`,
    },
    R17: {
      choice: ({ project }) => `Houdt ${project} voorrang?`,
      otherwise: ({ year }) => `De bouw begint pas in ${year}.`,
    },
  } as Readonly<Record<string, Choice>>,
} as const;

/** The heading over the choices, with how many there are. */
export function choiceTitle(count: number): string {
  return (
    [
      'Keuzes die u nu maakt',
      'De keuze die u nu maakt',
      'Twee keuzes die u nu maakt',
      'Drie keuzes die u nu maakt',
    ][count] ?? 'Keuzes die u nu maakt'
  );
}
