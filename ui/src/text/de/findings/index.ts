// What was found, said in German from the facts.
import type { Said } from '$ui/ipc/bindings';
import type { Findings } from '$ui/text/findings';
import { computation } from './computation';
import { fileNote } from './files';
import { gapNote, gapReason, unused } from './gap';
import { imported } from './imported';
import { importReason, postingNote, proposal, whyNamed } from './imports';
import { invalid } from './invalid';
import { alternative, planNote, planReason, quality, smallestChange, whyNot } from './plan';
import { checked, levelTest, recall } from './practice';
import { forecastBasis, lately, moved, outlookBasis } from './progress';
import { changeReason, replan } from './replan';

const OWN = 'Anzeigen, die du selbst gesammelt hast: Sie sprechen für sich, nicht für alle Arbeitgeber.';

const from =
  <F>(sentence: (fact: F) => string) =>
  ({ fact }: Said<F>): string =>
    sentence(fact);

export const findings: Findings = {
  alternative: from(alternative),
  changeReason: from(changeReason),
  checked: from(checked),
  computation: from(computation),
  fileNote: from(fileNote),
  forecastBasis: from(forecastBasis),
  gapNote: from(gapNote),
  gapReason: from(gapReason),
  imported: from(imported),
  importReason: from(importReason),
  invalid: from(invalid),
  lately: from(lately),
  moved: from(moved),
  outlookBasis: from(outlookBasis),
  planNote: from(planNote),
  planReason: from(planReason),
  postingNote: from(postingNote),
  proposal: from(proposal),
  quality: from(quality),
  recall: from(recall),
  smallestChange: from(smallestChange),
  unused: from(unused),
  whyNamed: from(whyNamed),
  whyNot: from(whyNot),
  caveat: ({ kind, caveat }) => (kind === 'own' ? OWN : caveat),
  levelTest: ({ level }) => levelTest(level),
  replan
};
