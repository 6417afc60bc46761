// What Rust found, each with the fact and the sentence that says it in English.
import type {
  ChangeReason,
  Checked,
  Computation,
  CountedView,
  FileNote,
  ForecastBasis,
  GapNote,
  Imported,
  ImportReason,
  Invalid,
  Lately,
  LevelWord,
  Moved,
  OutlookBasis,
  PlanAlternative,
  PlanNote,
  PlanReason,
  PostingNote,
  Proposal,
  Quality,
  Reason,
  Replan,
  Said,
  SkillRecall,
  SmallestChange,
  Unused,
  WhyNamed,
  WhyNot
} from '$ui/ipc/bindings';

/** Every kind of finding. */
export interface Facts {
  alternative: PlanAlternative;
  changeReason: ChangeReason;
  checked: Checked;
  computation: Computation;
  fileNote: FileNote;
  forecastBasis: ForecastBasis;
  gapNote: GapNote;
  gapReason: Reason;
  imported: Imported;
  importReason: ImportReason;
  invalid: Invalid;
  lately: Lately;
  moved: Moved;
  outlookBasis: OutlookBasis;
  planNote: PlanNote;
  planReason: PlanReason;
  postingNote: PostingNote;
  proposal: Proposal;
  quality: Quality;
  recall: SkillRecall;
  smallestChange: SmallestChange;
  unused: Unused;
  whyNamed: WhyNamed;
  whyNot: WhyNot;
}

/** How a language says what was found. */
export type Findings = { [F in keyof Facts]: (said: Said<Facts[F]>) => string } & {
  /** What a reader should know before the figures of a market; that of a shipped one is as its data has it. */
  caveat: (market: Pick<CountedView, 'kind' | 'caveat'>) => string;
  /** The sentence somebody at a level can say yes to. */
  levelTest: (word: LevelWord) => string;
  /** What a new plan does to the old one. */
  replan: (replan: Replan) => string;
};

/** A sentence for each code a fact can have. */
type Table<F extends { code: string }> = { [C in F['code']]: (fact: Extract<F, { code: C }>) => string };

/** Says a fact by its code. */
export const byCode =
  <F extends { code: string }>(table: Table<F>) =>
  (fact: F): string => {
    // The table has a sentence for exactly this code; TypeScript cannot follow the pair through the index.
    const sentence = table[fact.code as F['code']] as (fact: F) => string;
    return sentence(fact);
  };

/** What was found of one skill among findings of many; nothing where that is nothing. */
export function saidOf<F extends { skill: string }>(
  found: Said<F>[] | undefined,
  skill: string | undefined,
  say: (said: Said<F>) => string
): string | undefined {
  const said = found?.find(({ fact }) => fact.skill === skill);
  return said && say(said);
}
