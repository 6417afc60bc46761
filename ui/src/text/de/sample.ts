import type { Text } from '$ui/text';

export const sample: Text['sample'] = {
  first: 'Mit einem Beispielprofil umsehen',
  begin: 'Ein Beispielprofil ansehen',
  banner: 'Das ist ein Beispiel.',
  bannerText: 'Nichts davon wird behalten, und nichts hier berührt deine eigenen Daten.',
  end: 'Beispiel verlassen',
  failed: 'Das Beispiel ließ sich nicht öffnen.',
  notLeft: 'Das Beispiel ließ sich nicht verlassen.'
};
