import { commands } from '$ui/ipc/bindings';
import { en } from '$ui/text/en';
import { act } from './act';

/** States a level on nothing but one's own estimate. */
export const rate = (skill: string, name: string, level: number) =>
  act(
    () => commands.skillsAssess([{ skill, level, evidence: 'selfRated', link: null, note: null }]),
    en.skills.rated(name, en.words.level(level))
  );
