import { commands } from '$ui/ipc/bindings';
import { say } from '$ui/text';
import { act } from './act';

/** States a level on nothing but one's own estimate. */
export const rate = (skill: string, name: string, level: number) =>
  act(
    () => commands.skillsAssess([{ skill, level, evidence: 'selfRated', link: null, note: null }]),
    say.skills.rated(name, say.words.level(level))
  );
