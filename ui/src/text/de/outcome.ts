import type { Text } from '$ui/text';

export const outcome: Text['outcome'] = {
  accepted: (version) => (version === 1 ? 'Plan angenommen.' : `Plan angenommen als Version ${version}.`),
  done: (when) => `Fertig um den ${when}`,
  pace: (hours) => `bei ${hours} pro Woche.`,
  between: (early, late) =>
    `Wahrscheinlich zwischen ${early} und ${late}: je nachdem, ob alle niedrigen oder alle hohen Schätzungen zutreffen.`
};
