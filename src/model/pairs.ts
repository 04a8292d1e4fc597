import * as v from 'valibot';
import { criteria } from './terms';

/** How much more important: 1 equally, 3 somewhat, 5 clearly, 7 much, 9 far (Saaty's scale). */
export const strengths = [1, 3, 5, 7, 9] as const;
export type Strength = (typeof strengths)[number];

/** One answer: of this pair of criteria, `more` is more important; at strength 1 both are equally so. */
export const pairAnswerSchema = v.object({
  first: v.picklist(criteria),
  second: v.picklist(criteria),
  /** One of the two. */
  more: v.picklist(criteria),
  strength: v.picklist(strengths),
});
export type PairAnswer = v.InferOutput<typeof pairAnswerSchema>;

/** The answers given until now, and whether the next run must write the weights that follow from them. */
export const pairChoiceSchema = v.object({ answers: v.array(pairAnswerSchema), use: v.boolean() });
export type PairChoice = v.InferOutput<typeof pairChoiceSchema>;
