// What was found is said in English by Rust.
import type { Said } from '$ui/ipc/bindings';
import type { Findings } from '$ui/text/findings';

const asItCame = ({ sentence }: Said<unknown>): string => sentence;

export const findings: Findings = {
  alternative: asItCame,
  changeReason: asItCame,
  checked: asItCame,
  computation: asItCame,
  fileNote: asItCame,
  forecastBasis: asItCame,
  gapNote: asItCame,
  gapReason: asItCame,
  imported: asItCame,
  importReason: asItCame,
  invalid: asItCame,
  lately: asItCame,
  moved: asItCame,
  outlookBasis: asItCame,
  planNote: asItCame,
  planReason: asItCame,
  postingNote: asItCame,
  proposal: asItCame,
  quality: asItCame,
  recall: asItCame,
  smallestChange: asItCame,
  unused: asItCame,
  whyNamed: asItCame,
  whyNot: asItCame,
  caveat: ({ caveat }) => caveat,
  levelTest: ({ test }) => test,
  replan: ({ summary }) => summary
};
