import type { Text } from '$ui/text';

export const language: Text['language'] = {
  title: 'Sprache',
  choices: { system: 'Wie das System', english: 'English', german: 'Deutsch' },
  text: 'Die Namen von Skills, Ressourcen und Karten, Exporte und das Terminal bleiben auf Englisch.'
};
